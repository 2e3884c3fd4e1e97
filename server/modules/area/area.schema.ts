import { z } from "zod";
import { writtenTextSchema } from "@/server/kernel/localized-text.schema";
import { idSchema } from "@/server/kernel/storable-text.schema";

/** Longest name of an area, in characters. */
export const AREA_NAME_LIMIT = 100;

const name = writtenTextSchema(AREA_NAME_LIMIT);

export const addAreaSchema = z.object({ periodSlug: idSchema, name });
export type AddArea = z.infer<typeof addAreaSchema>;

export const areaSchema = z.object({ areaId: idSchema });
export type AreaInput = z.infer<typeof areaSchema>;

export const renameAreaSchema = areaSchema.extend({ name });
export type RenameArea = z.infer<typeof renameAreaSchema>;

export const moveAreaSchema = areaSchema.extend({ position: z.number().int().min(1).max(1_000) });
export type MoveArea = z.infer<typeof moveAreaSchema>;

export const placeUnderAreaSchema = z.object({
  updateId: idSchema,
  /** Null: under none. */
  areaId: idSchema.nullable(),
});
export type PlaceUnderArea = z.infer<typeof placeUnderAreaSchema>;

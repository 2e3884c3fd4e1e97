import { z } from "zod";
import { writtenTextSchema } from "@/server/kernel/localized-text.schema";

/** Longest name of an area, in characters. */
export const AREA_NAME_LIMIT = 100;

const id = z.string().min(1).max(100);
const name = writtenTextSchema(AREA_NAME_LIMIT);

export const addAreaSchema = z.object({ periodSlug: z.string().min(1).max(100), name });
export type AddArea = z.infer<typeof addAreaSchema>;

export const areaSchema = z.object({ areaId: id });
export type AreaInput = z.infer<typeof areaSchema>;

export const renameAreaSchema = areaSchema.extend({ name });
export type RenameArea = z.infer<typeof renameAreaSchema>;

export const moveAreaSchema = areaSchema.extend({ position: z.number().int().min(1).max(1_000) });
export type MoveArea = z.infer<typeof moveAreaSchema>;

export const placeUnderAreaSchema = z.object({
  updateId: id,
  /** Null: under none. */
  areaId: id.nullable(),
});
export type PlaceUnderArea = z.infer<typeof placeUnderAreaSchema>;

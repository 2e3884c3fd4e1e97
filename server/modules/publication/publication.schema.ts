import { z } from "zod";
import { idSchema } from "@/server/kernel/storable-text.schema";

export const publishEditionSchema = z.object({ periodSlug: idSchema });
export type PublishEdition = z.infer<typeof publishEditionSchema>;

/** A number of an edition as an address writes it: no sign, no leading zero. */
export const editionNumberSchema = z
  .string()
  .regex(/^[1-9]\d{0,4}$/)
  .transform(Number);

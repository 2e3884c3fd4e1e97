import { z } from "zod";
import { idSchema } from "@/server/kernel/storable-text.schema";

/** The updates that their agencies are to be reminded of; each of the same period. */
export const remindSchema = z.object({
  periodSlug: idSchema,
  updateIds: z.array(idSchema).min(1).max(1000),
});
export type Remind = z.output<typeof remindSchema>;

import { z } from "zod";

/** The updates that their agencies are to be reminded of; each of the same period. */
export const remindSchema = z.object({
  periodSlug: z.string().min(1).max(100),
  updateIds: z.array(z.string().min(1).max(100)).min(1).max(1000),
});
export type Remind = z.output<typeof remindSchema>;

import { z } from "zod";
import { daySchema } from "@/server/kernel/day.schema";
import { idSchema, wholeText } from "@/server/kernel/storable-text.schema";

/** Longest reason, in characters. */
export const REASON_LIMIT = 500;

const inPeriod = { periodSlug: idSchema, agencyId: idSchema };

/** Another day for one agency, with why. */
export const exceptDueDateSchema = z.object({
  ...inPeriod,
  dueOn: daySchema,
  reason: wholeText()
    .trim()
    .min(1, { error: "dueDate.reasonMissing" })
    .max(REASON_LIMIT, { error: "input.tooBig" }),
  /** The day of its own that the agency had when the person looked; null for none. */
  seen: daySchema.nullable(),
});
export type ExceptDueDate = z.output<typeof exceptDueDateSchema>;

export const endExceptionSchema = z.object(inPeriod);
export type EndException = z.output<typeof endExceptionSchema>;

import { z } from "zod";
import { isWholeText } from "@/server/kernel/storable-text";

/** Longest reason, in characters. */
export const REASON_LIMIT = 500;

const inPeriod = { periodSlug: z.string().min(1).max(100), agencyId: z.string().min(1).max(100) };

/** Another day for one agency, with why. */
export const exceptDueDateSchema = z.object({
  ...inPeriod,
  dueOn: z.iso.date({ error: "reportingPeriod.notADate" }),
  reason: z
    .string()
    .trim()
    .min(1, { error: "dueDate.reasonMissing" })
    .max(REASON_LIMIT, { error: "input.tooBig" })
    .refine(isWholeText, { error: "input.custom" }),
});
export type ExceptDueDate = z.output<typeof exceptDueDateSchema>;

export const endExceptionSchema = z.object(inPeriod);
export type EndException = z.output<typeof endExceptionSchema>;

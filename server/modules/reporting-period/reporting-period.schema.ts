import { z } from "zod";
import { daySchema } from "@/server/kernel/day.schema";
import { LOCALES } from "@/server/kernel/locale";
import { withoutBlanks } from "@/server/kernel/localized-text";
import { idOrNoneSchema, idSchema, wholeText } from "@/server/kernel/storable-text.schema";

/** Longest label, in characters; the longest computed one has 36. */
export const LABEL_LIMIT = 80;

const dayOrNone = idOrNoneSchema.pipe(daySchema.nullable());

export const periodSchema = z.object({ periodSlug: idSchema });
export type PeriodInput = z.infer<typeof periodSchema>;

export const openPeriodSchema = z
  .object({
    startsOn: daySchema,
    endsOn: daySchema,
    /** The earlier period whose projects are to be gone through; null to begin with an empty plan. */
    plannedFromSlug: idOrNoneSchema,
    dueOn: dayOrNone.optional(),
  })
  .refine(({ startsOn, endsOn }) => endsOn > startsOn, {
    path: ["endsOn"],
    error: "reportingPeriod.endsBeforeStart",
  })
  .refine(({ startsOn, dueOn }) => !dueOn || dueOn >= startsOn, {
    path: ["dueOn"],
    error: "reportingPeriod.dueBeforeStart",
  });
export type OpenPeriod = z.infer<typeof openPeriodSchema>;

export const setDueDateSchema = z.object({ periodSlug: idSchema, dueOn: dayOrNone });
export type SetDueDate = z.infer<typeof setDueDateSchema>;

/** A language left blank keeps its computed label. */
const labels = z
  .partialRecord(z.enum(LOCALES), wholeText().max(LABEL_LIMIT, { error: "input.tooBig" }))
  .transform(withoutBlanks);

export const overridePeriodLabelSchema = z.object({
  periodSlug: idSchema,
  label: labels,
  sentenceLabel: labels,
});
export type OverridePeriodLabel = z.infer<typeof overridePeriodLabelSchema>;

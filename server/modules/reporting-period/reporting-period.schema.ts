import { z } from "zod";
import { LOCALES } from "@/server/kernel/locale";
import { withoutBlanks } from "@/server/kernel/localized-text";
import { isWholeText } from "@/server/kernel/storable-text";

/** Longest label, in characters; the longest computed one has 36. */
export const LABEL_LIMIT = 80;

const day = z.iso.date({ error: "reportingPeriod.notADate" });
const slug = z.string().min(1).max(100);

/** A control of the browser that is left empty sends an empty string, which means none. */
const orNone = z
  .string()
  .max(100)
  .nullable()
  .transform((value) => value || null);
const dayOrNone = orNone.pipe(day.nullable());

export const periodSchema = z.object({ periodSlug: slug });
export type PeriodInput = z.infer<typeof periodSchema>;

export const openPeriodSchema = z
  .object({
    startsOn: day,
    endsOn: day,
    /** The earlier period whose projects are to be gone through; null to begin with an empty plan. */
    plannedFromSlug: orNone,
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

export const setDueDateSchema = z.object({ periodSlug: slug, dueOn: dayOrNone });
export type SetDueDate = z.infer<typeof setDueDateSchema>;

/** A language left blank keeps its computed label. */
const labels = z
  .partialRecord(
    z.enum(LOCALES),
    z.string().max(LABEL_LIMIT, { error: "input.tooBig" }).refine(isWholeText, { error: "input.custom" }),
  )
  .transform(withoutBlanks);

export const overridePeriodLabelSchema = z.object({ periodSlug: slug, label: labels, sentenceLabel: labels });
export type OverridePeriodLabel = z.infer<typeof overridePeriodLabelSchema>;

import { z } from "zod";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import { decimalSchema } from "@/server/kernel/quantity.schema";
import { isOneStorableLine } from "@/server/kernel/storable-text";
import { idSchema, wholeText } from "@/server/kernel/storable-text.schema";
import { wholeNumberSchema } from "@/server/kernel/whole-number.schema";
import { summaryFigureSchema } from "@/server/modules/summary/summary.schema";
import { readTypedDate } from "../activity/typed-date";
import { millionths, readTypedNumber } from "./typed-number";

export const FIGURE_LIMITS = { label: 200, unit: 20, text: 200 } as const;

/** A decimal as a person types it, made canonical; what cannot be read is left as it is, for `decimalSchema` to refuse. */
export const typedDecimalSchema = wholeText()
  .transform((typed) => readTypedNumber(typed) ?? typed)
  .pipe(decimalSchema);

/** A date as a person types it, made ISO 8601; what cannot be read is left as it is, for the schema behind it to refuse. */
export const typedDateSchema = wholeText()
  .transform((typed) => readTypedDate(typed) ?? typed)
  .pipe(summaryFigureSchema.shape.date.unwrap());

const labelSchema = localizedTextSchema.refine(
  (label) =>
    Object.values(label).every((text) => text.length <= FIGURE_LIMITS.label && isOneStorableLine(text)),
  { error: "figure.labelTooLong" },
);

const isDecimal = (value: string) => decimalSchema.safeParse(value).success;

/** What is no number has been told already, and compares with none. */
function isAboveOrUnread({ value, max }: { value: string; max: string | null }): boolean {
  if (max === null || !isDecimal(max) || !isDecimal(value)) return true;
  return millionths(max) > millionths(value);
}

type Place = { paragraph: number | null; start: number | null; end: number | null; text: string | null };

/** All four or none: the paragraph, the two offsets and the words between them. */
function isWholePlace({ paragraph, start, end, text }: Place): boolean {
  if (paragraph === null) return start === null && end === null && text === null;
  return start !== null && end !== null && text !== null && end - start === text.length && end > start;
}

/** A figure as a person records it in a progress update. The rules are those that the database holds as well. */
export const writtenFigureSchema = summaryFigureSchema
  .extend({
    value: typedDecimalSchema,
    max: typedDecimalSchema.nullable(),
    unit: wholeText()
      .trim()
      .min(1)
      .max(FIGURE_LIMITS.unit, { error: "figure.unitTooLong" })
      .refine(isOneStorableLine, { error: "figure.unitTooLong" })
      .nullable(),
    label: labelSchema,
    side: idSchema.nullable(),
    date: typedDateSchema.nullable(),
    paragraph: wholeNumberSchema.nullable(),
    start: wholeNumberSchema.nullable(),
    end: wholeNumberSchema.nullable(),
    text: wholeText().max(FIGURE_LIMITS.text).nullable(),
    /** A person has checked it against the narrative. */
    checked: z.boolean(),
  })
  .refine((figure) => (figure.kind === "MONEY") === (figure.currency !== null), {
    error: "figure.currencyForMoneyOnly",
    path: ["currency"],
  })
  .refine((figure) => figure.kind !== "MONEY" || figure.unit === null, {
    error: "figure.moneyHasNoUnit",
    path: ["unit"],
  })
  .refine((figure) => figure.kind !== "PERCENT" || figure.unit === "%", {
    error: "figure.percentUnit",
    path: ["unit"],
  })
  .refine(isAboveOrUnread, {
    error: "figure.maxNotAbove",
    path: ["max"],
  })
  .refine(isWholePlace, { error: "figure.placeIncomplete", path: ["text"] });

export type WrittenFigure = z.output<typeof writtenFigureSchema>;

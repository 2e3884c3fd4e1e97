import { z } from "zod";
import { partialDateSchema } from "../../kernel/partial-date.schema";
import {
  currencySchema,
  decimalSchema,
  figureKindSchema,
  qualifierSchema,
} from "../../kernel/quantity.schema";

/** A number that a narrative states, as the program understood it: what a person then confirms or corrects. */
export const recognisedFigureSchema = z
  .object({
    /** Exact, in the base unit: 17.05亿 is `"1705000000"`. */
    value: decimalSchema,
    /** The classifier as written; `%` for a percentage; null for money. */
    unit: z.string().min(1).nullable(),
    kind: figureKindSchema,
    currency: currencySchema.nullable(),
    qualifier: qualifierSchema,
    /** The upper value of a range, otherwise null. */
    max: decimalSchema.nullable(),
    /** The side that it is of; null where it is joint or not said. */
    side: z.string().nullable(),
    label: z.string(),
    date: partialDateSchema.nullable(),
    /** Offsets in the paragraph: `paragraph.slice(start, end) === text`. */
    start: z.int().nonnegative(),
    end: z.int().positive(),
    /** From the qualifier through the unit or the currency. */
    text: z.string().min(1),
  })
  .refine((figure) => figure.end - figure.start === figure.text.length, {
    error: "figure.textIsNotAtItsPlace",
  });

export type RecognisedFigure = z.infer<typeof recognisedFigureSchema>;

import { z } from "zod";
import { withoutBlanks } from "@/server/kernel/localized-text";
import type { FigureKind } from "@/server/kernel/quantity";
import { figureKindSchema, qualifierSchema } from "@/server/kernel/quantity.schema";
import { summaryFigureSchema } from "@/server/modules/summary/summary.schema";
import { writtenFigureSchema } from "./written-figure.schema";

const blankAsNull = (typed: string) => (typed.trim() === "" ? null : typed.trim());

const UNIT_BY_KIND: Record<FigureKind, (typed: string) => string | null> = {
  COUNT: blankAsNull,
  PERCENT: () => "%",
  MONEY: () => null,
};

/**
 * The form of one figure: everything that a person types is a string, and what its kind does not have is left out, so that
 * changing a sum of money into a count does not leave its currency behind. Whoever fills it in has checked the figure.
 */
export const figureFormSchema = z
  .object({
    value: z.string(),
    max: z.string(),
    unit: z.string(),
    kind: figureKindSchema,
    currency: z.string(),
    qualifier: qualifierSchema,
    side: z.string(),
    label: z.object({ "zh-Hans": z.string(), "zh-Hant": z.string(), en: z.string() }),
    date: z.string(),
    place: summaryFigureSchema.pick({ paragraph: true, start: true, end: true, text: true }),
  })
  .transform(({ place, label, ...form }) => ({
    ...form,
    ...place,
    label: withoutBlanks(label),
    max: blankAsNull(form.max),
    unit: UNIT_BY_KIND[form.kind](form.unit),
    currency: form.kind === "MONEY" ? blankAsNull(form.currency) : null,
    side: blankAsNull(form.side),
    date: blankAsNull(form.date),
    checked: true,
  }))
  .pipe(writtenFigureSchema);
export type FigureForm = z.input<typeof figureFormSchema>;

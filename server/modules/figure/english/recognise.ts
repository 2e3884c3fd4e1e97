import { assumedCurrency } from "../currency";
import type { RecognisedFigure } from "../figure.schema";
import { sideOf } from "../side";
import { labelEnglishFigures } from "./label";
import { coverWhatIsNoEnglishFigure } from "./not-a-figure";
import { findEnglishQuantities } from "./quantity";
import { ENGLISH_SIDES } from "./side";

/**
 * The figures that English text states, without their dates. The unit is the head of the noun phrase that is counted, as
 * written (`items` of 54,117 suspected counterfeit items); the phrase with what belongs to it is the label. A figure's text
 * runs from its qualifier through the head noun.
 * @param folded of the same length as `paragraph`
 */
export function recogniseEnglish(paragraph: string, folded: string): Omit<RecognisedFigure, "date">[] {
  const quantities = findEnglishQuantities(folded, coverWhatIsNoEnglishFigure(folded));
  const labels = labelEnglishFigures(paragraph, quantities);
  return quantities.map(({ value, max, kind, unit, currency, qualifier, start, end }, index) => {
    const label = labels[index] ?? "";
    const side = sideOf(folded, start, label, ENGLISH_SIDES);
    return {
      ...{ value, max, kind, qualifier, side, label, start, end },
      unit: kind === "PERCENT" ? "%" : unit && paragraph.slice(unit.start, unit.end),
      currency: kind === "MONEY" ? (currency ?? assumedCurrency(side, "en")) : null,
      text: paragraph.slice(start, end),
    };
  });
}

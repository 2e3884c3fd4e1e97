import type { PartialDate } from "../../kernel/partial-date";
import { fold } from "../narrative/folded-text";
import { cover } from "../narrative/masked-text";
import { quotedNames } from "../narrative/quoted-name";
import { assumedCurrency } from "./currency";
import type { RecognisedFigure } from "./figure.schema";
import { labelFigures } from "./label";
import { coverWhatIsNoFigure } from "./not-a-figure";
import { findQuantities } from "./quantity";
import { sideOf } from "./side";

const DECIMAL_FITS = /^\d{1,20}(?:\.\d{1,6})?$/;

/**
 * Finds the figures that a paragraph states, in simplified or traditional Chinese: what a program can read, for a person to
 * confirm. Ordinals, dates, plan years and numerals in names are none.
 * @param dateAt what the text is speaking of at an offset, as `figureDates` tells; without it figures carry no date
 */
export function recogniseFigures(
  paragraph: string,
  dateAt: (offset: number) => PartialDate | null = () => null,
): RecognisedFigure[] {
  const folded = fold(paragraph);
  const quantities = findQuantities(coverWhatIsNoFigure(folded)).filter(
    ({ value, max }) => DECIMAL_FITS.test(value) && (max === null || DECIMAL_FITS.test(max)),
  );
  const named = cover(folded, quotedNames(folded));
  const labels = labelFigures(paragraph, quantities);
  return quantities.map((quantity, index) => {
    const { value, max, kind, currency, qualifier, start, end } = quantity;
    const unit = quantity.unit && paragraph.slice(quantity.unit.start, quantity.unit.end);
    const side = sideOf(named, start, labels[index] ?? "");
    return {
      value,
      unit: kind === "PERCENT" ? "%" : unit,
      kind,
      currency: kind === "MONEY" ? (currency ?? assumedCurrency(side)) : null,
      qualifier,
      max,
      side,
      label: labels[index] ?? "",
      date: dateAt(start),
      start,
      end,
      text: paragraph.slice(start, end),
    };
  });
}

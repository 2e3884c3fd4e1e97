import type { PartialDate } from "../../kernel/partial-date";
import { fold } from "../narrative/folded-text";
import { cover } from "../narrative/masked-text";
import { quotedNames } from "../narrative/quoted-name";
import { scriptOf } from "../narrative/script";
import { assumedCurrency } from "./currency";
import { recogniseEnglish } from "./english/recognise";
import type { RecognisedFigure } from "./figure.schema";
import { labelFigures } from "./label";
import { coverWhatIsNoFigure } from "./not-a-figure";
import { findQuantities } from "./quantity";
import { sideOf } from "./side";

const DECIMAL_FITS = /^-?\d{1,20}(?:\.\d{1,6})?$/;
const HAN = /[\u3400-\u9fff]/;
const LATIN_WORD = /[A-Za-z]{2}/;

type Undated = Omit<RecognisedFigure, "date">;

function recogniseChinese(paragraph: string, folded: string): Undated[] {
  const quantities = findQuantities(coverWhatIsNoFigure(folded));
  const named = cover(folded, quotedNames(folded));
  const labels = labelFigures(paragraph, quantities);
  const script = scriptOf(paragraph);
  return quantities.map(({ value, max, kind, unit, currency, qualifier, start, end }, index) => {
    const label = labels[index] ?? "";
    const side = sideOf(named, start, label);
    return {
      ...{ value, max, kind, qualifier, side, label, start, end },
      unit: kind === "PERCENT" ? "%" : unit && paragraph.slice(unit.start, unit.end),
      currency: kind === "MONEY" ? (currency ?? assumedCurrency(side, script)) : null,
      text: paragraph.slice(start, end),
    };
  });
}

/** Of two readings of the same words the longer one understood more: HK$25.48 million, and not HK$25.48. */
function withoutOverlaps(figures: readonly Undated[]): Undated[] {
  const kept: Undated[] = [];
  for (const figure of figures.toSorted((a, b) => a.start - b.start)) {
    const last = kept.at(-1);
    if (!last || last.end <= figure.start) kept.push(figure);
    else if (figure.end - figure.start > last.end - last.start) kept[kept.length - 1] = figure;
  }
  return kept;
}

/**
 * Finds the figures that a paragraph states, in simplified or traditional Chinese, in English, or in both: what a program can
 * read, for a person to confirm. Ordinals, dates, plan years and numerals in names are none.
 * @param dateAt what the text is speaking of at an offset, as `figureDates` tells; without it figures carry no date
 */
export function recogniseFigures(
  paragraph: string,
  dateAt: (offset: number) => PartialDate | null = () => null,
): RecognisedFigure[] {
  const folded = fold(paragraph);
  const isEnglish = LATIN_WORD.test(folded);
  const chinese = HAN.test(folded) || !isEnglish ? recogniseChinese(paragraph, folded) : [];
  const english = isEnglish ? recogniseEnglish(paragraph, folded) : [];
  return withoutOverlaps([...chinese, ...english])
    .filter(({ value, max }) => DECIMAL_FITS.test(value) && (max === null || DECIMAL_FITS.test(max)))
    .map((figure) => ({ ...figure, date: dateAt(figure.start) }));
}

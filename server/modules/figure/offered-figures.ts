import type { Locale } from "@/server/kernel/locale";
import type { DateSpan } from "@/server/kernel/partial-date";
import { findDateMentions } from "../activity/recognise";
import { figureDates } from "./figure-date";
import { recogniseFigures } from "./recognise";
import type { WrittenFigure } from "./written-figure.schema";

export interface Narrative {
  locale: Locale;
  paragraphs: readonly string[];
  /** The days that it reports on, by which 3月 finds its year; null if not known. */
  period: DateSpan | null;
  /** Codes of the sides on record. */
  sides: readonly string[];
}

function isAtPlaceOf(offer: WrittenFigure, recorded: WrittenFigure): boolean {
  if (offer.paragraph !== recorded.paragraph || recorded.start === null || recorded.end === null)
    return false;
  return (offer.start ?? 0) < recorded.end && recorded.start < (offer.end ?? 0);
}

/** Recorded by hand, without a place: the same number of the same thing. */
function isSameNumber(offer: WrittenFigure, recorded: WrittenFigure): boolean {
  if (recorded.paragraph !== null) return false;
  const { value, max, kind, currency } = offer;
  return (
    recorded.value === value &&
    recorded.max === max &&
    recorded.kind === kind &&
    recorded.currency === currency
  );
}

/**
 * The numbers that a narrative states and that no figure records yet, in the order of the text, for a person to confirm
 * with one click. What is offered is a whole figure at its place, `checked: false`.
 */
export function offeredFigures(narrative: Narrative, recorded: readonly WrittenFigure[]): WrittenFigure[] {
  const mentions = findDateMentions(narrative.paragraphs, narrative.period);
  const offers = narrative.paragraphs.flatMap((text, paragraph) =>
    recogniseFigures(text, figureDates(mentions, paragraph, text)).map(
      ({ label, side, ...figure }): WrittenFigure => ({
        ...figure,
        side: side !== null && narrative.sides.includes(side) ? side : null,
        label: label ? { [narrative.locale]: label } : {},
        paragraph,
        checked: false,
      }),
    ),
  );
  return offers.filter(
    (offer) => !recorded.some((figure) => isAtPlaceOf(offer, figure) || isSameNumber(offer, figure)),
  );
}

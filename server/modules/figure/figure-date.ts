import type { PartialDate } from "../../kernel/partial-date";
import type { DateMention } from "../activity/recognise";

/**
 * The date that a figure speaks of: the nearest one before it in its paragraph; failing that, one that follows it in the same
 * sentence; failing that, the last one of the paragraphs before it in the same update.
 * @returns a function of the offset in `paragraph`, for `recogniseFigures`
 */
export function figureDates(
  mentions: readonly DateMention[],
  paragraph: number,
  text: string,
): (offset: number) => PartialDate | null {
  const dated = mentions.filter(({ date }) => date !== null);
  const here = dated.filter((mention) => mention.paragraph === paragraph);
  const earlier = dated.findLast((mention) => mention.paragraph < paragraph);
  return (offset) => {
    const before = here.findLast(({ end }) => end <= offset);
    if (before) return before.date;
    const after = here.find(({ start }) => start > offset && !/[。！？]/.test(text.slice(offset, start)));
    return (after ?? earlier)?.date ?? null;
  };
}

import type { PartialDate } from "../../kernel/partial-date";
import type { DateMention } from "../activity/recognise";

/** The last of the mentions, which stand in order, that ends at `offset` or before. */
function lastEndingBy(mentions: readonly DateMention[], offset: number): DateMention | undefined {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return mentions[low - 1];
}

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
    const before = lastEndingBy(here, offset);
    if (before) return before.date;
    const [first] = here;
    const after = first && !/[。！？]/.test(text.slice(offset, first.start)) ? first : undefined;
    return (after ?? earlier)?.date ?? null;
  };
}

import { type Anchored, anchor } from "./anchor";
import { differences, type FigureOnRecord, type StatedNumber, statedNumbers } from "./standing";

/** Where a figure stands in an edited narrative. */
export interface PlaceAfterEdit {
  place: Anchored;
  /** The place still says what the figure records: its very words stand there, or others that say the same. */
  holds: boolean;
}

/** As many characters on each side of a number tell it from the others of its paragraph. */
const CONTEXT = 16;
/** Fewer characters in common, on both sides together, are chance. */
const ENOUGH = 4;

function commonEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length;
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.charAt(length) === b.charAt(length)) length += 1;
  return length;
}

/** How much of the words around two places is the same; the end of a paragraph is as good as words. */
function likeness(
  before: string,
  was: { start: number; end: number },
  after: string,
  is: StatedNumber,
): number {
  const left = before.slice(Math.max(0, was.start - CONTEXT), was.start);
  const right = before.slice(was.end, was.end + CONTEXT);
  const sameLeft = commonEnd(left, after.slice(0, is.start));
  const sameRight = commonStart(right, after.slice(is.end));
  const begins = sameLeft === was.start && sameLeft === is.start ? ENOUGH : 0;
  const isToEnd = sameRight === before.length - was.end && sameRight === after.length - is.end;
  const ends = isToEnd ? ENOUGH : 0;
  return sameLeft + sameRight + begins + ends;
}

/** The number that stands now between the words between which the figure's stood; null if there is none. */
function successor(
  figure: FigureOnRecord,
  before: readonly string[],
  after: readonly string[],
  numbers: readonly StatedNumber[],
): StatedNumber | null {
  const was = anchor(before, figure);
  if (was.paragraph === null || was.start === null || was.end === null) return null;
  const span = { start: was.start, end: was.end };
  const text = before[was.paragraph] ?? "";
  let best: { number: StatedNumber; likeness: number } | null = null;
  for (const number of numbers) {
    const isNear = number.paragraph === was.paragraph ? 1 : 0;
    const score = likeness(text, span, after[number.paragraph] ?? "", number) + isNear;
    if (score > (best?.likeness ?? ENOUGH)) best = { number, likeness: score };
  }
  return best?.number ?? null;
}

function isAt(number: StatedNumber, { paragraph, start, end }: Anchored): boolean {
  return number.paragraph === paragraph && number.start < (end ?? 0) && (start ?? 0) < number.end;
}

/**
 * The places of figures in a narrative that was edited: where their words are; where those are gone, at the number that now
 * stands between the same words and is no other figure's; else none.
 * @param before the paragraphs in which the figures had their places
 */
export function placesAfterEdit(
  figures: readonly FigureOnRecord[],
  before: readonly string[],
  after: readonly string[],
): PlaceAfterEdit[] {
  const kept = figures.map((figure) => anchor(after, figure));
  const isLost = (index: number) => figures[index]?.text != null && kept[index]?.text === null;
  const someLost = figures.some((_, index) => isLost(index));
  let free = someLost
    ? statedNumbers(after).filter((number) => !kept.some((place) => isAt(number, place)))
    : [];
  return figures.map((figure, index) => {
    const place = kept[index] ?? anchor([], figure);
    if (!isLost(index)) return { place, holds: true };
    const found = successor(figure, before, after, free);
    if (!found) return { place, holds: false };
    free = free.filter((number) => number !== found);
    const { paragraph, start, end, text } = found;
    return { place: { paragraph, start, end, text }, holds: differences(figure, found).length === 0 };
  });
}

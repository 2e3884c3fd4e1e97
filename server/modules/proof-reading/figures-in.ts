import type { PartialDate } from "@/server/kernel/partial-date";
import type { RecognisedFigure } from "../figure/figure.schema";
import { recogniseFigures } from "../figure/recognise";

/** No paragraph that a person writes is longer: what is, is read in pieces, so that it costs no more than its length. */
const LONGEST = 600;
const STOP = /[。！？；!?;\n]/;

/** Where a piece that begins at `from` ends: after the last full stop within reach, or where its length ends. */
function endOfPiece(text: string, from: number): number {
  const limit = Math.min(text.length, from + LONGEST);
  if (limit === text.length) return limit;
  for (let end = limit; end > from + LONGEST / 2; end -= 1) if (STOP.test(text.charAt(end - 1))) return end;
  return limit;
}

/** As `recogniseFigures`, in time that grows with the length of the text and no faster, whatever it is made of. */
function readFigures(
  text: string,
  dateAt?: (offset: number) => PartialDate | null,
): readonly RecognisedFigure[] {
  if (text.length <= LONGEST) return recogniseFigures(text, dateAt);
  const found: RecognisedFigure[] = [];
  for (let from = 0; from < text.length; ) {
    const [start, end] = [from, endOfPiece(text, from)];
    const dateIn = dateAt && ((offset: number) => dateAt(start + offset));
    for (const figure of recogniseFigures(text.slice(start, end), dateIn)) {
      found.push({ ...figure, start: figure.start + start, end: figure.end + start });
    }
    from = end;
  }
  return found;
}

/** Several rules read the same paragraphs of an update one after the other. */
const AT_MOST = 32;
const kept = new Map<string, readonly RecognisedFigure[]>();

/** The numbers that a text states. What a rule before has read is not read again, unless dates are wanted with it. */
export function figuresIn(
  text: string,
  dateAt?: (offset: number) => PartialDate | null,
): readonly RecognisedFigure[] {
  if (dateAt) return readFigures(text, dateAt);
  const figures = kept.get(text) ?? readFigures(text);
  kept.delete(text);
  kept.set(text, figures);
  const [oldest] = kept.keys();
  if (kept.size > AT_MOST && oldest !== undefined) kept.delete(oldest);
  return figures;
}

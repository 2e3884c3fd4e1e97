import type { Place } from "@/server/modules/importing/import-draft.schema";

/** The field that a part of the source was understood as. */
export type SourceTarget =
  | { update: null; field: "taskForce" | "startsOn" }
  | { update: string; field: "title" | "paragraphs"; paragraph: number };

export interface PlacedTarget {
  place: Place;
  target: SourceTarget;
}

/** Whole lines of the source, understood as one field or as none. */
export interface SourceBlock extends Place {
  target: SourceTarget | null;
}

/** Whole lines that `place` stands in. */
function linesOf(text: string, { start, end }: Place): Place {
  const after = text.indexOf("\n", Math.max(end - 1, start));
  return { start: text.lastIndexOf("\n", start - 1) + 1, end: after < 0 ? text.length : after + 1 };
}

/**
 * The source cut into blocks of whole lines that cover all of it, in order. Where two fields stand in one line, the block
 * leads to the first.
 */
export function sourceBlocks(text: string, placed: readonly PlacedTarget[]): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  const ordered = [...placed].sort((a, b) => a.place.start - b.place.start || b.place.end - a.place.end);
  let done = 0;
  for (const { place, target } of ordered) {
    const lines = linesOf(text, place);
    const start = Math.max(lines.start, done);
    if (start >= lines.end || place.end <= place.start) continue;
    if (start > done) blocks.push({ start: done, end: start, target: null });
    blocks.push({ start, end: lines.end, target });
    done = lines.end;
  }
  if (done < text.length) blocks.push({ start: done, end: text.length, target: null });
  return blocks;
}

const bare = (text: string) => text.replaceAll(/\s/g, "");
const TELLING = 10;

/**
 * Where in the source a paragraph stands that people may have parted, joined or mended since: by its number while there are
 * as many as were read, else by its first words.
 */
export function placeOfParagraph(
  text: string,
  places: readonly Place[],
  paragraphs: readonly string[],
  index: number,
): Place | null {
  if (paragraphs.length === places.length) return places[index] ?? null;
  const first = bare(paragraphs[index] ?? "").slice(0, TELLING);
  if (first === "") return null;
  return places.find(({ start, end }) => bare(text.slice(start, end)).includes(first)) ?? null;
}

/** Where words stand within a part of the source; that part where they are broken over lines. */
export function placeOfWords(text: string, within: Place | null, words: string | null): Place | null {
  if (!within || !words) return within;
  const at = text.slice(within.start, within.end).indexOf(words);
  return at < 0 ? within : { start: within.start + at, end: within.start + at + words.length };
}

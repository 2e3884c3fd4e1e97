import type { Span } from "../narrative/masked-text";

/**
 * Where `field` is written within a part of the source, white space apart; the whole part where it is not found so, because
 * the field was made of several of its words.
 */
export function placeOf(field: string, source: string, within: Span): Span {
  const asWritten = field === "" ? -1 : source.slice(within.start, within.end).indexOf(field);
  if (asWritten >= 0) {
    const start = within.start + asWritten;
    return { start, end: start + field.length };
  }
  const offsets: number[] = [];
  let condensed = "";
  for (let at = within.start; at < within.end; at += 1) {
    const character = source.charAt(at);
    if (/\s/.test(character)) continue;
    condensed += character;
    offsets.push(at);
  }
  const wanted = field.replaceAll(/\s/g, "");
  const found = wanted === "" ? -1 : condensed.indexOf(wanted);
  const [first, last] = [offsets[found], offsets[found + wanted.length - 1]];
  return first === undefined || last === undefined ? within : { start: first, end: last + 1 };
}

/** From the first of the parts to the last; null if there is none. */
export function spanning(parts: readonly Span[]): Span | null {
  const [first, last] = [parts[0], parts.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
}

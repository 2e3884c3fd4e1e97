/** Stands for a character that a reader of figures, dates or names must not see; it is no letter, digit or punctuation. */
export const MASK = "\ufffc";

export interface Span {
  start: number;
  end: number;
}

/** `text` with the characters of `spans` covered; of the same length, so that offsets hold. */
export function cover(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  const units = text.split("");
  for (const { start, end } of spans) units.fill(MASK, start, end);
  return units.join("");
}

/** Every place where `pattern`, which must be global, matches. */
export function spansOf(text: string, pattern: RegExp): Span[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Covers every match of the given global patterns, one pattern after the other. */
export function coverMatches(text: string, patterns: readonly RegExp[]): string {
  return patterns.reduce((covered, pattern) => cover(covered, spansOf(covered, pattern)), text);
}

import { cover, type Span } from "./masked-text";

/**
 * Names of events, plans and products stand in quotation marks or book-title marks. A numeral inside one belongs to the
 * name. So does a pair of years in brackets, as in 纲要（2021-2035年）, which says what a plan is for and not when something took place.
 */
const PAIRS: Record<string, string> = { "“": "”", "‘": "’", "「": "」", "『": "』", "《": "》", "〈": "〉" };

const YEARS_IN_BRACKETS = /[（(]\s*(?:19|20)\d\d\s*年?\s*(?:至|到|-|–|—|~)+\s*(?:19|20)\d\d\s*年?\s*[)）]/g;

/** A quotation longer than this is somebody's words, or a mark that was never closed. */
const LONGEST_NAME = 120;

/** The outermost quoted names in `text`, marks included. */
export function quotedNames(text: string): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const close = closingMark(text, at);
    if (close !== null) {
      spans.push({ start: at, end: close + 1 });
      at = close;
    }
  }
  return spans;
}

function closingMark(text: string, open: number): number | null {
  const mark = text.charAt(open);
  const closing = PAIRS[mark];
  if (closing === undefined) return null;
  const limit = Math.min(text.length, open + LONGEST_NAME);
  let depth = 0;
  for (let at = open; at < limit; at += 1) {
    if (text.charAt(at) === closing && at > open) depth -= 1;
    else if (text.charAt(at) === mark) depth += 1;
    if (depth === 0) return at;
  }
  return null;
}

/** `text` with its names covered; of the same length. */
export function coverNames(text: string): string {
  const covered = cover(text, quotedNames(text));
  const years = Array.from(covered.matchAll(YEARS_IN_BRACKETS), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return cover(covered, years);
}

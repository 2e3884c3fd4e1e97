import { fold } from "../narrative/folded-text";
import { endsSentence } from "./ends-sentence";
import { numberingOf } from "./numbering";
import type { SourceLine } from "./source-line";

/** A header or footer that stood on several pages and was left out of the text. */
export interface RunningLine {
  text: string;
  times: number;
}

export interface WithoutRunningLines {
  lines: SourceLine[];
  running: RunningLine[];
}

/** Lines at the top and at the foot of a page that may be header or footer. */
const AT_EDGE = 2;
const LONGEST = 80;
/** Lines of the document's own heading, which a header repeats. */
const HEADING = 3;

/** What header lines of several pages have in common: their page number apart. */
function keyOf(text: string): string {
  return fold(text).replaceAll(/\s/g, "").replaceAll(/\d+/g, "#");
}

function mayRun({ text }: SourceLine): boolean {
  return text.length <= LONGEST && !endsSentence(text) && numberingOf(text) === null;
}

function keysAtEdges(lines: readonly SourceLine[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [index, line] of lines.entries()) {
    const isTop = lines[index - AT_EDGE]?.page !== line.page;
    const isFoot = lines[index + AT_EDGE]?.page !== line.page;
    if (!mayRun(line) || !(isTop || isFoot)) continue;
    counts.set(keyOf(line.text), (counts.get(keyOf(line.text)) ?? 0) + 1);
  }
  return counts;
}

/** The lines of the heading, alone and together, as a header repeats them. */
function headingKeys(lines: readonly SourceLine[]): Set<string> {
  const keys = new Set<string>();
  const heading = lines
    .slice(0, HEADING)
    .filter(mayRun)
    .map(({ text }) => keyOf(text));
  for (const [from, _] of heading.entries()) {
    for (let to = from + 1; to <= heading.length; to += 1) keys.add(heading.slice(from, to).join(""));
  }
  return keys;
}

function runningKeys(lines: readonly SourceLine[]): Set<string> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    if (mayRun(line)) counts.set(keyOf(line.text), (counts.get(keyOf(line.text)) ?? 0) + 1);
  }
  const pages = (lines.at(-1)?.page ?? 0) + 1;
  const atEdges = pages > 1 ? keysAtEdges(lines) : new Map<string, number>();
  const ofHeading = headingKeys(lines);
  return new Set(
    Array.from(counts.keys()).filter((key) => {
      const count = counts.get(key) ?? 0;
      // On every page but perhaps the first, and nowhere else: a header. A title said once more in the text is none.
      const isAtEdges = count >= 2 && atEdges.get(key) === count && count >= pages / 2;
      return isAtEdges || (ofHeading.has(key) && count >= 3);
    }),
  );
}

/**
 * Leaves out headers and footers: lines that come again at the edges of most pages, or that repeat the document's heading.
 * Their first occurrence stays where it may be the heading itself.
 */
export function withoutRunningLines(lines: readonly SourceLine[]): WithoutRunningLines {
  const keys = runningKeys(lines);
  const firstNumbered = lines.findIndex(({ text }) => numberingOf(text) !== null);
  const seen = new Set<string>();
  const kept: SourceLine[] = [];
  const dropped = new Map<string, RunningLine>();
  let followsDropped = false;
  for (const [index, line] of lines.entries()) {
    const key = keyOf(line.text);
    const isFirst = !seen.has(key);
    seen.add(key);
    if (keys.has(key) && !(isFirst && index < firstNumbered)) {
      const times = (dropped.get(key)?.times ?? 0) + 1;
      dropped.set(key, { text: dropped.get(key)?.text ?? line.text, times });
      followsDropped = true;
      continue;
    }
    kept.push(followsDropped ? { ...line, followsGap: true } : line);
    followsDropped = false;
  }
  return { lines: kept, running: [...dropped.values()] };
}

import { endsSentence } from "./ends-sentence";
import { numberingOf } from "./numbering";
import type { PdfLine } from "./pdf-lines";
import { tableRows } from "./table-row";

/** Heads and feet of pages stand in this share of the page, at its top and its foot. */
const MARGIN = 0.14;
const LATIN_END = /[\p{Script=Latin}\d,;:.)%’”-]$/u;
/** Lines of Latin script that are not justified end within this share of the width before the longest. */
const RAGGED = 0.3;
const HAN_OR_SIGN = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’]/u;
/** A line that is this many letters further in than the others begins a paragraph. */
const INDENT = 1.2;

/** Two lines of pages are the same but for the page's number. */
const withoutNumbers = (text: string) => text.replaceAll(/\d+/g, "#").replaceAll(/\s/g, "");

function isAtEdge({ depth }: PdfLine): boolean {
  return depth < MARGIN || depth > 1 - MARGIN;
}

/** Lines at the edge of the page that come again, at the same height, on half of the pages and at least on two. */
export function withoutHeadsAndFeet(lines: readonly PdfLine[], pages: number): PdfLine[] {
  const key = (line: PdfLine) => `${Math.round(line.depth * 100)} ${withoutNumbers(line.text)}`;
  const seenOn = new Map<string, Set<number>>();
  for (const line of lines.filter(isAtEdge))
    seenOn.set(key(line), (seenOn.get(key(line)) ?? new Set()).add(line.page));
  const comesAgain = (line: PdfLine) => (seenOn.get(key(line))?.size ?? 0) >= Math.max(2, pages / 2);
  return lines.filter((line) => !isAtEdge(line) || !comesAgain(line));
}

function mostFrequent(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** More lines than this share end at one place where lines are justified. */
const JUSTIFIED = 0.3;
/** Fewer lines than this share, and than two, do not say where lines begin. */
const FEW = 0.05;

/** Where lines begin that go on with a paragraph: furthest to the left, for short paragraphs have first lines alone. */
function leftOf(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>();
  for (const { x } of lines) counts.set(Math.round(x), (counts.get(Math.round(x)) ?? 0) + 1);
  const often = [...counts].filter(([, count]) => count >= Math.max(2, lines.length * FEW));
  return often.length > 0 ? Math.min(...often.map(([x]) => x)) : (lines[0]?.x ?? 0);
}

/** Where full lines end: where many do, for a sign may hang into the margin; in lines that are not justified, the longest. */
function rightOf(lines: readonly PdfLine[], left: number): number {
  const ends = lines.filter(({ x }) => Math.abs(x - left) < 3).map(({ x, width }) => x + width);
  const usual = mostFrequent(ends.map(Math.round));
  const isJustified = ends.filter((end) => Math.abs(end - usual) <= 1).length > ends.length * JUSTIFIED;
  return isJustified ? usual : Math.max(0, ...ends);
}

interface Setting {
  /** Where most lines begin, and where the longest of them end; in points. */
  left: number;
  right: number;
  /** From one line to the next of a paragraph. */
  leading: number;
  /** First lines of paragraphs are set further in. */
  isIndented: boolean;
  /** Lines of tables, which stand for themselves. */
  rows: ReadonlySet<PdfLine>;
}

/** How the text is set, from the lines themselves. */
function settingOf(lines: readonly PdfLine[]): Setting {
  const round = (value: number) => Math.round(value);
  const left = leftOf(lines);
  const right = rightOf(lines, left);
  const steps = lines.flatMap((line, index) => {
    const next = lines[index + 1];
    return next && next.page === line.page ? [round(line.y - next.y)] : [];
  });
  const indented = lines.filter(({ x, size }) => x - left > size * INDENT && x - left < size * 4);
  return {
    left,
    right,
    leading: mostFrequent(steps),
    isIndented: indented.length * 12 > lines.length,
    rows: tableRows(lines),
  };
}

/** What a line begins with and cannot be parted: a word, a number with what it counts, with the signs around it. */
const UNPARTED =
  /^[“‘「『《（(〔]*(?:[\p{Script=Latin}\d’'&/<>.,$%+-]*\d(?:\s?\p{Script=Han}{1,5}|[.,]?\s\p{Script=Latin}+)?|[\p{Script=Latin}\d’'&/<>.,$%+-]+|.)[”’」』》）)〕，。、；：？！,.;:?!%]*(?:[“‘「『《（(〔]+[\p{Script=Latin}\d.,]+[”’」』》）)〕，。、；：？！]+)*/u;

/** About how wide that is, in points: a Chinese character is as wide as it is high, any other half of it. */
function widthOfFirst({ text, size }: PdfLine): number {
  const [first = ""] = UNPARTED.exec(text.trimStart()) ?? [];
  return Array.from(first).reduce((sum, sign) => sum + (HAN_OR_SIGN.test(sign) ? size : size * 0.55), 0);
}

/** What the next line begins with would have found room in this one: whoever set it ended a paragraph here. */
function leavesRoom(line: PdfLine, before: PdfLine, { left, right }: Setting): boolean {
  const room = right - (before.x + before.width);
  const isRagged = LATIN_END.test(before.text) && !endsSentence(before.text);
  const least = isRagged ? (right - left) * RAGGED : before.size * 2;
  return room > least && room > widthOfFirst(line) + before.size * 0.5;
}

/** Whether `line` begins a paragraph, by where it stands and where the line before it ends. */
function begins(line: PdfLine, before: PdfLine, setting: Setting): boolean {
  const isFurtherIn = line.x - setting.left > line.size * INDENT;
  const isShort = leavesRoom(line, before, setting);
  const isOtherSize = Math.abs(line.size - before.size) > 0.6;
  const hasGap = line.page === before.page && before.y - line.y > setting.leading * 1.35;
  const isHeading = endsSentence(before.text) && numberingOf(line.text.trim()) !== null;
  const isRow = setting.rows.has(line) || setting.rows.has(before);
  return isRow || isFurtherIn || isShort || isOtherSize || hasGap || isHeading;
}

/** On a new page nothing but the indent tells whether the paragraph goes on; without indents it stays open. */
function breakBetween(line: PdfLine, before: PdfLine, setting: Setting): string {
  if (begins(line, before, setting)) return "\n\n";
  return line.page !== before.page && !setting.isIndented ? "\f" : "";
}

const LATIN_START = /^[\p{Script=Latin}\d(“‘$]/u;

/** Lines of one paragraph are joined: in Latin script with the space that the line's end swallowed. */
function joint(before: string, after: string): string {
  if (/\s$/.test(before) || /^\s/.test(after)) return "";
  return LATIN_END.test(before) && LATIN_START.test(after) && /\p{Script=Latin}/u.test(before + after)
    ? " "
    : "";
}

/** The text of lines in order: a paragraph a line, with blank lines between, whole again over the ends of lines and pages. */
export function paragraphsOf(lines: readonly PdfLine[]): string {
  const setting = settingOf(lines);
  let text = "";
  let before: PdfLine | null = null;
  for (const line of lines) {
    const between: string = before ? breakBetween(line, before, setting) : "";
    text += between === "" && before ? joint(before.text, line.text) + line.text : between + line.text;
    before = line;
  }
  return text;
}

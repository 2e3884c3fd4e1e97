/** A piece of text as a PDF places it; lengths in points, the origin at the bottom left of the page. */
export interface PlacedText {
  text: string;
  x: number;
  y: number;
  width: number;
  /** Height of the letters. */
  size: number;
}

export interface PdfLine extends PlacedText {
  /** Counted from 0. */
  page: number;
  /** From the top of the page, as a share of its height. */
  depth: number;
}

/** Pieces whose baselines differ by less than this share of their size stand in one line. */
const SAME_LINE = 0.5;
/** A gap of this share of the size between two pieces is a space that nobody wrote. */
const SPACE = 0.22;
/** A gap of so many letters' size parts the columns of a table. */
const COLUMN = 3;
const HAN = /[\p{Script=Han}，。、；：？！（）《》“”「」]/u;

function gapBetween(before: PlacedText, after: PlacedText): string {
  if (/\s$/.test(before.text) || /^\s/.test(after.text)) return "";
  const gap = after.x - (before.x + before.width);
  if (gap > after.size * COLUMN) return "\t";
  const areChinese = HAN.test(before.text.slice(-1)) && HAN.test(after.text.slice(0, 1));
  // Chinese is set with space squeezed out or in; a wide gap is a tab.
  return gap > after.size * (areChinese ? 1.5 : SPACE) ? " " : "";
}

const SPACE_IN_CHINESE = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;
const WITHIN_CHINESE = /(?<=\p{Script=Han})\s*(?=\p{Script=Han})/gu;
/** Fewer spaces than these in a line, or than this share of the places between its characters, were written. */
const STRETCHED = { least: 4, share: 0.3 } as const;

/** A line that was stretched to the margin has its room between the characters, which nobody wrote as spaces. */
function unstretched(text: string): string {
  const spaces = text.match(SPACE_IN_CHINESE)?.length ?? 0;
  const places = text.match(WITHIN_CHINESE)?.length ?? 0;
  const isStretched = spaces >= STRETCHED.least && spaces > places * STRETCHED.share;
  return isStretched ? text.replaceAll(SPACE_IN_CHINESE, "") : text;
}

function lineOf(pieces: readonly PlacedText[]): PlacedText {
  const sorted = [...pieces].sort((a, b) => a.x - b.x);
  const [first] = sorted;
  if (!first) return { text: "", x: 0, y: 0, width: 0, size: 0 };
  let [text, last] = [first.text, first];
  for (const piece of sorted.slice(1)) {
    const isColumn = piece.text.trim() === "" && piece.width > piece.size * COLUMN;
    text += isColumn ? "\t" : gapBetween(last, piece) + piece.text;
    last = piece;
  }
  return {
    ...first,
    text: unstretched(text),
    width: last.x + last.width - first.x,
    size: Math.max(...sorted.map(({ size }) => size)),
  };
}

/** The lines of one page from its top to its foot, each read from left to right. */
export function linesOfPage(pieces: readonly PlacedText[], page: number, height: number): PdfLine[] {
  const written = pieces.filter(({ text }) => text !== "").sort((a, b) => b.y - a.y);
  const lines: PlacedText[][] = [];
  for (const piece of written) {
    const line = lines.at(-1);
    const isSame =
      line?.[0] && Math.abs(line[0].y - piece.y) < Math.max(line[0].size, piece.size) * SAME_LINE;
    if (line && isSame) line.push(piece);
    else lines.push([piece]);
  }
  return lines
    .map(lineOf)
    .filter(({ text }) => text.trim() !== "")
    .map((line) => ({ ...line, page, depth: 1 - line.y / height }));
}

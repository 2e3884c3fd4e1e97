/** A piece of text as PDF.js gives it: in points, from the page's bottom left corner. */
export interface TextPiece {
  str: string;
  /** The text matrix; its last two numbers are where the baseline begins. */
  transform: readonly number[];
  width: number;
  fontName: string;
}

/** One line of text on a page. Edges and baseline in millimetres from the page's top left corner. */
export interface MeasuredLine {
  text: string;
  left: number;
  right: number;
  baseline: number;
  /** Points; of its largest text. */
  size: number;
  /** PostScript names of its faces, without prefixes, in order of appearance. */
  fonts: readonly string[];
}

interface PlacedPiece extends TextPiece {
  x: number;
  y: number;
  size: number;
}

const MM_PER_POINT = 25.4 / 72;
/** Pieces whose baselines are as near as this part of their size stand in one line. */
const SAME_BASELINE = 0.3;

function placed(piece: TextPiece): PlacedPiece {
  const [, , shear = 0, rise = 0, x = 0, y = 0] = piece.transform;
  return { ...piece, x, y, size: Math.hypot(shear, rise) };
}

function isUpright({ transform }: TextPiece): boolean {
  return Math.abs(transform[1] ?? 0) < 0.01;
}

function lineOf(pieces: readonly PlacedPiece[], pageHeight: number): MeasuredLine {
  const inOrder = pieces.toSorted((one, other) => one.x - other.x);
  const visible = inOrder.filter(({ str }) => str.trim() !== "");
  const largest = visible.reduce((one, other) => (other.size > one.size ? other : one));
  return {
    text: inOrder
      .map(({ str }) => str)
      .join("")
      .trim(),
    left: Math.min(...visible.map(({ x }) => x)) * MM_PER_POINT,
    right: Math.max(...visible.map(({ x, width }) => x + width)) * MM_PER_POINT,
    baseline: (pageHeight - largest.y) * MM_PER_POINT,
    size: largest.size,
    fonts: [...new Set(visible.map(({ fontName }) => fontName))],
  };
}

/**
 * The lines of a page that is set in one column, from the top, each from the left, and apart from them what stands
 * askew.
 * @param pageHeight in points
 */
export function readLines(pieces: readonly TextPiece[], pageHeight: number) {
  const rows: PlacedPiece[][] = [];
  const upright = pieces.filter(isUpright).map(placed);
  for (const piece of upright.toSorted((one, other) => other.y - one.y || one.x - other.x)) {
    const last = rows.at(-1)?.[0];
    if (last && last.y - piece.y < SAME_BASELINE * Math.max(last.size, piece.size)) rows.at(-1)?.push(piece);
    else rows.push([piece]);
  }
  return {
    lines: rows
      .filter((row) => row.some(({ str }) => str.trim() !== ""))
      .map((row) => lineOf(row, pageHeight)),
    slanted: pieces.filter((piece) => !isUpright(piece) && piece.str.trim() !== "").map(({ str }) => str),
  };
}

import { numberingOf } from "./numbering";

/** What parts the cells of a row in a plain text: a tab, or more room than anybody leaves between words. */
const CELLS = /\t+| {3,}|\u3000{2,}/g;
const LONGEST_CELL = 40;

function cellsOf(text: string): string[] {
  return text.split(CELLS).filter((cell) => cell.trim() !== "");
}

/** A line of several short cells. A heading whose number stands apart from its title is none. */
function looksLikeRow(text: string): boolean {
  const cells = cellsOf(text);
  return cells.length > 1 && cells.every((cell) => cell.length <= LONGEST_CELL) && numberingOf(text) === null;
}

/**
 * Which lines are rows of a table within a narrative: two or more below each other with as many cells. A row is no sentence,
 * and still goes on with none.
 */
export function tableRows<Line extends { text: string }>(lines: readonly Line[]): Set<Line> {
  const cells = lines.map(({ text }) => (looksLikeRow(text) ? cellsOf(text).length : 0));
  return new Set(
    lines.filter((_, at) => {
      const count = cells[at] ?? 0;
      return count > 0 && (cells[at - 1] === count || cells[at + 1] === count);
    }),
  );
}

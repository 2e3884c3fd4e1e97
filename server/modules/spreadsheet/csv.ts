import { parse } from "csv-parse/sync";
import { Invalid } from "@/server/kernel/errors";
import { csvLines } from "./csv-lines";
import { FIGURE_COLUMNS, type FigureRow } from "./spreadsheet.schema";

/** The mark with which a cell is written that would be calculated, and which is taken off again. */
const NEUTRAL = /^'(?=[=+\-@\t\r])/;

/**
 * Rows of figures as CSV (RFC 4180): UTF-8, CRLF, a header, cells that a spreadsheet would calculate neutralised.
 * @param hasMark with the byte order mark by which spreadsheet programs know UTF-8
 */
export function writeCsv(rows: readonly FigureRow[], hasMark = true): Uint8Array {
  const cells = rows.map((row) => FIGURE_COLUMNS.map((column) => row[column]));
  return new TextEncoder().encode(csvLines([FIGURE_COLUMNS, ...cells], hasMark));
}

/** Programs of places where the comma is a decimal mark part cells by semicolons; what is copied has tabs. */
function delimiterOf(text: string): string {
  const header = text.slice(0, text.search(/[\r\n]|$/));
  const count = (delimiter: string) => header.split(delimiter).length;
  return [",", ";", "\t"].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

/** The cells of a CSV text. @throws Invalid `spreadsheet.notCsv` with the line */
export function readCsv(text: string): string[][] {
  const plain = text.replace(/^\ufeff/, "");
  try {
    const records: unknown = parse(plain, {
      delimiter: delimiterOf(plain),
      relax_column_count: true,
      skip_empty_lines: true,
    });
    return Array.isArray(records) ? records.map(cellsOf) : [];
  } catch (error) {
    const line = error instanceof Error && "lines" in error ? Number(error.lines) : 0;
    throw new Invalid("spreadsheet.notCsv", { line });
  }
}

function cellsOf(record: unknown): string[] {
  return Array.isArray(record) ? record.map((cell) => String(cell).replace(NEUTRAL, "").trim()) : [];
}

import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { Invalid } from "@/server/kernel/errors";
import { FIGURE_COLUMNS, type FigureRow } from "./spreadsheet.schema";

/** A spreadsheet program takes a cell that begins so for a formula (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;
/** The mark with which such a cell is written, and which is taken off again. */
const NEUTRAL = /^'(?=[=+\-@\t\r])/;

const neutralised = (cell: string) => (FORMULA.test(cell) ? `'${cell}` : cell);

/**
 * Rows of figures as CSV (RFC 4180): UTF-8, CRLF, a header, cells that a spreadsheet would calculate neutralised.
 * @param hasMark with the byte order mark by which spreadsheet programs know UTF-8
 */
export function writeCsv(rows: readonly FigureRow[], hasMark = true): Uint8Array {
  const cells = rows.map((row) => FIGURE_COLUMNS.map((column) => neutralised(row[column])));
  const text = stringify([[...FIGURE_COLUMNS], ...cells], { record_delimiter: "windows", bom: hasMark });
  return new TextEncoder().encode(text);
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

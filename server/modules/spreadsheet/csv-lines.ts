import { stringify } from "csv-stringify/sync";

/** A spreadsheet program takes a cell that begins so for a formula (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;

const neutralised = (cell: string) => (FORMULA.test(cell) ? `'${cell}` : cell);

/**
 * Cells as lines of CSV (RFC 4180): CRLF, and what a spreadsheet would calculate neutralised.
 * @param hasMark with the byte order mark by which spreadsheet programs know UTF-8
 */
export function csvLines(rows: readonly (readonly string[])[], hasMark = false): string {
  const cells = rows.map((row) => row.map(neutralised));
  return stringify(cells, { record_delimiter: "windows", bom: hasMark });
}

import { FIGURE_COLUMNS, type FigureColumn, type FigureRow } from "./spreadsheet.schema";
import { type SheetCell, writeWorkbook } from "./workbook";

/** The name of the one sheet, the same in every language, for programs that read it. */
const SHEET = "figures";
/** A spreadsheet's numbers are binary ones with some fifteen digits; a longer value stays text, and exact. */
const EXACT_DIGITS = 15;
const WIDTH: Partial<Record<FigureColumn, number>> = {
  project: 36,
  "label_zh-Hans": 28,
  "label_zh-Hant": 28,
  label_en: 36,
  value: 18,
  value_max: 18,
};

function isExactNumber(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text) && text.replaceAll(/\D/g, "").length <= EXACT_DIGITS;
}

function cellOf(column: FigureColumn, text: string): SheetCell {
  if (text === "") return null;
  const isNumeric = column === "number" || column === "value" || column === "value_max";
  if (isNumeric && isExactNumber(text)) return Number(text);
  return text;
}

/** Rows of figures as a workbook (ECMA-376) of one sheet, the header above. The same rows give the same bytes. */
export function writeXlsx(rows: readonly FigureRow[]): Promise<Uint8Array> {
  return writeWorkbook({
    sheet: SHEET,
    columns: FIGURE_COLUMNS.map((title) => ({ title, width: WIDTH[title] ?? 14 })),
    rows: rows.map((row) => FIGURE_COLUMNS.map((column) => cellOf(column, row[column]))),
  });
}

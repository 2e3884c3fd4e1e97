import { writeCsv } from "./csv";
import type { SheetFormat } from "./sheet-file.schema";
import type { FigureRow } from "./spreadsheet.schema";
import { writeXlsx } from "./xlsx";

export const SHEET_MEDIA_TYPE: Record<SheetFormat, string> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Rows of figures as the bytes of a file; the same rows give the same bytes. */
export async function writeSheet(rows: readonly FigureRow[], format: SheetFormat): Promise<Uint8Array> {
  return format === "csv" ? writeCsv(rows) : writeXlsx(rows);
}

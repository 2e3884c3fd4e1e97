import writeSheets, { type SheetData } from "write-excel-file/node";
import { withFixedTimes } from "@/server/kernel/fixed-archive-times";

/** A number is written as one, a text as a text whatever it begins with; null is an empty cell. */
export type SheetCell = string | number | null;

export interface Workbook {
  /** The name of the one sheet. */
  sheet: string;
  /** Width in characters. */
  columns: readonly { title: string; width: number }[];
  rows: readonly (readonly SheetCell[])[];
}

function cellOf(value: SheetCell): SheetData[number][number] {
  if (value === null) return null;
  return typeof value === "number" ? { type: Number, value } : { type: String, value };
}

/**
 * A workbook (ECMA-376) of one sheet, the header above. Texts are texts: nothing in it is calculated. The same rows give
 * the same bytes.
 */
export async function writeWorkbook({ sheet, columns, rows }: Workbook): Promise<Uint8Array> {
  const header = columns.map(({ title }) => ({ type: String, value: title }));
  const workbook = writeSheets([header, ...rows.map((row) => row.map(cellOf))], {
    sheet,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  });
  return withFixedTimes(await workbook.toBuffer());
}

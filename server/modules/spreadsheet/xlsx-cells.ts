import readSheets from "read-excel-file/node";
import { Invalid } from "@/server/kernel/errors";

/** A cell as the text that a person would read in it; a day as ISO 8601. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell).trim();
}

/** The cells of a workbook's first sheet. @throws Invalid `spreadsheet.notXlsx` */
export async function xlsxCells(bytes: Uint8Array): Promise<string[][]> {
  try {
    const [first] = await readSheets(Buffer.from(bytes));
    return (first?.data ?? []).map((row) => row.map(textOf));
  } catch {
    // Whatever the library stumbles over, the person can only save the file anew.
    throw new Invalid("spreadsheet.notXlsx");
  }
}

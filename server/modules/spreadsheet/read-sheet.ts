import { z } from "zod";
import { ApartStopped, runApart } from "@/server/jobs/apart";
import { Invalid } from "@/server/kernel/errors";
import { decodeText } from "../importing/decode-text";
import { readCsv } from "./csv";
import { SHEET_LIMITS } from "./spreadsheet.schema";

const APART = { seconds: 9, megabytes: 400 } as const;
const ZIP = [0x50, 0x4b, 0x03, 0x04];

async function workbook(bytes: Uint8Array): Promise<string[][]> {
  const module = "server/modules/spreadsheet/read-apart.ts";
  const cells = z.array(z.array(z.string()));
  return runApart(module, bytes, (output) => cells.parse(output), APART).catch((error: unknown) => {
    throw error instanceof ApartStopped ? new Invalid("spreadsheet.notXlsx") : error;
  });
}

/**
 * The cells of a sheet, from CSV in any usual encoding or the first sheet of a workbook; told by the content, not the name.
 * @throws Invalid `spreadsheet.fileTooLarge` (limit in kilobytes), `spreadsheet.empty`, `spreadsheet.tooManyRows`,
 * `spreadsheet.notCsv`, `spreadsheet.notXlsx`, `importing.fileBinary`
 */
export async function readSheet(bytes: Uint8Array): Promise<string[][]> {
  if (bytes.length > SHEET_LIMITS.kilobytes * 1024)
    throw new Invalid("spreadsheet.fileTooLarge", { limit: SHEET_LIMITS.kilobytes });
  const isWorkbook = ZIP.every((byte, index) => bytes[index] === byte);
  const cells = isWorkbook ? await workbook(bytes) : readCsv(decodeText(bytes));
  const rows = cells.filter((row) => row.some((cell) => cell !== ""));
  if (rows.length < 2) throw new Invalid("spreadsheet.empty");
  if (rows.length > SHEET_LIMITS.rows + 1)
    throw new Invalid("spreadsheet.tooManyRows", { limit: SHEET_LIMITS.rows });
  return rows;
}

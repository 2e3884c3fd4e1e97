import { SHEET_LIMITS } from "@/server/modules/spreadsheet/spreadsheet.schema";
import { Refusal } from "../trpc/trouble";

/** The bytes of a sheet in base64, as a form sends them. @throws Refusal where they are too many to be sent */
export async function fileContent(file: File): Promise<string> {
  if (file.size > SHEET_LIMITS.kilobytes * 1024)
    throw new Refusal("spreadsheet.fileTooLarge", { limit: SHEET_LIMITS.kilobytes });
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

import { Invalid } from "../../kernel/errors";
import { decodeText } from "./decode-text";
import { wordText } from "./word-text";

/** In megabytes; the published summaries have a tenth of one. */
export const LARGEST_FILE = 20;

/** Formats that are told by their first bytes and not read. */
const NOT_READ: readonly (readonly [string, readonly number[]])[] = [
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["doc", [0xd0, 0xcf, 0x11, 0xe0]],
  ["rtf", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];
const ZIP = [0x50, 0x4b, 0x03, 0x04];

function beginsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/**
 * The text of a summary's file. The format is told by the content; the name settles only what a damaged file was meant to be.
 * @throws Invalid `importing.fileEmpty`, `importing.fileTooLarge` (limit in megabytes), `importing.formatNotRead` (format),
 * `importing.fileDamaged`, `importing.fileBinary`
 */
export async function readSummaryFile(fileName: string, bytes: Uint8Array): Promise<string> {
  if (bytes.length > LARGEST_FILE * 1024 * 1024)
    throw new Invalid("importing.fileTooLarge", { limit: LARGEST_FILE });
  const notRead = NOT_READ.find(([, signature]) => beginsWith(bytes, signature));
  if (notRead) throw new Invalid("importing.formatNotRead", { format: notRead[0] });
  const text = await textOf(fileName, bytes);
  if (text.replace(/^\ufeff/, "").trim() === "") throw new Invalid("importing.fileEmpty");
  return text;
}

async function textOf(fileName: string, bytes: Uint8Array): Promise<string> {
  if (bytes.length === 0) return "";
  if (beginsWith(bytes, ZIP)) return wordText(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (/\.docx$/i.test(fileName)) throw new Invalid("importing.fileDamaged");
  return decodeText(bytes);
}

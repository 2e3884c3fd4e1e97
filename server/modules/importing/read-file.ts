import { z } from "zod";
import { ApartStopped, runApart } from "../../jobs/apart";
import { Invalid } from "../../kernel/errors";
import { decodeText } from "./decode-text";
import { PDF_LIBRARY } from "./pdf-library";

/** In megabytes; the published summaries have a tenth of one. */
export const LARGEST_FILE = 20;
/** What reading may take, so that no file keeps a person waiting or fills the memory. */
const LIMITS = { seconds: 9, megabytes: 420 } as const;
const LIBRARIES = { docx: ["mammoth"], pdf: PDF_LIBRARY } as const;

/** Formats by their first bytes. Those that are not read are named in the refusal. */
const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ["docx", [0x50, 0x4b, 0x03, 0x04]],
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["doc", [0xd0, 0xcf, 0x11, 0xe0]],
  ["rtf", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ["jpg", [0xff, 0xd8, 0xff]],
  ["png", [0x89, 0x50, 0x4e, 0x47]],
  ["tiff", [0x49, 0x49, 0x2a, 0x00]],
  ["tiff", [0x4d, 0x4d, 0x00, 0x2a]],
  ["gz", [0x1f, 0x8b]],
  ["rar", [0x52, 0x61, 0x72, 0x21]],
];
/** A PDF may have other bytes before its head (ISO 32000-1, annex H.3.4.1, implementation note 13). */
const PDF_HEAD_WITHIN = 1024;
/** How an encrypted Word file is packed (MS-OFFCRYPTO 2.3.1): an old container with this stream in it. */
const ENCRYPTED_PACKAGE = Buffer.from("EncryptedPackage", "utf16le");

function formatOf(bytes: Uint8Array): string | null {
  const found = SIGNATURES.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte));
  if (found) return found[0];
  const head = Buffer.from(bytes.subarray(0, PDF_HEAD_WITHIN)).toString("latin1");
  return head.includes("%PDF-") ? "pdf" : null;
}

const STOPPED: Record<ApartStopped["reason"], string> = {
  time: "importing.fileTakesTooLong",
  memory: "importing.fileNeedsTooMuch",
  cancelled: "importing.fileTakesTooLong",
  crashed: "importing.fileDamaged",
};

/** @throws Invalid */
async function readApart(format: "docx" | "pdf", bytes: Uint8Array): Promise<string> {
  const module = "server/modules/importing/read-apart.ts";
  try {
    return await runApart(module, { format, bytes }, (text) => z.string().parse(text), {
      ...LIMITS,
      preload: LIBRARIES[format],
    });
  } catch (error) {
    throw error instanceof ApartStopped ? new Invalid(STOPPED[error.reason]) : error;
  }
}

function textOf(fileName: string, bytes: Uint8Array): string | Promise<string> {
  const format = formatOf(bytes);
  if (format === "docx" || format === "pdf") return readApart(format, bytes);
  if (format === "doc" && Buffer.from(bytes).includes(ENCRYPTED_PACKAGE))
    throw new Invalid("importing.fileEncrypted");
  if (format !== null) throw new Invalid("importing.formatNotRead", { format });
  if (bytes.length > 0 && /\.(docx|pdf)$/i.test(fileName)) throw new Invalid("importing.fileDamaged");
  return decodeText(bytes);
}

/**
 * The text of a summary's file: Word (.docx), PDF with text, or plain text. The format is told by the content; the name
 * settles only what a damaged file was meant to be. Takes at most ten seconds and 500 MB, whatever the bytes.
 * @throws Invalid `importing.fileEmpty`, `importing.fileTooLarge` (limit in megabytes), `importing.formatNotRead` (format),
 * `importing.fileDamaged`, `importing.fileBinary`, `importing.fileEncrypted`, `importing.fileScanned`,
 * `importing.tooManyPages`, `importing.fileUnpacksTooLarge`, `importing.fileTakesTooLong`, `importing.fileNeedsTooMuch`
 */
export async function readSummaryFile(fileName: string, bytes: Uint8Array): Promise<string> {
  if (bytes.length > LARGEST_FILE * 1024 * 1024)
    throw new Invalid("importing.fileTooLarge", { limit: LARGEST_FILE });
  const text = await textOf(fileName, bytes);
  if (text.replace(/^\ufeff/, "").trim() === "") throw new Invalid("importing.fileEmpty");
  return text;
}

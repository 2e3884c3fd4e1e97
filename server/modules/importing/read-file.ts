import { z } from "zod";
import { ApartStopped, runApart } from "../../jobs/apart";
import { Invalid } from "../../kernel/errors";
import type { AgencyKnowledge } from "../agency/agency-knowledge";
import { decodeText } from "./decode-text";
import { demandText } from "./demand-text";
import { PDF_LIBRARY } from "./pdf-library";
import { type ImportKnowledge, readSummary, type SummaryReading } from "./read-summary";
import { summaryReadingSchema } from "./summary-reading.schema";

/** In megabytes; the published summaries have a tenth of one. */
export const LARGEST_FILE = 20;
/** What reading may take, so that no file keeps a person waiting or fills the memory. */
const LIMITS = { seconds: 7, megabytes: 420 } as const;
const LIBRARIES = { docx: ["mammoth"], pdf: PDF_LIBRARY, txt: [] } as const;

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

type ReadFormat = keyof typeof LIBRARIES;

interface FileToReadApart<Output> {
  fileName: string;
  bytes: Uint8Array;
  agencies: readonly AgencyKnowledge[] | null;
  read: (output: unknown) => Output;
}

/** @throws Invalid where the file is of no format that is read */
function readFormatOf(fileName: string, bytes: Uint8Array): ReadFormat {
  if (bytes.length > LARGEST_FILE * 1024 * 1024)
    throw new Invalid("importing.fileTooLarge", { limit: LARGEST_FILE });
  const format = formatOf(bytes);
  if (format === "docx" || format === "pdf") return format;
  if (format === "doc" && Buffer.from(bytes).includes(ENCRYPTED_PACKAGE))
    throw new Invalid("importing.fileEncrypted");
  if (format !== null) throw new Invalid("importing.formatNotRead", { format });
  if (bytes.length > 0 && /\.(docx|pdf)$/i.test(fileName)) throw new Invalid("importing.fileDamaged");
  return "txt";
}

/** @throws Invalid */
async function readApart<Output>(file: FileToReadApart<Output>): Promise<Output> {
  const { fileName, bytes, agencies, read } = file;
  const format = readFormatOf(fileName, bytes);
  const module = "server/modules/importing/read-apart.ts";
  try {
    const limits = { ...LIMITS, preload: LIBRARIES[format] };
    return await runApart(module, { format, bytes, agencies }, read, limits);
  } catch (error) {
    throw error instanceof ApartStopped ? new Invalid(STOPPED[error.reason]) : error;
  }
}

/**
 * The text of a summary's file: Word (.docx), PDF with text, or plain text. The format is told by the content; the name
 * settles only what a damaged file was meant to be. Takes at most ten seconds and 500 MB, whatever the bytes.
 * @throws Invalid `importing.fileEmpty`, `importing.fileTooLarge` (limit in megabytes), `importing.formatNotRead` (format),
 * `importing.fileDamaged`, `importing.fileBinary`, `importing.fileEncrypted`, `importing.fileScanned`,
 * `importing.tooManyPages`, `importing.fileUnpacksTooLarge`, `importing.fileTakesTooLong`, `importing.fileNeedsTooMuch`
 */
export async function readSummaryFile(fileName: string, bytes: Uint8Array): Promise<string> {
  if (readFormatOf(fileName, bytes) === "txt") return demandText(decodeText(bytes));
  return readApart({ fileName, bytes, agencies: null, read: (text) => z.string().parse(text) });
}

/** In bytes: five times the first summary. So much text is understood in a moment, sooner than a process begins. */
const SHORT_TEXT = 60_000;

/**
 * What is understood of a summary's file. Reading the bytes and reading a long text share the ten seconds and 500 MB, and
 * keep nobody else waiting.
 * @throws Invalid what `readSummaryFile` and `readSummary` throw
 */
export async function readingOfFile(
  fileName: string,
  bytes: Uint8Array,
  { agencies }: ImportKnowledge,
): Promise<SummaryReading> {
  if (bytes.length <= SHORT_TEXT && readFormatOf(fileName, bytes) === "txt")
    return readSummary(demandText(decodeText(bytes)), { agencies });
  const read = (reading: unknown) => summaryReadingSchema.parse(reading);
  return readApart({ fileName, bytes, agencies, read });
}

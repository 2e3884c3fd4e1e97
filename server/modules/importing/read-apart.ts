import { z } from "zod";
import { pdfText } from "./pdf-text";
import { wordText } from "./word-text";

const READERS = { docx: wordText, pdf: pdfText } as const;

const inputSchema = z.object({ format: z.enum(["docx", "pdf"]), bytes: z.instanceof(Uint8Array) });

/** Reads a file whose content nobody knows, in a process of its own. */
export function run(input: unknown): Promise<string> {
  const { format, bytes } = inputSchema.parse(input);
  return READERS[format](Buffer.from(bytes));
}

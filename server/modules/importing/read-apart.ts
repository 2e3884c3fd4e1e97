import { z } from "zod";
import { decodeText } from "./decode-text";
import { demandText } from "./demand-text";
import type { SummaryReading } from "./read-summary";

const inputSchema = z.object({
  format: z.enum(["docx", "pdf", "txt"]),
  bytes: z.instanceof(Uint8Array),
  /** Null where nothing but the text is wanted. */
  agencies: z.array(z.unknown()).nullable(),
});

/** The readers are loaded where they are wanted: what a process loads is paid for with each file. */
async function textOf(format: "docx" | "pdf" | "txt", bytes: Buffer): Promise<string> {
  if (format === "txt") return decodeText(bytes);
  if (format === "docx") return (await import("./word-text")).wordText(bytes);
  return (await import("./pdf-text")).pdfText(bytes);
}

/** Reads a file whose content nobody knows, in a process of its own: its text, or what is understood of it. */
export async function run(input: unknown): Promise<string | SummaryReading> {
  const { format, bytes, agencies } = inputSchema.parse(input);
  const text = demandText(await textOf(format, Buffer.from(bytes)));
  if (agencies === null) return text;
  const { agencyKnowledgeSchema } = await import("../agency/agency-knowledge");
  const { readSummary } = await import("./read-summary");
  return readSummary(text, { agencies: z.array(agencyKnowledgeSchema).parse(agencies) });
}

import JSZip from "jszip";
import mammoth from "mammoth";
import { z } from "zod";
import { Invalid } from "../../kernel/errors";
import { type ArchiveDirectory, archiveDirectory } from "./archive-directory";
import { endsSentence } from "./ends-sentence";
import { numberingOf } from "./numbering";
import { withWrittenNumbers } from "./word-numbering";

/** In megabytes; a summary of a thousand projects unpacks to ten. */
const MOST_UNPACKED = 100;
const DOCUMENT = "word/document.xml";
const NUMBERING = "word/numbering.xml";

/** What the library makes of a Word file, as far as it is read here. */
interface WordElement {
  type: string;
  value?: string | undefined;
  children?: WordElement[] | undefined;
}
const elementSchema: z.ZodType<WordElement> = z.object({
  type: z.string(),
  value: z.string().optional(),
  children: z.array(z.lazy(() => elementSchema)).optional(),
});

/** A no-break space says where a line must not end, which is nothing that the text says. */
function textIn(element: WordElement): string {
  if (element.type === "text") return (element.value ?? "").replaceAll("\u00A0", " ");
  if (element.type === "tab") return "\t";
  if (element.type === "break") return "\n";
  return (element.children ?? []).map(textIn).join("");
}

/** Longer texts in a cell are a narrative, and a table with them is how the page is laid out. */
const LONGEST_CELL = 40;

/** The cells of a row as one line with tabs, where each holds a word or a number; null where they hold more. */
function rowOf(cells: readonly string[][]): string | null {
  const texts = cells.map((lines) => lines.join("\n").trim());
  const isShort = texts.every(
    (text) => text.length <= LONGEST_CELL && !text.includes("\n") && !endsSentence(text),
  );
  return isShort && texts.length > 1 && numberingOf(texts[0] ?? "") === null ? texts.join("\t") : null;
}

/** Paragraphs in their order, those of tables too, a row after the other. */
function linesIn(element: WordElement): string[] {
  if (element.type === "paragraph") return [textIn(element)];
  const inside = (element.children ?? []).map(linesIn);
  const row = element.type === "tableRow" ? rowOf(inside) : null;
  return row === null ? inside.flat() : [row];
}

/** The same file with the numbers of its lists in its text. */
async function withNumbers(bytes: Buffer): Promise<Buffer> {
  const file = await JSZip.loadAsync(bytes);
  const part = async (name: string) => (await file.file(name)?.async("string")) ?? "";
  const parts = { numbering: await part(NUMBERING), styles: await part("word/styles.xml") };
  file.file(DOCUMENT, withWrittenNumbers(await part(DOCUMENT), parts));
  return file.generateAsync({ type: "nodebuffer" });
}

function demandWord(directory: ArchiveDirectory | null): void {
  if (directory === null) throw new Invalid("importing.fileDamaged");
  if (directory.isEncrypted) throw new Invalid("importing.fileEncrypted");
  if (!directory.names.has(DOCUMENT)) throw new Invalid("importing.formatNotRead", { format: "zip" });
  if (directory.size > MOST_UNPACKED * 1024 * 1024)
    throw new Invalid("importing.fileUnpacksTooLarge", { limit: MOST_UNPACKED });
}

/**
 * The text of a .docx file, a blank line between paragraphs. Headers, footers and notes are not in it.
 * @throws Invalid `importing.fileDamaged`, `importing.fileEncrypted`, `importing.formatNotRead`, `importing.fileUnpacksTooLarge`
 */
export async function wordText(bytes: Buffer): Promise<string> {
  const directory = archiveDirectory(bytes);
  demandWord(directory);
  let lines: string[] = [];
  const transformDocument = (document: unknown) => {
    lines = linesIn(elementSchema.parse(document));
    // Nothing is left for the library to make HTML of.
    return {
      ...elementSchema.parse({ type: "document" }),
      children: [],
      notes: { resolve: () => [] },
      comments: [],
    };
  };
  try {
    const buffer = directory?.names.has(NUMBERING) ? await withNumbers(bytes) : bytes;
    await mammoth.convertToHtml({ buffer }, { transformDocument });
  } catch {
    // Whatever the library stumbles over, the person can only mend or replace the file.
    throw new Invalid("importing.fileDamaged");
  }
  return lines.map((text) => `${text}\n\n`).join("");
}

import mammoth from "mammoth";
import { z } from "zod";
import { Invalid } from "../../kernel/errors";
import { type ArchiveDirectory, archiveDirectory } from "./archive-directory";
import { numberingOf } from "./numbering";

/** In megabytes; a summary of a thousand projects unpacks to ten. */
const MOST_UNPACKED = 100;
const DOCUMENT = "word/document.xml";

/** What the library makes of a Word file, as far as it is read here. */
interface WordElement {
  type: string;
  value?: string | undefined;
  children?: WordElement[] | undefined;
  numbering?: { level: string | number; isOrdered: boolean } | null | undefined;
}
const elementSchema: z.ZodType<WordElement> = z.object({
  type: z.string(),
  value: z.string().optional(),
  numbering: z.object({ level: z.union([z.string(), z.number()]), isOrdered: z.boolean() }).nullish(),
  children: z.array(z.lazy(() => elementSchema)).optional(),
});

interface WordLine {
  text: string;
  /** It is an item of an ordered list of the first level, whose number Word supplies. */
  isNumbered: boolean;
}

/** A no-break space says where a line must not end, which is nothing that the text says. */
function textIn(element: WordElement): string {
  if (element.type === "text") return (element.value ?? "").replaceAll("\u00A0", " ");
  if (element.type === "tab") return "\t";
  if (element.type === "break") return "\n";
  return (element.children ?? []).map(textIn).join("");
}

/** Paragraphs in their order, those of tables too, a row after the other. */
function linesIn(element: WordElement): WordLine[] {
  if (element.type !== "paragraph") return (element.children ?? []).flatMap(linesIn);
  const { numbering } = element;
  return [
    { text: textIn(element), isNumbered: numbering?.isOrdered === true && Number(numbering.level) === 0 },
  ];
}

/**
 * Word keeps the numbers of its automatic lists out of the text. They are supplied where the text has no numbering of its
 * own, counted on from list to list, as the projects of a summary are.
 */
function withNumbers(lines: readonly WordLine[]): string[] {
  const isNumberedByHand = lines.some(
    ({ text, isNumbered }) => !isNumbered && numberingOf(text.trim()) !== null,
  );
  let last = 0;
  return lines.map(({ text, isNumbered }) => {
    if (!isNumbered || isNumberedByHand || text.trim() === "") return text;
    last += 1;
    return `${last}. ${text}`;
  });
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
  demandWord(archiveDirectory(bytes));
  let lines: WordLine[] = [];
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
    await mammoth.convertToHtml({ buffer: bytes }, { transformDocument });
  } catch {
    // Whatever the library stumbles over, the person can only mend or replace the file.
    throw new Invalid("importing.fileDamaged");
  }
  return withNumbers(lines)
    .map((text) => `${text}\n\n`)
    .join("");
}

import path from "node:path";
import { getDocument, type PDFPageProxy, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import { z } from "zod";
import { Invalid } from "../../kernel/errors";
import { linesOfPage, type PdfLine, type PlacedText } from "./pdf-lines";
import { paragraphsOf, withoutHeadsAndFeet } from "./pdf-paragraphs";

/** A summary of a thousand projects has seven hundred pages. */
const MOST_PAGES = 1500;
/** Fewer letters than these on a page on average: pictures of pages, with a stamp or a page number at most. */
const FEWEST_LETTERS = 10;
const LIBRARY = path.join(process.cwd(), "node_modules/pdfjs-dist");

const itemSchema = z.object({
  str: z.string(),
  /** A PDF matrix: [a b c d e f]; a text set level has b = 0. */
  transform: z.tuple([z.number(), z.number(), z.number(), z.number(), z.number(), z.number()]),
  width: z.number(),
});

/** Text that is set askew, as a mark behind the page is, does not belong to the lines. */
function placed(item: unknown): PlacedText[] {
  const read = itemSchema.safeParse(item);
  if (!read.success) return [];
  const [, slant, , size, x, y] = read.data.transform;
  return Math.abs(slant) > 0.01
    ? []
    : [{ text: read.data.str, x, y, width: read.data.width, size: Math.abs(size) }];
}

async function linesOn(page: PDFPageProxy, index: number): Promise<PdfLine[]> {
  const { items } = await page.getTextContent();
  const height = page.getViewport({ scale: 1 }).height;
  page.cleanup();
  return linesOfPage(items.flatMap(placed), index, height);
}

function opening(bytes: Uint8Array) {
  return getDocument({
    // The library takes the bytes away from whoever gives them.
    data: Uint8Array.from(bytes),
    cMapUrl: `${LIBRARY}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${LIBRARY}/standard_fonts/`,
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    verbosity: VerbosityLevel.ERRORS,
  });
}

/** @throws Invalid `importing.fileEncrypted`, `importing.fileDamaged` */
async function open(bytes: Uint8Array) {
  const task = opening(bytes);
  try {
    return await task.promise;
  } catch (error) {
    await task.destroy();
    const isLocked = error instanceof Error && error.name === "PasswordException";
    throw new Invalid(isLocked ? "importing.fileEncrypted" : "importing.fileDamaged");
  }
}

/**
 * The text of a PDF file, a blank line between paragraphs, without the heads and feet of its pages.
 * @throws Invalid `importing.fileEncrypted`, `importing.fileDamaged`, `importing.tooManyPages`, `importing.fileScanned`
 */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const document = await open(bytes);
  try {
    const { numPages } = document;
    if (numPages > MOST_PAGES) throw new Invalid("importing.tooManyPages", { limit: MOST_PAGES });
    const lines: PdfLine[] = [];
    for (let page = 1; page <= numPages; page += 1)
      lines.push(...(await linesOn(await document.getPage(page), page - 1)));
    const letters = lines.reduce((sum, { text }) => sum + text.trim().length, 0);
    if (letters < numPages * FEWEST_LETTERS) throw new Invalid("importing.fileScanned");
    return paragraphsOf(withoutHeadsAndFeet(lines, numPages));
  } catch (error) {
    throw error instanceof Invalid ? error : new Invalid("importing.fileDamaged");
  } finally {
    await document.loadingTask.destroy();
  }
}

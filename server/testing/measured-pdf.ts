import { inflateSync } from "node:zlib";
import { getDocument, OPS, type PDFDocumentProxy, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { z } from "zod";
import { type MeasuredLine, readLines, type TextPiece } from "./measured-lines";

/**
 * What a PDF is made of, read back by another program (Mozilla's PDF.js) than those that write it. Distances are in
 * millimetres from the page's top left corner, font sizes in points.
 */
export interface MeasuredPdf {
  title: string | null;
  author: string | null;
  /** `/Lang` of the document, BCP 47. */
  language: string | null;
  isTagged: boolean;
  /** `/Lang` of parts that are in another language than the document, within lines too. */
  partLanguages: readonly string[];
  pages: readonly MeasuredPage[];
  fonts: readonly MeasuredFont[];
  /** Bookmarks in order; depth counts from 0. */
  outline: readonly { title: string; depth: number }[];
  /** Structure elements in reading order; one that goes over a page break is here once for each page. */
  structure: readonly StructureElement[];
  /** All lines of all pages, with what stands above and below the text; one line a line. */
  text: string;
}

export interface MeasuredPage {
  width: number;
  height: number;
  /** Upright lines, from the top. */
  lines: readonly MeasuredLine[];
  /** Text that stands askew, such as a mark in the background. */
  slanted: readonly string[];
  /** Glyphs that a reader sees as an empty box: glyph 0, or a code without meaning. */
  missingGlyphs: number;
}

export interface MeasuredFont {
  /** PostScript name, without the prefix of a subset. */
  name: string;
  embedded: boolean;
  /** The six letters that a subset is named by (ISO 32000-1, 9.6.4). */
  subset: string | null;
}

export interface StructureElement {
  /** Document, H1, P, Span, …; ISO 32000-1, 14.8.4. */
  role: string;
  depth: number;
  language: string | null;
  /** What it holds, with all below it. */
  text: string;
}

const MM_PER_POINT = 25.4 / 72;
const pdfjs = new URL("../../node_modules/pdfjs-dist/", import.meta.url).pathname;

const fontObject = z.object({ name: z.string(), missingFile: z.boolean() });
const glyph = z.object({ originalCharCode: z.number(), unicode: z.string() });

interface StructureNode {
  role: string;
  lang?: string;
  children: readonly (StructureNode | { type: string; id: string })[];
}

interface OutlineNode {
  title: string;
  items: readonly OutlineNode[];
}

function outlineOf(nodes: readonly OutlineNode[], depth = 0): { title: string; depth: number }[] {
  return nodes.flatMap((node) => [{ title: node.title, depth }, ...outlineOf(node.items, depth + 1)]);
}

function structureOf(
  node: StructureNode,
  texts: ReadonlyMap<string, string>,
  depth: number,
): StructureElement[] {
  const below: StructureElement[] = [];
  let text = "";
  for (const child of node.children) {
    if ("role" in child) {
      const elements = structureOf(child, texts, depth + 1);
      text += elements[0]?.text ?? "";
      below.push(...elements);
    } else text += texts.get(child.id) ?? "";
  }
  return [{ role: node.role, depth, language: node.lang ?? null, text }, ...below];
}

/** Text of each piece of marked content by its id, and the pieces of text with their places. */
async function readText(page: PDFPageProxy) {
  const content = await page.getTextContent({ includeMarkedContent: true });
  const pieces: TextPiece[] = [];
  const texts = new Map<string, string>();
  const open: string[] = [];
  for (const item of content.items) {
    if ("str" in item) {
      pieces.push(item);
      const id = open.findLast(Boolean);
      if (id !== undefined) texts.set(id, (texts.get(id) ?? "") + item.str);
    } else if (item.type === "endMarkedContent") open.pop();
    else open.push(item.id ?? "");
  }
  return { pieces, texts };
}

async function readGlyphs(page: PDFPageProxy) {
  const { fnArray, argsArray } = await page.getOperatorList();
  const fonts = new Map<string, MeasuredFont>();
  let missing = 0;
  fnArray.forEach((operator, at) => {
    const [first] = argsArray[at] ?? [];
    if (operator === OPS.setFont && !fonts.has(first)) {
      const { name, missingFile } = fontObject.parse(page.commonObjs.get(first));
      const [, subset = null, bare = name] = /^([A-Z]{6})\+(.*)$/.exec(name) ?? [];
      fonts.set(first, { name: bare, embedded: !missingFile, subset });
    }
    if (operator !== OPS.showText) return;
    for (const shown of z.array(z.union([glyph, z.number(), z.null()])).parse(first)) {
      if (shown === null || typeof shown === "number") continue;
      if (shown.originalCharCode === 0 || /[\0\uFFFD]/.test(shown.unicode)) missing++;
    }
  });
  return { fonts, missing };
}

async function readPage(page: PDFPageProxy) {
  const { width, height } = page.getViewport({ scale: 1 });
  const [{ pieces, texts }, { fonts, missing }] = [await readText(page), await readGlyphs(page)];
  const named = pieces.map((piece) => ({ ...piece, fontName: fonts.get(piece.fontName)?.name ?? "" }));
  const tree: StructureNode | null = await page.getStructTree();
  return {
    page: {
      width: width * MM_PER_POINT,
      height: height * MM_PER_POINT,
      ...readLines(named, height),
      missingGlyphs: missing,
    },
    fonts,
    structure: tree ? structureOf(tree, texts, 0).filter(({ role }) => role !== "Root") : [],
  };
}

/** Marked content says its language in the page's stream (ISO 32000-1, 14.9.2), where PDF.js does not look. */
function languagesWithin(bytes: Uint8Array): string[] {
  const file = Buffer.from(bytes).toString("latin1");
  const streams = [...file.matchAll(/stream\r?\n/g)].map(({ 0: keyword, index }) =>
    Buffer.from(file.slice(index + keyword.length, file.indexOf("endstream", index)), "latin1"),
  );
  const texts = streams.map((stream) => {
    try {
      return inflateSync(stream).toString("latin1");
    } catch {
      return "";
    }
  });
  const found = texts.flatMap((text) => [...text.matchAll(/\/Lang \(([^)]*)\)/g)].map(([, tag = ""]) => tag));
  return [...new Set(found)].sort();
}

async function measureDocument(
  document: PDFDocumentProxy,
  partLanguages: readonly string[],
): Promise<MeasuredPdf> {
  const { info } = await document.getMetadata();
  const facts = z
    .object({ Title: z.string(), Author: z.string(), Language: z.string() })
    .partial()
    .parse(info);
  const read = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    read.push(await readPage(page));
    page.cleanup();
  }
  const pages = read.map(({ page }) => page);
  return {
    title: facts.Title ?? null,
    author: facts.Author ?? null,
    language: facts.Language ?? null,
    partLanguages,
    isTagged: (await document.getMarkInfo())?.Marked === true,
    pages,
    fonts: [...new Map(read.flatMap(({ fonts }) => [...fonts])).values()],
    outline: outlineOf((await document.getOutline()) ?? []),
    structure: read.flatMap(({ structure }) => structure),
    text: pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join("\n"),
  };
}

/** @param bytes a PDF file; not changed. Throws what PDF.js throws where they are none. */
export async function measurePdf(bytes: Uint8Array): Promise<MeasuredPdf> {
  const task = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: 0,
    disableFontFace: true,
    standardFontDataUrl: `${pdfjs}standard_fonts/`,
    cMapUrl: `${pdfjs}cmaps/`,
    cMapPacked: true,
  });
  try {
    return await measureDocument(await task.promise, languagesWithin(bytes));
  } finally {
    await task.destroy();
  }
}

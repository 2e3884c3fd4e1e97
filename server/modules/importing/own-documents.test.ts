import { describe, expect, it } from "vitest";
import { LOCALES, type Locale } from "@/server/kernel/locale";
import { KNOWN_AGENCIES } from "@/server/testing/known-agencies";
import { threeLanguageContent, threeLanguageContentInAreas } from "@/server/testing/three-languages";
import { DOCUMENT_FORMATS, DOCUMENT_LAYOUTS, isPaged } from "../document/document.schema";
import type { DocumentTree } from "../document/document-tree";
import { renderDocument } from "../document/render-document";
import { composeSummary } from "../summary/compose";
import type { SummaryContent } from "../summary/summary.schema";
import { decodeText } from "./decode-text";
import { parseSummary } from "./parse-summary";
import { pdfText } from "./pdf-text";
import { wordText } from "./word-text";

type Read = (bytes: Uint8Array) => string | Promise<string>;

const TEXT_OF: Record<"docx" | "pdf" | "txt", Read> = {
  docx: (bytes) => wordText(Buffer.from(bytes)),
  pdf: pdfText,
  txt: decodeText,
};
const FORMATS = DOCUMENT_FORMATS.filter((format) => format !== "md");
const FILES = LOCALES.flatMap((locale) =>
  FORMATS.flatMap((format) =>
    DOCUMENT_LAYOUTS.filter((layout) => isPaged(format) || layout === "as-published").map((layout) => ({
      locale,
      format,
      layout,
    })),
  ),
);

/** A PDF has places and no spaces: what stands between Chinese and digits is drawn, whether or not anybody wrote it. */
const unspaced = (text: string, locale: Locale) => (locale === "en" ? text : text.replaceAll(/\s/g, ""));

function written({ areas, updates }: SummaryContent, locale: Locale) {
  return updates.map(({ number, area, texts }) => ({
    number,
    area: area === null ? null : areas[area]?.name[locale],
    lines: [texts[locale]?.title ?? "", ...(texts[locale]?.paragraphs ?? [])].map((line) =>
      unspaced(line, locale),
    ),
  }));
}

async function readBack(tree: DocumentTree, { locale, format, layout }: (typeof FILES)[number]) {
  const text = await TEXT_OF[format](await renderDocument(tree, format, layout));
  const { areas, updates } = parseSummary(text, { agencies: KNOWN_AGENCIES });
  return updates.map(({ number, area, title, paragraphs }) => ({
    number,
    area: area === null ? null : areas[area],
    lines: [title, ...paragraphs].map((line) => unspaced(line, locale)),
  }));
}

describe("A document that the register wrote is read back with its areas, titles and paragraphs", () => {
  it.each(FILES)("$locale, $format, $layout", async (file) => {
    // One layout stands for the group's own summaries, the other for a draft under areas.
    const isDraft = file.layout === "gbt9704";
    const content = isDraft ? await threeLanguageContentInAreas() : await threeLanguageContent();
    const draft = isDraft ? { date: "2024-05-01", digest: "a1".repeat(32) } : null;
    const tree = composeSummary(content, file.locale, { draft });
    expect(await readBack(tree, file)).toEqual(written(content, file.locale));
  });
});

import {
  Document,
  DocumentGridType,
  Footer,
  Header,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from "docx";
import type { Locale } from "@/server/kernel/locale";
import type { DocumentLayout } from "../document.schema";
import type { DocumentItem, DocumentTree, Line, Span } from "../document-tree";
import { coreProperties, withFixedTimes, xmlSafe } from "./reproducible-package";
import { wordStyles } from "./word-styles";
import { WORD_PAGE, WORD_TYPOGRAPHY } from "./word-typography";

/**
 * A run says its language and, in Chinese, that curly quotes and dashes belong to the East Asian face. Fonts come from
 * the styles; only text in another language than the document's names its own.
 */
function run(span: Span, locale: Locale): TextRun {
  const { language, latin, eastAsia } = WORD_TYPOGRAPHY[span.locale];
  const hint = span.locale === "en" ? {} : { hint: "eastAsia" };
  const foreign = span.locale === locale ? {} : { ascii: latin, hAnsi: latin, eastAsia: eastAsia.body };
  return new TextRun({ text: xmlSafe(span.text), language, font: { ...foreign, ...hint } });
}

const runs = (line: Line, locale: Locale) => line.map((span) => run(span, locale));

function itemParagraphs(item: DocumentItem, locale: Locale, heading: "Heading1" | "Heading2"): Paragraph[] {
  const number: Span = { text: `${item.number}. `, locale };
  return [
    // A heading with nothing below it must not be held to the next one, or a page of titles holds together as one block.
    new Paragraph({
      heading,
      keepNext: item.paragraphs.length > 0,
      children: runs([number, ...item.title], locale),
    }),
    ...item.paragraphs.map((line) => new Paragraph({ style: "BodyText", children: runs(line, locale) })),
  ];
}

function isInAreas(tree: DocumentTree): boolean {
  return tree.sections.some((section) => section.heading);
}

function bodyParagraphs(tree: DocumentTree): Paragraph[] {
  const { locale } = tree;
  const itemHeading = isInAreas(tree) ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_1;
  const styled = (style: string, line: Line) => new Paragraph({ style, children: runs(line, locale) });
  return [
    styled("Title", tree.group),
    styled("Title", tree.title),
    styled("Subtitle", tree.period),
    ...tree.notes.map((note) => styled("Note", note)),
    styled("BodyText", tree.opening),
    ...tree.sections.flatMap((section) => [
      ...(section.heading
        ? [new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(section.heading, locale) })]
        : []),
      ...section.items.flatMap((item) => itemParagraphs(item, locale, itemHeading)),
    ]),
  ];
}

/** — 1 —, as GB/T 9704-2012 clause 7.5 writes page numbers. */
function footer(): Footer {
  const number = new TextRun({ children: ["— ", PageNumber.CURRENT, " —"] });
  return new Footer({ children: [new Paragraph({ style: "Footer", children: [number] })] });
}

function draftHeader(tree: DocumentTree): Header {
  const mark = tree.draft ? [run({ text: tree.draft.text, locale: tree.locale }, tree.locale)] : [];
  return new Header({ children: [new Paragraph({ style: "Header", children: mark })] });
}

function section(tree: DocumentTree): ISectionOptions {
  const chinese = tree.locale !== "en";
  return {
    properties: {
      page: { size: WORD_PAGE.size, margin: WORD_PAGE.margin },
      ...(chinese
        ? { grid: { type: DocumentGridType.LINES, linePitch: WORD_TYPOGRAPHY[tree.locale].line.value } }
        : {}),
    },
    headers: tree.draft ? { default: draftHeader(tree) } : {},
    footers: { default: footer() },
    children: bodyParagraphs(tree),
  };
}

/**
 * The document as a Word file (ECMA-376, transitional), in the layout as published on paper of GB/T 9704-2012.
 * The same tree gives the same bytes, whenever and wherever it is rendered.
 */
export async function renderWord(
  tree: DocumentTree,
  _layout: DocumentLayout = "as-published",
): Promise<Uint8Array> {
  const document = new Document({
    styles: wordStyles(WORD_TYPOGRAPHY[tree.locale], isInAreas(tree)),
    sections: [section(tree)],
  });
  const properties = { path: "docProps/core.xml", data: coreProperties(tree) };
  return withFixedTimes(await Packer.toBuffer(document, undefined, [properties]));
}

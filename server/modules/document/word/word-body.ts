import type { Locale } from "@/server/kernel/locale";
import type { DocumentLayout } from "../document.schema";
import type { DocumentItem, DocumentTree, Line, Span } from "../document-tree";
import { isInAreas, itemNumber } from "../item-number";
import { withNoBreakSpaces } from "./no-break-spaces";
import { runFonts, runLanguage, STYLE_OF } from "./word-styles";
import type { Role } from "./word-typography";
import { element, valued, xmlText } from "./xml-element";

const BREAKS: Record<string, string> = { "\t": element("w:tab"), "\n": element("w:br") };

function textOf({ text, locale }: Span): string {
  return withNoBreakSpaces(text, locale)
    .split(/([\t\n])/)
    .filter(Boolean)
    .map((piece) => BREAKS[piece] ?? `<w:t xml:space="preserve">${xmlText(piece)}</w:t>`)
    .join("");
}

/**
 * A run says its language and, in Chinese, that curly quotes and dashes belong to the East Asian face. Fonts come from
 * the styles; only text in another language than the document's names its own, those of the same role.
 */
function runProperties(locale: Locale, role: Role, document: Locale): string {
  const hint = locale === "en" ? undefined : "eastAsia";
  const asStyled = hint ? element("w:rFonts", { "w:hint": hint }) : "";
  const fonts = locale === document ? asStyled : runFonts(locale, role, hint);
  return element("w:rPr", {}, fonts, runLanguage(locale));
}

/** A thousand projects have thousands of runs, but there are few ways for a run to be. */
const madeBefore = new Map<string, string>();

function run(span: Span, role: Role, document: Locale): string {
  const { locale } = span;
  const kind = `${locale} ${role} ${document}`;
  const properties = madeBefore.get(kind) ?? runProperties(locale, role, document);
  madeBefore.set(kind, properties);
  return `<w:r>${properties}${textOf(span)}</w:r>`;
}

/** @param more properties of the paragraph beside those of its style */
export function paragraph(line: Line, role: Role, document: Locale, more = ""): string {
  const runs = line.map((span) => run(span, role, document)).join("");
  return `<w:p><w:pPr>${valued("w:pStyle", STYLE_OF[role])}${more}</w:pPr>${runs}</w:p>`;
}

function itemParagraphs(item: DocumentItem, number: Span, heading: "first" | "second"): string[] {
  const { locale } = number;
  // A heading with nothing below it must not be held to the next one, or a page of titles holds together as one block.
  const loose = item.paragraphs.length > 0 ? "" : valued("w:keepNext", false);
  return [
    paragraph([number, ...item.title], heading, locale, loose),
    ...item.paragraphs.map((line) => paragraph(line, "body", locale)),
  ];
}

/** All paragraphs of a document, as WordprocessingML. */
export function bodyParagraphs(tree: DocumentTree, layout: DocumentLayout): string[] {
  const { locale } = tree;
  const itemHeading = isInAreas(tree) ? "second" : "first";
  return [
    paragraph(tree.group, "title", locale),
    paragraph(tree.title, "title", locale),
    paragraph(tree.period, "subtitle", locale),
    ...tree.notes.map((note) => paragraph(note, "note", locale)),
    paragraph(tree.opening, "body", locale),
    ...tree.sections.flatMap((section) => [
      ...(section.heading ? [paragraph(section.heading, "first", locale)] : []),
      ...section.items.flatMap((item) =>
        itemParagraphs(item, { text: itemNumber(item, tree, layout), locale }, itemHeading),
      ),
    ]),
  ];
}

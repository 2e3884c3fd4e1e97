import { LANGUAGE_TAG, type Locale } from "@/server/kernel/locale";
import type { DocumentTree, Line } from "./document-tree";

/** ASCII punctuation that CommonMark 0.31.2 could read as markup inside a line; any of it may be escaped. */
const INLINE = /[\\`*_[\]<>&|~!]/g;
/** What could make a paragraph a heading, a list, a quotation or a rule by its first characters. */
const AT_START = /^(\s*)([-+#=]|\d{1,9}(?=[.)]))/;

function escaped(text: string): string {
  return text.replace(INLINE, "\\$&");
}

function paragraph(line: Line, locale: Locale): string {
  const text = line
    .map((span) =>
      span.locale === locale
        ? escaped(span.text)
        : `<span lang="${LANGUAGE_TAG[span.locale]}">${escaped(span.text)}</span>`,
    )
    .join("");
  return text.replace(AT_START, (_all, space: string, mark: string) =>
    /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
  );
}

/**
 * The document as CommonMark. Text in another language than the document's is a `span` with its `lang`, which
 * CommonMark lets through as HTML.
 */
export function renderMarkdown(tree: DocumentTree): string {
  const inline = (line: Line) => paragraph(line, tree.locale);
  const level = tree.sections.some((section) => section.heading) ? "###" : "##";
  const blocks = [
    tree.draft ? `> ${escaped(tree.draft.text)}` : "",
    `# ${inline(tree.group)} ${inline(tree.title)}`,
    inline(tree.period),
    ...tree.notes.map((note) => `> ${inline(note)}`),
    inline(tree.opening),
    ...tree.sections.flatMap((section) => [
      section.heading ? `## ${inline(section.heading)}` : "",
      ...section.items.flatMap((item) => [
        `${level} ${item.number}. ${inline(item.title)}`,
        ...item.paragraphs.map(inline),
      ]),
    ]),
  ];
  return `${blocks.filter(Boolean).join("\n\n")}\n`;
}

import { LANGUAGE_TAG, type Locale } from "@/server/kernel/locale";
import type { DocumentItem, DocumentSection, DocumentTree, Line } from "./document-tree";

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as HTML says it, between tags and within quotation marks alike. */
export function htmlText(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** A line as HTML; what is in another language than the document says so (HTML, `lang`; BCP 47). */
export function htmlLine(line: Line, locale: Locale): string {
  return line
    .map((span) =>
      span.locale === locale
        ? htmlText(span.text)
        : `<span lang="${LANGUAGE_TAG[span.locale]}">${htmlText(span.text)}</span>`,
    )
    .join("");
}

/** The id of a project's heading, as it is on the page of an edition. */
function anchorOf(item: DocumentItem): string {
  return `project-${item.number}`;
}

interface ItemWords {
  /** What marks a new project. */
  isNew: string;
}

function itemBlock(item: DocumentItem, tree: DocumentTree, rank: "h2" | "h3", words: ItemWords): string {
  const mark = item.isNew ? ` <small>${htmlText(words.isNew)}</small>` : "";
  const title = `<span>${item.number}.</span> <span>${htmlLine(item.title, tree.locale)}${mark}</span>`;
  const paragraphs = item.paragraphs.map((line) => `<p>${htmlLine(line, tree.locale)}</p>`);
  const heading = `<${rank} id="${anchorOf(item)}">${title}</${rank}>`;
  return [`<section aria-labelledby="${anchorOf(item)}">`, heading, ...paragraphs, "</section>"].join("\n");
}

function sectionBlocks(section: DocumentSection, tree: DocumentTree, words: ItemWords): string[] {
  const heading = section.heading ? [`<h2 class="area">${htmlLine(section.heading, tree.locale)}</h2>`] : [];
  const rank = section.heading ? "h3" : "h2";
  return [...heading, ...section.items.map((item) => itemBlock(item, tree, rank, words))];
}

/** The document as an `article` of HTML, for a page around it. Nothing in it is anything but text: no script, no address. */
export function renderArticle(tree: DocumentTree, words: ItemWords): string {
  const inline = (line: Line) => htmlLine(line, tree.locale);
  const notes = tree.notes.map((note) => `<p>${inline(note)}</p>`);
  const title = [
    `<span class="group">${inline(tree.group)}</span>`,
    `<span class="title">${inline(tree.title)}</span>`,
    `<span class="period">${inline(tree.period)}</span>`,
  ];
  return [
    "<article>",
    `<header><h1>${title.join("\n")}</h1></header>`,
    ...(tree.draft ? [`<p class="draft">${htmlText(tree.draft.text)}</p>`] : []),
    ...(notes.length > 0 ? [`<div class="notes">${notes.join("\n")}</div>`] : []),
    `<p class="opening">${inline(tree.opening)}</p>`,
    ...tree.sections.flatMap((section) => sectionBlocks(section, tree, words)),
    "</article>",
  ].join("\n");
}

import type { Locale } from "@/server/kernel/locale";

/**
 * The one source of every form of a document: page, Word, text, Markdown. `compose` and `compose-plan` make it from
 * content; a renderer knows it and nothing else.
 */

/** Words in one language, which differs from the document's where a text has not been written in that one yet. */
export interface Span {
  text: string;
  locale: Locale;
}

/** One paragraph or heading. */
export type Line = readonly Span[];

/**
 * `COMPLETE`: written or confirmed by a person in the document's language; `UNCONFIRMED`: converted by machine and not
 * yet read by anyone; `UNTRANSLATED`: shown in another language, wholly or in part.
 */
export type TranslationState = "COMPLETE" | "UNCONFIRMED" | "UNTRANSLATED";

export interface DocumentItem {
  number: number;
  /** Slug of the project, for anchors and links. */
  project: string;
  isNew: boolean;
  title: Line;
  /** In a plan, who writes it. Empty where nothing has been written, and nobody assigned. */
  paragraphs: readonly Line[];
  translation: TranslationState;
  /** Made from an older source text. */
  stale: boolean;
}

export interface DocumentSection {
  /** The area, with its ordinal (一、…); null where the period has no areas or these items stand under none. */
  heading: Line | null;
  items: readonly DocumentItem[];
}

/** What marks a document as not yet published. */
export interface DraftMark {
  /** What it is called: 送审稿. */
  name: string;
  /** The whole mark as a document shows it: 送审稿, the beginning of the digest, the date. */
  text: string;
  /** SHA-256 of the canonical content, all of it. */
  digest: string;
  /** ISO 8601 day. */
  date: string;
}

export interface DocumentTree {
  kind: "SUMMARY" | "PLAN";
  locale: Locale;
  /** The document's name in one line, for file properties and window titles. */
  name: string;
  group: Line;
  title: Line;
  /** With its brackets. */
  period: Line;
  draft: DraftMark | null;
  /** What a reader must know of this rendering: numbers that are untranslated, unconfirmed, stale. */
  notes: readonly Line[];
  opening: Line;
  sections: readonly DocumentSection[];
}

export interface DraftOptions {
  /** Null for a published document. `date` is an ISO 8601 day. */
  draft: { digest: string; date: string } | null;
}

export function plain(line: Line): string {
  return line.map((span) => span.text).join("");
}

export function itemsOf(tree: DocumentTree): readonly DocumentItem[] {
  return tree.sections.flatMap((section) => section.items);
}

/** The number and title of an item as one line: "1. …". */
export function headingOf(item: DocumentItem): string {
  return `${item.number}. ${plain(item.title)}`;
}

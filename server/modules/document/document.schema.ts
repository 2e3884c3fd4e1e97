import { LOCALES, type Locale } from "@/server/kernel/locale";

/** The forms in which a document is written to a file. */
export const DOCUMENT_FORMATS = ["docx", "pdf", "txt", "md"] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/**
 * How a document with pages is laid out: as the group has published it so far, or as GB/T 9704-2012 (党政机关公文格式) lays out
 * official documents.
 */
export const DOCUMENT_LAYOUTS = ["as-published", "gbt9704"] as const;
export type DocumentLayout = (typeof DOCUMENT_LAYOUTS)[number];

/** The forms that have pages, and so a layout. */
export const PAGED_FORMATS = ["docx", "pdf"] as const;

const DOCUMENT_KINDS = ["summary", "plan"] as const;

/** A document as a file: what it is called, and what is asked for by that name. */
export interface DocumentFile {
  kind: (typeof DOCUMENT_KINDS)[number];
  locale: Locale;
  layout: DocumentLayout;
  format: DocumentFormat;
}

const FILE_NAME = new RegExp(
  `^([a-z]+)\\.(${LOCALES.join("|")})(?:\\.(${DOCUMENT_LAYOUTS[1]}))?\\.([a-z]+)$`,
);

export function isPaged(format: DocumentFormat): boolean {
  return PAGED_FORMATS.some((paged) => paged === format);
}

/** `summary.zh-Hans.docx`, `plan.en.gbt9704.pdf`: the layout as published is not named. */
export function documentFileName({ kind, locale, layout, format }: DocumentFile): string {
  return [kind, locale, ...(layout === "as-published" ? [] : [layout]), format].join(".");
}

/** What a file name asks for; null where there is no such file. */
export function readDocumentFileName(name: string): DocumentFile | null {
  const [, kindName, localeName, layoutName, formatName] = FILE_NAME.exec(name) ?? [];
  const kind = DOCUMENT_KINDS.find((known) => known === kindName);
  const locale = LOCALES.find((known) => known === localeName);
  const format = DOCUMENT_FORMATS.find((known) => known === formatName);
  if (!kind || !locale || !format || (layoutName !== undefined && !isPaged(format))) return null;
  return { kind, locale, format, layout: layoutName === undefined ? "as-published" : "gbt9704" };
}

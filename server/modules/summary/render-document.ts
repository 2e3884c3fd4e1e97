import type { DocumentTree } from "./document-tree";
import { renderDocx } from "./docx";
import { renderMarkdown } from "./markdown";
import { renderText } from "./text";

/** The forms in which a document is written to a file. */
export const DOCUMENT_FORMATS = ["docx", "txt", "md"] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

export const MEDIA_TYPE: Record<DocumentFormat, string> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  txt: "text/plain; charset=utf-8",
  md: "text/markdown; charset=utf-8",
};

export function isDocumentFormat(name: string): name is DocumentFormat {
  return DOCUMENT_FORMATS.some((format) => format === name);
}

/** A document as the bytes of a file; the same tree gives the same bytes. */
export async function renderDocument(tree: DocumentTree, format: DocumentFormat): Promise<Uint8Array> {
  if (format === "docx") return renderDocx(tree);
  return new TextEncoder().encode(format === "txt" ? renderText(tree) : renderMarkdown(tree));
}

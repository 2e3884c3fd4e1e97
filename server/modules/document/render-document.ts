import type { DocumentFormat, DocumentLayout } from "./document.schema";
import type { DocumentTree } from "./document-tree";
import { renderMarkdown } from "./markdown";
import { renderPdf } from "./pdf/render-pdf";
import { renderText } from "./text";
import { renderWord } from "./word/render-word";

export const MEDIA_TYPE: Record<DocumentFormat, string> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  txt: "text/plain; charset=utf-8",
  md: "text/markdown; charset=utf-8",
};

type Renderer = (tree: DocumentTree, layout: DocumentLayout) => Uint8Array | Promise<Uint8Array>;

const bytesOf = (text: string) => new TextEncoder().encode(text);

const RENDERERS: Record<DocumentFormat, Renderer> = {
  docx: renderWord,
  pdf: renderPdf,
  txt: (tree) => bytesOf(renderText(tree)),
  md: (tree) => bytesOf(renderMarkdown(tree)),
};

/** A document as the bytes of a file; the same tree and layout give the same bytes. Only forms with pages have a layout. */
export async function renderDocument(
  tree: DocumentTree,
  format: DocumentFormat,
  layout: DocumentLayout = "as-published",
): Promise<Uint8Array> {
  return RENDERERS[format](tree, layout);
}

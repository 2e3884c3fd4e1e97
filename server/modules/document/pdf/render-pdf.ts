import type { DocumentLayout } from "../document.schema";
import type { DocumentTree } from "../document-tree";

export async function renderPdf(_tree: DocumentTree, _layout: DocumentLayout): Promise<Uint8Array> {
  throw new Error("not yet");
}

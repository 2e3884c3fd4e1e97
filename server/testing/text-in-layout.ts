import type { DocumentLayout } from "../modules/document/document.schema";
import { type DocumentTree, headingOf, itemsOf } from "../modules/document/document-tree";
import { itemHeading } from "../modules/document/item-number";
import { renderText } from "../modules/document/text";

/** The document as text, its projects numbered as the layout numbers them. */
export function textInLayout(tree: DocumentTree, layout: DocumentLayout): string {
  return itemsOf(tree).reduce(
    (text, item) => text.replace(`\n${headingOf(item)}\n`, () => `\n${itemHeading(item, tree, layout)}\n`),
    renderText(tree),
  );
}

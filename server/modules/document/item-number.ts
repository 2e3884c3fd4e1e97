import type { DocumentLayout } from "./document.schema";
import { type DocumentItem, type DocumentTree, plain } from "./document-tree";
import { headingOrdinal } from "./heading-ordinal";

export function isInAreas(tree: Pick<DocumentTree, "sections">): boolean {
  return tree.sections.some((section) => section.heading);
}

/**
 * What stands before a project's title. GB/T 9704-2012 (clause 7.3.3) numbers the first level 一、 and the second （一）, where a
 * project of a period with areas stands; numbers go on from area to area, since sentences refer to them. English, and the
 * layout as published, have 1. at either level.
 */
export function itemNumber(
  { number }: Pick<DocumentItem, "number">,
  tree: Pick<DocumentTree, "locale" | "sections">,
  layout: DocumentLayout,
): string {
  if (layout === "as-published" || tree.locale === "en") return `${number}. `;
  const ordinal = headingOrdinal(number, tree.locale);
  return isInAreas(tree) ? `（${ordinal}）` : `${ordinal}、`;
}

/** A project's heading as the layout shows it: its number and its title. */
export function itemHeading(
  item: Pick<DocumentItem, "number" | "title">,
  tree: Pick<DocumentTree, "locale" | "sections">,
  layout: DocumentLayout,
): string {
  return itemNumber(item, tree, layout) + plain(item.title);
}

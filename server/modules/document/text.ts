import { type DocumentTree, headingOf, plain } from "./document-tree";

/** The document as plain text: one line a paragraph, blank lines between, a line end at the end. */
export function renderText(tree: DocumentTree): string {
  const head = [
    tree.draft?.text ?? "",
    ...[tree.group, tree.title, tree.period, ...tree.notes, tree.opening].map(plain),
  ];
  const body = tree.sections.flatMap((section) => [
    plain(section.heading ?? []),
    ...section.items.flatMap((item) => [headingOf(item), ...item.paragraphs.map(plain)]),
  ]);
  return `${[...head, ...body].filter(Boolean).join("\n\n")}\n`;
}

import { type DefaultTreeAdapterMap, parse, serialize, defaultTreeAdapter as tree } from "parse5";

type Node = DefaultTreeAdapterMap["node"];
type Element = DefaultTreeAdapterMap["element"];

/** `<link>`s that are only there for scripts: preloads of them, and what their loader wants. */
const SCRIPT_LINKS = new Set(["modulepreload", "preload", "prefetch", "preconnect", "dns-prefetch"]);

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

function isForScripts(node: Node): boolean {
  if (tree.isCommentNode(node)) return true;
  if (!tree.isElementNode(node)) return false;
  if (node.tagName === "script") return true;
  return node.tagName === "link" && SCRIPT_LINKS.has(attribute(node, "rel") ?? "");
}

/** What a page that streams leaves for its script to put into place; without the script it would be missing. */
function isLeftForLater(element: Element): boolean {
  const id = attribute(element, "id") ?? "";
  return (element.tagName === "template" && id.startsWith("B:")) || /^S:\d/.test(id);
}

function clean(parent: DefaultTreeAdapterMap["parentNode"]): void {
  for (const node of [...parent.childNodes]) {
    if (isForScripts(node)) tree.detachNode(node);
    else if (tree.isElementNode(node)) cleanElement(node);
  }
}

function cleanElement(element: Element): void {
  if (isLeftForLater(element)) throw new Error("a public page leaves a part of itself to a script");
  element.attrs = element.attrs.filter(
    ({ name, value }) => !name.startsWith("on") && !/^\s*javascript:/i.test(value),
  );
  clean(element);
}

/**
 * A page as it is published: every script, preload, inline handler, `javascript:` address and comment taken out; what is
 * left is a document and its style sheets.
 * @throws Error where a part of the page would only have come by script
 */
export function withoutScripts(html: string): string {
  const document = parse(html);
  clean(document);
  return serialize(document);
}

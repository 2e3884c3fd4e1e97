/** What XML 1.0 section 2.2 does not allow (control characters, half surrogate pairs) or advises against (C1 controls). */
const NOT_XML = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]|\p{Surrogate}/gu;
const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as it may stand between tags or quotation marks of XML; characters that XML cannot hold are left out. */
export function xmlText(text: string): string {
  return text.replace(NOT_XML, "").replace(/[&<>"]/g, (character) => ESCAPES[character] ?? "");
}

/** An element of XML. Attributes without a value are left out; children are XML already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  ...children: readonly string[]
): string {
  let tag = name;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) tag += ` ${key}="${xmlText(String(value))}"`;
  }
  const content = children.join("");
  return content ? `<${tag}>${content}</${name}>` : `<${tag}/>`;
}

/** An element of WordprocessingML whose one attribute is `w:val`: a number, a name, or on and off. */
export function valued(name: string, value: string | number | boolean): string {
  return element(name, { "w:val": String(value) });
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const NAMESPACES = {
  "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "xmlns:v": "urn:schemas-microsoft-com:vml",
  "xmlns:o": "urn:schemas-microsoft-com:office:office",
};

export function xmlPart(root: string): string {
  return DECLARATION + root;
}

/** A part of a Word file whose root is an element of WordprocessingML (ECMA-376 part 1, clause 17). */
export function wordPart(root: string, ...children: readonly string[]): string {
  return xmlPart(element(root, NAMESPACES, ...children));
}

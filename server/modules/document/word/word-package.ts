import { LANGUAGE_TAG } from "@/server/kernel/locale";
import { packArchive } from "@/server/kernel/pack-archive";
import { type DocumentTree, plain } from "../document-tree";
import { element, xmlPart, xmlText } from "./xml-element";

/** One part of the package, as XML; those of `word/` are named there by the last part of their type. */
export interface Part {
  /** Inside `word/`. */
  name: string;
  /** The last part of the media type and of the relationship: `styles`, `header`, … */
  type: string;
  /** By which the document refers to it. */
  id: string;
  xml: string;
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const MAIN = "word/document.xml";
const CORE = "docProps/core.xml";

/**
 * `docProps/core.xml` (ECMA-376 part 2, clause 11): title, author, language. The times of making and of change are
 * optional there and left out: a document's date is its edition's, not that of a download.
 */
function coreProperties(tree: DocumentTree): string {
  return xmlPart(
    element(
      "cp:coreProperties",
      { "xmlns:cp": `${PACKAGE}/metadata/core-properties`, "xmlns:dc": "http://purl.org/dc/elements/1.1/" },
      element("dc:title", {}, xmlText(tree.name)),
      element("dc:creator", {}, xmlText(plain(tree.group))),
      element("dc:language", {}, LANGUAGE_TAG[tree.locale]),
    ),
  );
}

function contentTypes(parts: readonly Part[]): string {
  const override = (name: string, type: string) =>
    element("Override", { PartName: `/${name}`, ContentType: type });
  return xmlPart(
    element(
      "Types",
      { xmlns: `${PACKAGE}/content-types` },
      element("Default", {
        Extension: "rels",
        ContentType: "application/vnd.openxmlformats-package.relationships+xml",
      }),
      element("Default", { Extension: "xml", ContentType: "application/xml" }),
      override(MAIN, `${WORD_TYPE}.document.main+xml`),
      override(CORE, "application/vnd.openxmlformats-package.core-properties+xml"),
      ...parts.map(({ name, type }) => override(`word/${name}`, `${WORD_TYPE}.${type}+xml`)),
    ),
  );
}

function relationships(...targets: { id: string; type: string; target: string }[]): string {
  const related = targets.map(({ id, type, target }) =>
    element("Relationship", { Id: id, Type: type, Target: target }),
  );
  return xmlPart(element("Relationships", { xmlns: `${PACKAGE}/relationships` }, ...related));
}

/**
 * A Word file (ECMA-376 part 2, Open Packaging Conventions) of the document and the parts that it refers to. The same
 * parts give the same bytes.
 */
export function wordPackage(tree: DocumentTree, document: string, parts: readonly Part[]): Uint8Array {
  const entries: [string, string][] = [
    ["[Content_Types].xml", contentTypes(parts)],
    [
      "_rels/.rels",
      relationships(
        { id: "rId1", type: `${OFFICE}/relationships/officeDocument`, target: MAIN },
        { id: "rId2", type: `${PACKAGE}/relationships/metadata/core-properties`, target: CORE },
      ),
    ],
    [CORE, coreProperties(tree)],
    [MAIN, document],
    [
      "word/_rels/document.xml.rels",
      relationships(
        ...parts.map(({ id, type, name }) => ({ id, type: `${OFFICE}/relationships/${type}`, target: name })),
      ),
    ],
    ...parts.map(({ name, xml }): [string, string] => [`word/${name}`, xml]),
  ];
  const encoder = new TextEncoder();
  return packArchive(entries.map(([name, xml]) => [name, encoder.encode(xml)]));
}

import { LANGUAGE_TAG } from "@/server/kernel/locale";
import { type DocumentTree, plain } from "../document-tree";

/** What would make two Word files of one document differ: the times of day that a packager writes into them. */

const XML_ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** What XML 1.0 section 2.2 does not allow (control characters, half surrogate pairs) or advises against (C1 controls). */
const NOT_XML = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]|\p{Surrogate}/gu;

export function xmlSafe(text: string): string {
  return text.replace(NOT_XML, "");
}

function escaped(text: string): string {
  return xmlSafe(text).replace(/[&<>"]/g, (character) => XML_ESCAPES[character] ?? "");
}

/**
 * `docProps/core.xml` (ECMA-376 part 2, clause 11): title, author, language. The times of making and of change are
 * optional there and left out: a document's date is its edition's, not that of a download.
 */
export function coreProperties(tree: DocumentTree): string {
  const namespaces =
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"';
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ${namespaces}>` +
    `<dc:title>${escaped(tree.name)}</dc:title><dc:creator>${escaped(plain(tree.group))}</dc:creator>` +
    `<dc:language>${LANGUAGE_TAG[tree.locale]}</dc:language></cp:coreProperties>`
  );
}

/** 1 January 1980, 00:00: the earliest time of the MS-DOS format that zip files use. */
const EPOCH = { time: 0, date: 0x0021 };
const CENTRAL_ENTRY = 0x02014b50;
const END_OF_CENTRAL_DIRECTORY = 0x06054b50;

function endOfCentralDirectory(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0; at--) {
    if (view.getUint32(at, true) === END_OF_CENTRAL_DIRECTORY) return at;
  }
  throw new Error("Not a zip file: it has no central directory.");
}

/** The same zip file with every entry dated 1 January 1980; offsets are those of PKWARE's APPNOTE 4.3.7, 4.3.12 and 4.3.16. */
export function withFixedTimes(zip: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(zip);
  const view = new DataView(bytes.buffer);
  const end = endOfCentralDirectory(view);
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== CENTRAL_ENTRY)
      throw new Error("Not a zip file: its directory is broken.");
    const local = view.getUint32(at + 42, true);
    for (const time of [at + 12, local + 10]) {
      view.setUint16(time, EPOCH.time, true);
      view.setUint16(time + 2, EPOCH.date, true);
    }
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}

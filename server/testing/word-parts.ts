import { inflateRawSync } from "node:zlib";

/** The entries of a zip file by name, as text; enough of APPNOTE 4.3 to look into what was just made. */
function entriesOf(file: Uint8Array): Map<string, string> {
  const bytes = Buffer.from(file);
  const end = bytes.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"));
  const entries = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  while (at < end) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      bytes.readUInt16LE(at + offset),
    );
    const name = bytes.toString("utf8", at + 46, at + 46 + (nameLength ?? 0));
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    const stored = bytes.readUInt16LE(at + 10) === 0;
    entries.set(name, (stored ? data : inflateRawSync(data)).toString("utf8"));
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return entries;
}

/** The XML of a Word file's main parts; an empty string where there is none. */
export function wordParts(file: Uint8Array) {
  const entries = entriesOf(file);
  const part = (name: string) => entries.get(name) ?? "";
  return {
    document: part("word/document.xml"),
    styles: part("word/styles.xml"),
    header: part("word/header1.xml"),
    footer: part("word/footer1.xml"),
    evenHeader: part("word/header2.xml"),
    evenFooter: part("word/footer2.xml"),
    settings: part("word/settings.xml"),
    core: part("docProps/core.xml"),
  };
}

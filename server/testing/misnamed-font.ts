import { readFileSync } from "node:fs";

/** Name identifiers of OpenType (`name` table): what a family is called, twice, and a face in full. */
const FAMILY = 1;
const FULL_NAME = 4;
const TYPOGRAPHIC_FAMILY = 16;
/** An identifier that nobody reads. */
const UNREAD = 255;

/**
 * A TrueType font that says it is of another family, as a machine may have one. @param family no longer than the face's full
 * name, whose place it takes
 */
export function misnamedFont(file: string, family: string): Uint8Array {
  const font = readFileSync(file);
  const tables = font.readUInt16BE(4);
  const record = Array.from({ length: tables }, (_, at) => 12 + 16 * at).find(
    (at) => font.toString("latin1", at, at + 4) === "name",
  );
  const names = font.readUInt32BE((record ?? 0) + 8);
  const texts = names + font.readUInt16BE(names + 4);
  const written = Buffer.from(family, "utf16le").swap16();
  for (let at = names + 6; at < names + 6 + 12 * font.readUInt16BE(names + 2); at += 12) {
    const id = font.readUInt16BE(at + 6);
    if (id === FAMILY || id === TYPOGRAPHIC_FAMILY) font.writeUInt16BE(UNREAD, at + 6);
    if (id !== FULL_NAME) continue;
    if (font.readUInt16BE(at + 8) < written.length) throw new Error(`There is no room for ${family}.`);
    font.writeUInt16BE(FAMILY, at + 6);
    font.writeUInt16BE(written.length, at + 8);
    written.copy(font, texts + font.readUInt16BE(at + 10));
  }
  return font;
}

import { readFileSync } from "node:fs";

/** `cmap` subtables that are groups of characters in a row (OpenType, cmap format 12). */
const SEGMENTED_COVERAGE = 12;

function tableAt(font: DataView, tag: string): number {
  const tables = font.getUint16(4);
  for (let record = 12; record < 12 + 16 * tables; record += 16) {
    const name = [0, 1, 2, 3].map((at) => String.fromCharCode(font.getUint8(record + at))).join("");
    if (name === tag) return font.getUint32(record + 8);
  }
  throw new Error(`No table ${tag} in the font.`);
}

/** Code points from the first to the last, both included. */
export type Range = readonly [number, number];

/** The characters that a TrueType font has glyphs for, read from its `cmap` table; the ranges ascend. */
export function coverageOf(file: string): Range[] {
  const { buffer, byteOffset, byteLength } = readFileSync(file);
  const font = new DataView(buffer, byteOffset, byteLength);
  const cmap = tableAt(font, "cmap");
  for (let record = cmap + 4; record < cmap + 4 + 8 * font.getUint16(cmap + 2); record += 8) {
    const subtable = cmap + font.getUint32(record + 4);
    if (font.getUint16(subtable) !== SEGMENTED_COVERAGE) continue;
    return Array.from({ length: font.getUint32(subtable + 12) }, (_, group) => {
      const at = subtable + 16 + 12 * group;
      return [font.getUint32(at), font.getUint32(at + 4)];
    });
  }
  throw new Error(`${file} does not say which characters it has.`);
}

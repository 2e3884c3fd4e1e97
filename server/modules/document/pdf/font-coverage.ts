import { closeSync, openSync, readSync } from "node:fs";

/** `cmap` subtables that are groups of characters in a row (OpenType, cmap format 12). */
const SEGMENTED_COVERAGE = 12;
const DIRECTORY_HEAD = 12;
const DIRECTORY_ENTRY = 16;

/** `length` bytes of an open file from `position` on: a font is many megabytes, and what is asked of it a few kilobytes. */
function readAt(file: number, position: number, length: number): DataView {
  const bytes = new Uint8Array(length);
  if (readSync(file, bytes, 0, length, position) < length) throw new Error("The font ends too early.");
  return new DataView(bytes.buffer);
}

function readTable(file: number, tag: string): DataView {
  const tables = readAt(file, 4, 2).getUint16(0);
  const directory = readAt(file, DIRECTORY_HEAD, DIRECTORY_ENTRY * tables);
  for (let entry = 0; entry < directory.byteLength; entry += DIRECTORY_ENTRY) {
    const name = [0, 1, 2, 3].map((at) => String.fromCharCode(directory.getUint8(entry + at))).join("");
    if (name === tag) return readAt(file, directory.getUint32(entry + 8), directory.getUint32(entry + 12));
  }
  throw new Error(`No table ${tag} in the font.`);
}

/** Code points from the first to the last, both included. */
export type Range = readonly [number, number];

function segmentsOf(cmap: DataView): Range[] | null {
  for (let record = 4; record < 4 + 8 * cmap.getUint16(2); record += 8) {
    const subtable = cmap.getUint32(record + 4);
    if (cmap.getUint16(subtable) !== SEGMENTED_COVERAGE) continue;
    return Array.from({ length: cmap.getUint32(subtable + 12) }, (_, group) => {
      const at = subtable + 16 + 12 * group;
      return [cmap.getUint32(at), cmap.getUint32(at + 4)];
    });
  }
  return null;
}

/** The characters that a TrueType font has glyphs for, read from its `cmap` table; the ranges ascend and do not overlap. */
export function coverageOf(path: string): Range[] {
  const file = openSync(path, "r");
  try {
    const segments = segmentsOf(readTable(file, "cmap"));
    if (!segments) throw new Error(`${path} does not say which characters it has.`);
    return segments;
  } finally {
    closeSync(file);
  }
}

/** Whether a code point lies in one of the ranges, which ascend and do not overlap. */
export function isCovered(ranges: readonly Range[], code: number): boolean {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = ranges[middle] ?? [0, 0];
    if (code < first) high = middle - 1;
    else if (code > last) low = middle + 1;
    else return true;
  }
  return false;
}

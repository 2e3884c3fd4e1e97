import { coverageOf, isCovered, type Range } from "./font-coverage";
import { COVERING_FONTS } from "./pdf-faces";

/**
 * Of what Libertinus Serif adds: letters of Latin, Greek and Cyrillic, and punctuation. The font is part of Typst, so that
 * there is no file to read it from; a test prints all of them.
 */
const LIBERTINUS: readonly Range[] = [
  [0xa0, 0x2e4],
  [0x300, 0x36f],
  [0x384, 0x38a],
  [0x38e, 0x3a1],
  [0x3a3, 0x3ce],
  [0x400, 0x477],
  [0x48c, 0x4c4],
  [0x4d0, 0x4f9],
  [0x1e00, 0x1f15],
  [0x2000, 0x2037],
  [0x2039, 0x203e],
  [0x2070, 0x2071],
  [0x2074, 0x208e],
];

/** What shows nothing and only says how its neighbours behave, which no face here has a glyph for. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;
/** Letters that are written as one where they can be: ọ́ has a character, and so fewer faces miss a part of it. */
const WITH_MARKS = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{Mn}+/gu;
/** Control characters apart from tab and line feed, and halves of pairs. */
const NO_CHARACTER = /(?![\t\n])[\p{Cc}\p{Cs}]/u;

/** What each face has; read when the first document is set. */
let faces: readonly (readonly Range[])[] | null = null;

function hasGlyph(code: number): boolean {
  faces ??= [...COVERING_FONTS.map(coverageOf), LIBERTINUS];
  return faces.some((ranges) => isCovered(ranges, code));
}

/**
 * A character for which no face has a glyph is named in its place, 〔U+20000〕, so that the reader neither sees an empty box
 * nor misses anything without a sign of it.
 */
function nameOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `〔U+${code.toString(16).toUpperCase().padStart(4, "0")}〕`;
}

function shown(character: string): string {
  if (INVISIBLE.test(character) || NO_CHARACTER.test(character)) return "";
  return hasGlyph(character.codePointAt(0) ?? 0) || /\s/.test(character) ? character : nameOf(character);
}

/** The same text in characters that the faces of the PDF have. */
export function printable(text: string): string {
  const composed = text.replace(WITH_MARKS, (letter) => letter.normalize("NFC"));
  return Array.from(composed, shown).join("");
}

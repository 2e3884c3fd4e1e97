import { CHINESE_NUMERAL, parseChineseNumeral } from "../figure/chinese-numeral";
import { fold } from "../narrative/folded-text";

/** The ways in which headings are numbered, each its own level in a document. */
export const NUMBERING_STYLES = [
  "arabic",
  "arabicInBrackets",
  "decimal",
  "circled",
  "chinese",
  "chineseInBrackets",
  "ordinal",
  "part",
  "section",
  "letter",
  "letterInBrackets",
  "roman",
  "romanInBrackets",
] as const;
export type NumberingStyle = (typeof NUMBERING_STYLES)[number];

export interface Numbered {
  style: NumberingStyle;
  number: number;
  /** What stands behind the number, as written. */
  rest: string;
}

const N = `\\d{1,3}|${CHINESE_NUMERAL}`;
const ROMAN = "[IVX]{2,6}";
const ROMAN_LOWER = "[ivx]{2,6}";
const AFTER_WORD = "(?:\\s*[：:、.]|\\s|$)\\s*";

/** Letters I, V and X alone are read as letters; where the document numbers by Roman numerals, `inRoman` tells them. */
const FORMS: readonly (readonly [NumberingStyle, RegExp])[] = [
  [
    "decimal",
    /^\d{1,2}\.(?<number>\d{1,2})(?:\.|、|\s(?!\s*(?:亿|万|千|百|元|个|%|million|billion|per\b)))\s*(?=\S)/,
  ],
  ["arabic", /^(?<number>\d{1,3})(?:\s*(?:\.(?!\d)|、|\))|\t)\s*/],
  ["arabicInBrackets", /^[（(]\s*(?<number>\d{1,3})\s*[)）]\s*[、.]?\s*/],
  ["circled", /^(?<number>[①-⑳])\s*[、.]?\s*/],
  ["chinese", new RegExp(`^(?<number>${CHINESE_NUMERAL})\\s*[、.]\\s*`)],
  ["chineseInBrackets", new RegExp(`^[（(]\\s*(?<number>${CHINESE_NUMERAL})\\s*[)）]\\s*、?\\s*`)],
  ["ordinal", new RegExp(`^(?:第\\s*(?<number>${N})\\s*项|项目\\s*(?<other>${N}))${AFTER_WORD}`)],
  ["ordinal", /^(?:Item|Project|No\.?)\s*\(?(?<number>\d{1,3})\)?(?:\s*[:：.–—-]|\s|$)\s*/i],
  ["part", new RegExp(`^第\\s*(?<number>${N})\\s*(?:部分|章|篇)${AFTER_WORD}`)],
  [
    "part",
    new RegExp(`^(?:Part|Chapter)\\s+(?<number>\\d{1,2}|${ROMAN}|[A-Z])(?:\\s*[:：.–—-]|\\s|$)\\s*`, "i"),
  ],
  ["section", new RegExp(`^第\\s*(?<number>${N})\\s*节${AFTER_WORD}`)],
  ["section", /^Section\s+(?<number>\d{1,2}|[A-Z])(?:\s*[:：.–—-]|\s|$)\s*/i],
  ["roman", new RegExp(`^(?<number>${ROMAN})(?:\\.|、|\\))\\s*(?=\\S|$)`)],
  ["romanInBrackets", new RegExp(`^[（(](?<number>${ROMAN_LOWER}|${ROMAN})[)）]\\s*`)],
  ["letter", /^(?<number>[A-Z])(?:\.(?=\s)|、|\)\s)\s*/],
  ["letterInBrackets", /^(?:[（(](?<number>[A-Za-z])[)）]|(?<other>[a-z])\)\s)\s*/],
];

/** Most lines begin with something else. */
const MAY_BEGIN = /[\dA-Za-z(（①-⑳第项一二三四五六七八九十百千零〇两]/;
/** A number with its brackets and spaces is shorter than this. */
const LONGEST_NUMBER = 40;
const ROMAN_VALUES: Record<string, number> = { i: 1, v: 5, x: 10 };

/** The value of a Roman numeral up to 39; null if it is written as none. */
function romanNumber(text: string): number | null {
  const lower = text.toLowerCase();
  if (!/^x{0,3}(?:ix|iv|v?i{0,3})$/.test(lower) || lower === "") return null;
  const values = Array.from(lower, (letter) => ROMAN_VALUES[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

function numberOf(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  if (/^[①-⑳]$/.test(text)) return text.charCodeAt(0) - "①".charCodeAt(0) + 1;
  if (/^[A-Za-z]$/.test(text)) return text.toLowerCase().charCodeAt(0) - "a".charCodeAt(0) + 1;
  if (/^[A-Za-z]+$/.test(text)) return romanNumber(text);
  return parseChineseNumeral(text)?.toNumber() ?? null;
}

/** The numbering that a line begins with: `1.` `1、` `（1）` `一、` `（一）` `第一项` `Item 1` `I.` `(a)`; null if it begins with none. */
export function numberingOf(line: string): Numbered | null {
  if (!MAY_BEGIN.test(fold(line.slice(0, 1)))) return null;
  const folded = fold(line.slice(0, LONGEST_NUMBER));
  for (const [style, form] of FORMS) {
    const match = form.exec(folded);
    const written = match?.groups?.number ?? match?.groups?.other ?? "";
    // Part I is the first and not the ninth; what a heading's single letter is, the others tell.
    const number = style === "part" ? (romanNumber(written) ?? numberOf(written)) : numberOf(written);
    if (match && number !== null && number >= 1 && number <= 999) {
      return { style, number, rest: line.slice(match[0].length) };
    }
  }
  return null;
}

/**
 * I., V. and X. as Roman numerals, where the document has other Roman ones or begins its letters with I.
 * @param numbered by place, in order
 */
export function withRomanSettled(
  numbered: ReadonlyMap<number, Numbered>,
  textAt: (at: number) => string,
): Map<number, Numbered> {
  const found = [...numbered.values()];
  const settled = new Map(numbered);
  for (const [letters, romans] of [
    ["letter", "roman"],
    ["letterInBrackets", "romanInBrackets"],
  ] as const) {
    const beginsWithI = found.find(({ style }) => style === letters)?.number === 9;
    if (!beginsWithI && !found.some(({ style }) => style === romans)) continue;
    for (const [at, entry] of numbered) {
      const letter = /[A-Za-z]/.exec(fold(textAt(at)))?.[0] ?? "";
      const number = entry.style === letters ? romanNumber(letter) : null;
      if (number !== null) settled.set(at, { ...entry, style: romans, number });
    }
  }
  return settled;
}

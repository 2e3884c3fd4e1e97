import { CHINESE_NUMERAL, parseChineseNumeral } from "../figure/chinese-numeral";
import { fold } from "../narrative/folded-text";

/** The ways in which headings are numbered, each its own level in a document. */
export type NumberingStyle = "arabic" | "arabicInBrackets" | "chinese" | "chineseInBrackets" | "ordinal";

export interface Numbered {
  style: NumberingStyle;
  number: number;
  /** What stands behind the number, as written. */
  rest: string;
}

const FORMS: readonly (readonly [NumberingStyle, RegExp])[] = [
  ["arabic", /^(?<number>\d{1,3})(?:\s*(?:\.(?!\d)|、|\))|\t)\s*/],
  ["arabicInBrackets", /^[（(]\s*(?<number>\d{1,3})\s*[)）]\s*[、.]?\s*/],
  ["chinese", new RegExp(`^(?<number>${CHINESE_NUMERAL})\\s*[、.]\\s*`)],
  ["chineseInBrackets", new RegExp(`^[（(]\\s*(?<number>${CHINESE_NUMERAL})\\s*[)）]\\s*、?\\s*`)],
  [
    "ordinal",
    new RegExp(
      `^(?:第\\s*(?<number>\\d{1,3}|${CHINESE_NUMERAL})\\s*项|项目\\s*(?<other>\\d{1,3}|${CHINESE_NUMERAL}))(?:[：:、.]|\\s)\\s*`,
    ),
  ],
];

/** A number with its brackets and spaces is shorter than this. */
const LONGEST_NUMBER = 40;

function numberOf(text: string): number | null {
  const number = /^\d+$/.test(text) ? Number(text) : (parseChineseNumeral(text)?.toNumber() ?? null);
  return number !== null && number >= 1 && number <= 999 ? number : null;
}

/** The numbering that a line begins with: `1.` `1、` `（1）` `一、` `（一）` `第一项`; null if it begins with none. */
export function numberingOf(line: string): Numbered | null {
  const folded = fold(line.slice(0, LONGEST_NUMBER));
  for (const [style, form] of FORMS) {
    const match = form.exec(folded);
    const number = match && numberOf(match.groups?.number ?? match.groups?.other ?? "");
    if (match && number) return { style, number, rest: line.slice(match[0].length) };
  }
  return null;
}

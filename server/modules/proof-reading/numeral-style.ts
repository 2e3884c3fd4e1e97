import { parseChineseNumeral } from "../figure/chinese-numeral";
import { fold } from "../narrative/folded-text";

/** Whole numbers as texts write them: read, and written again in the style of another. */

const DIGITS = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
const PLACES = ["", "十", "百", "千"];
const LARGEST = 9999;

/** 21 is 二十一, 10 is 十, 305 is 三百零五; for 1 to 9,999. */
function inChinese(n: number): string {
  const digits = Array.from(String(n), Number);
  const written = digits.map((digit, index) => {
    const place = PLACES[digits.length - 1 - index] ?? "";
    return digit === 0 ? "零" : `${DIGITS[digit]}${place}`;
  });
  const joined = written.join("").replace(/零+/g, "零").replace(/零$/, "");
  return n >= 10 && n < 20 ? joined.slice(1) : joined;
}

const ONES =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const ORDINAL_ONES =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth";
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** Words for 1 to 99, twenty-one and the like with a hyphen; the first stands for 1. */
function wordsToNinetyNine(ones: readonly string[], wholeTens: readonly string[]): string[] {
  const units = ones.slice(0, 9);
  const rest = TENS.flatMap((ten, index) => [
    wholeTens[index] ?? ten,
    ...units.map((unit) => `${ten}-${unit}`),
  ]);
  return [...ones, ...rest];
}

const CARDINALS = wordsToNinetyNine(ONES.split(" "), TENS);
const ORDINALS = wordsToNinetyNine(
  ORDINAL_ONES.split(" "),
  TENS.map((ten) => ten.replace(/y$/, "ieth")),
);
const CARDINAL_VALUES = new Map(CARDINALS.map((word, index) => [word, index + 1]));
const ORDINAL_VALUES = new Map(ORDINALS.map((word, index) => [word, index + 1]));

/** For use in a larger pattern, with the flag `i`; longest first. */
export const ENGLISH_CARDINAL = [...CARDINALS].sort((a, b) => b.length - a.length).join("|");
export const ENGLISH_ORDINAL = [...ORDINALS].sort((a, b) => b.length - a.length).join("|");

/** The whole number that a run of digits, a Chinese numeral or an English word names; null where it names none up to 9,999. */
export function readNumeral(run: string): number | null {
  const plain = fold(run).trim().toLowerCase().replaceAll(",", "");
  const word = CARDINAL_VALUES.get(plain) ?? ORDINAL_VALUES.get(plain);
  if (word !== undefined) return word;
  const digits = /^(\d{1,4})(?:st|nd|rd|th)?$/.exec(plain)?.[1];
  const value = digits === undefined ? parseChineseNumeral(plain)?.toNumber() : Number(digits);
  return value !== undefined && Number.isInteger(value) && value > 0 && value <= LARGEST ? value : null;
}

function suffixOf(n: number): string {
  if (n % 100 >= 11 && n % 100 <= 13) return "th";
  return ["th", "st", "nd", "rd"][n % 10] ?? "th";
}

function casedLike(word: string, like: string): string {
  if (like === like.toUpperCase() && like.length > 1) return word.toUpperCase();
  return /^\p{Lu}/u.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

function inEnglish(n: number, like: string): string {
  const words = ORDINAL_VALUES.has(like.toLowerCase()) ? ORDINALS : CARDINALS;
  const word = words[n - 1];
  return word === undefined ? String(n) : casedLike(word, like);
}

/** Two of something is 两 in Chinese (兩 where the caller writes traditional), the second is 第二. */
export type Counting = "CARDINAL" | "ORDINAL";

/**
 * `n` (1 to 9,999) written as `like` is: 13 like 12 is 13, like １２ is １３, like 十二 is 十三, like 12th is 13th, like Twelfth
 * is Thirteenth.
 */
export function writtenLike(like: string, n: number, counting: Counting = "ORDINAL"): string {
  if (/[A-Za-z]/.test(like) && !/\d/.test(like)) return inEnglish(n, like);
  if (/^\d[\d,]*(?:st|nd|rd|th)$/i.test(like)) return `${n}${suffixOf(n)}`;
  if (/^\d/.test(like)) return like.includes(",") ? n.toLocaleString("en") : String(n);
  if (/^[０-９]/.test(like)) {
    return Array.from(String(n), (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join("");
  }
  return n === 2 && counting === "CARDINAL" ? "两" : inChinese(n);
}

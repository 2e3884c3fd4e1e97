import { Decimal } from "decimal.js";

const DIGITS: Record<string, number> = {
  〇: 0,
  零: 0,
  "○": 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const PLACES: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const GROUPS: Record<string, number> = { 万: 1e4, 亿: 1e8 };

/** Digits read one after the other, as in a year (二〇二三). Two alone, such as 三四, mean "three or four" and are no number. */
const DIGIT_BY_DIGIT = /^[〇零○一二三四五六七八九]{3,}$/;

/** Forms that a cheque is written with, and the two that stand for twenty and thirty. */
const OTHER_FORMS: Record<string, string> = {
  ...{ 壹: "一", 贰: "二", 叁: "三", 肆: "四", 伍: "五", 陆: "六", 柒: "七", 捌: "八", 玖: "九" },
  ...{ 拾: "十", 佰: "百", 仟: "千", 廿: "二十", 卅: "三十" },
};

function inPlainForms(run: string): string {
  return Array.from(run, (character) => OTHER_FORMS[character] ?? character).join("");
}

/** One run of the characters that a Chinese numeral is written with, for use in a larger pattern; bounded, so that a long run costs no more than its length. */
export const CHINESE_NUMERAL =
  "(?:[〇零○一二两三四五六七八九十百千万亿廿卅]{1,24}|(?<![大内水登着])[壹贰叁肆伍陆柒捌玖][拾佰仟万亿][壹贰叁肆伍陆柒捌玖拾佰仟万亿零]{0,22})(?:点[〇零一二三四五六七八九]{1,6})?";

/**
 * Reads a Chinese numeral in simplified characters (fold the text first): 三, 十二, 一千二百, 三万五千, 二〇二三.
 * @returns the exact value, or null for a run that names no single number, such as 三四百 or a bare 百
 */
export function parseChineseNumeral(written: string): Decimal | null {
  const run = inPlainForms(written);
  if (DIGIT_BY_DIGIT.test(run)) return new Decimal(Array.from(run, (digit) => DIGITS[digit] ?? 0).join(""));
  const [whole = "", decimals] = run.split("点");
  if (decimals !== undefined) return parseDecimal(whole, decimals);
  let total = new Decimal(0);
  let rest = run;
  for (const [group, size] of [
    ["亿", GROUPS.亿],
    ["万", GROUPS.万],
  ] as const) {
    const at = rest.indexOf(group);
    if (at < 0) continue;
    const count = readSection(rest.slice(0, at));
    if (count === null || size === undefined) return null;
    total = total.plus(new Decimal(count).times(size));
    rest = rest.slice(at + 1);
  }
  if (rest === "") return total.isZero() ? null : total;
  const last = readSection(rest);
  return last === null ? null : total.plus(last);
}

/** 九十五点五 is 95.5. */
function parseDecimal(whole: string, decimals: string): Decimal | null {
  const before = parseChineseNumeral(whole);
  if (!/^[〇零○一二三四五六七八九]+$/.test(decimals)) return null;
  const digits = Array.from(decimals, (digit) => DIGITS[digit] ?? 0).join("");
  return before === null ? null : before.plus(new Decimal(`0.${digits}`));
}

/** Below ten thousand: 一千二百三十四, 十五, 三百零五. Null where two digits stand side by side or places do not fall. */
function readSection(section: string): number | null {
  let total = 0;
  let digit: number | null = null;
  let lastPlace = 10_000;
  for (const [index, character] of Array.from(section).entries()) {
    const place = PLACES[character];
    if (place === undefined) {
      const next = DIGITS[character];
      if (next === undefined || (digit !== null && digit !== 0)) return null;
      digit = next;
      continue;
    }
    const leading = index === 0 && place === 10 ? 1 : null;
    const count = digit ?? leading;
    if (count === null || count === 0 || place >= lastPlace) return null;
    total += count * place;
    lastPlace = place;
    digit = null;
  }
  return section === "" ? null : total + (digit ?? 0);
}

const WRITTEN_DIGITS = "零一二三四五六七八九";
const BY_SCRIPT = {
  "zh-Hans": { two: "两", tenThousand: "万" },
  "zh-Hant": { two: "兩", tenThousand: "萬" },
} as const;

/** Below ten thousand: 三百零五, 一千二百. */
function writeSection(number: number): string {
  let written = "";
  let isGap = false;
  for (const [place, sign] of [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
    [1, ""],
  ] as const) {
    const digit = Math.floor(number / place) % 10;
    if (digit === 0) {
      isGap = written !== "";
      continue;
    }
    written += `${isGap ? WRITTEN_DIGITS.charAt(0) : ""}${WRITTEN_DIGITS.charAt(digit)}${sign}`;
    isGap = false;
  }
  return written.replace(/^一十/, "十");
}

/**
 * The other way round: 3 is 三, 1200 is 一千二百, and 2, which is counted with, 两.
 * @returns null for what is better written in digits: fractions, and numbers above 99,999
 */
export function writeChineseNumeral(value: string, locale: "zh-Hans" | "zh-Hant"): string | null {
  if (!/^[1-9]\d{0,4}$/.test(value)) return null;
  const number = Number(value);
  const { two, tenThousand } = BY_SCRIPT[locale];
  if (number === 2) return two;
  const high = Math.floor(number / 10_000);
  const rest = number % 10_000;
  const gap = high > 0 && rest > 0 && rest < 1000 ? WRITTEN_DIGITS.charAt(0) : "";
  return `${high > 0 ? `${writeSection(high)}${tenThousand}` : ""}${gap}${rest > 0 ? writeSection(rest) : ""}`;
}

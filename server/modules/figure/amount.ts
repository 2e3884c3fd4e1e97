import { Decimal } from "decimal.js";
import { CHINESE_NUMERAL, parseChineseNumeral } from "./chinese-numeral";

/** Precise enough for every value that the records can hold (20 digits before the point, 6 after it). */
export const Exact = Decimal.clone({ precision: 60, toExpNeg: -30, toExpPos: 60 });

const SCALES: Record<string, string> = {
  百: "100",
  千: "1000",
  万: "10000",
  十万: "100000",
  百万: "1000000",
  千万: "10000000",
  亿: "100000000",
  十亿: "1000000000",
  百亿: "10000000000",
  千亿: "100000000000",
  万亿: "1000000000000",
};

/** Thousands are parted by commas or, as some print them, by single spaces. */
export const ARABIC_NUMBER =
  "(?<![\\d,.])\\d{1,3}(?: \\d{3})+(?:\\.\\d+)?(?![\\d,])|\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?![\\d])|\\d+(?:\\.\\d+)?";

const NUMBER = new RegExp(
  `(?:(?<sign>−)?(?<arabic>${ARABIC_NUMBER})|(?<chinese>${CHINESE_NUMERAL}))` +
    "(?<more>\\s*[余多](?=\\s*[十百千万亿]))?(?:\\s*(?<scale>万亿|[十百千]?[万亿]|[百千](?![克米瓦])))?(?<moreAfter>\\s*[余多](?!年来)|\\+(?![\\dA-Za-z]))?",
  "y",
);

/** A number as written, before it is known whether the next one in a range shares its scale. */
export interface WrittenNumber {
  digits: Decimal;
  /** 10000 of 1.2万; 1 where none is written. */
  scale: Decimal;
  /** 余 or 多 stands after it. */
  isMore: boolean;
  /** Digits and scale are 百 or 千 or 万 alone, as in 逾百: a number only beside a word that makes it one. */
  isBare: boolean;
  end: number;
}

/** 2万8千, 3亿5000万, 6亿5,300万: Arabic digits with a scale each. */
const COMPOUND = /(?:(\d+)\s*亿\s*)?(?:(\d,\d{3}|\d+)(千)?\s*万\s*)?(?:(\d)\s*千(?![克米瓦]))?/y;

function compoundAt(text: string, at: number): WrittenNumber | null {
  COMPOUND.lastIndex = at;
  const match = COMPOUND.exec(text);
  const [words = "", hundredMillions, tenThousands, thousandfold, thousands] = match ?? [];
  const parts = [
    [hundredMillions, "100000000"],
    [tenThousands, thousandfold ? "10000000" : "10000"],
    [thousands, "1000"],
  ].flatMap(([digits, scale]) => (digits && scale ? [new Exact(digits.replace(",", "")).times(scale)] : []));
  if (parts.length < 2) return null;
  const digits = parts.reduce((sum, part) => sum.plus(part));
  const more = /^\s*[余多](?!年来)/.exec(text.slice(at + words.length));
  const end = at + words.trimEnd().length + (more?.[0].length ?? 0);
  return { digits, scale: new Exact(1), isMore: more !== null, isBare: false, end };
}

function readChinese(run: string): { digits: Decimal; isBare: boolean } | null {
  const bare = SCALES[run];
  if (bare !== undefined) return { digits: new Exact(bare), isBare: true };
  const digits = parseChineseNumeral(run);
  return digits === null ? null : { digits: new Exact(digits), isBare: false };
}

/** A hyphen that stands for a minus sign, before a percentage; of the same length. */
export function withMinusSigns(text: string): string {
  return text.replaceAll(/(?<![\w%)\]）~至到\ufffc-])-(?=\d+(?:\.\d+)?\s*%)/g, "−");
}

/** The number that begins at `at` in a folded text: 4129, 54,117, 17.05 亿, 一千二百, 10余万, 百余. */
export function numberAt(text: string, at: number): WrittenNumber | null {
  const compound = compoundAt(text, at);
  if (compound) return compound;
  NUMBER.lastIndex = at;
  const match = NUMBER.exec(text);
  const groups = match?.groups;
  if (!match || !groups) return null;
  const read =
    groups.arabic === undefined
      ? readChinese(groups.chinese ?? "")
      : {
          digits: new Exact(`${groups.sign ? "-" : ""}${groups.arabic.replaceAll(/[, ]/g, "")}`),
          isBare: false,
        };
  if (read === null) return null;
  const scale = new Exact(SCALES[groups.scale ?? ""] ?? "1");
  const isMore = groups.more !== undefined || groups.moreAfter !== undefined;
  return { ...read, scale, isMore, end: at + match[0].length };
}

/** The exact value in the base unit, in plain decimal notation without trailing zeros. */
export function decimalOf(number: WrittenNumber): string {
  return number.digits.times(number.scale).toFixed();
}

/** In 100至200万元 both ends are counted in 万; in 9000至1万人 only the last is. */
export function sharedScale(lower: WrittenNumber, upper: WrittenNumber): WrittenNumber {
  const shares = lower.scale.equals(1) && upper.scale.greaterThan(1) && lower.digits.lessThan(upper.digits);
  return shares ? { ...lower, scale: upper.scale } : lower;
}

export function isAscending(lower: WrittenNumber, upper: WrittenNumber): boolean {
  return lower.digits.times(lower.scale).lessThan(upper.digits.times(upper.scale));
}

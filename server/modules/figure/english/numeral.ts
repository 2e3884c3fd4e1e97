import { Decimal } from "decimal.js";

const SMALL: Record<string, number> = Object.fromEntries(
  [
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen",
    "seventeen eighteen nineteen",
  ]
    .join(" ")
    .split(" ")
    .map((word, value) => [word, value]),
);
const TENS: Record<string, number> = Object.fromEntries(
  "twenty thirty forty fifty sixty seventy eighty ninety"
    .split(" ")
    .map((word, index) => [word, (index + 2) * 10]),
);
const LARGE: Record<string, number> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };

const DIGIT = "one|two|three|four|five|six|seven|eight|nine";
const BELOW_HUNDRED = `(?:(?:${Object.keys(TENS).join("|")})(?:[- ](?:${DIGIT}))?|${Object.keys(SMALL)
  .filter((word) => word !== "zero")
  .reverse()
  .join("|")})`;
const LARGE_WORD = `(?:hundred|${Object.keys(LARGE).join("|")})`;

/** An English numeral in words: three, twenty-one, a hundred, one hundred and twenty, two thousand three hundred. */
export const ENGLISH_NUMERAL = `\\b(?:(?:${BELOW_HUNDRED}|an?)(?: ${LARGE_WORD})+(?: (?:and )?${BELOW_HUNDRED}\\b(?: ${LARGE_WORD})*)*|${BELOW_HUNDRED})\\b`;

function smallNumber(word: string): number | undefined {
  return word === "a" || word === "an" ? 1 : (SMALL[word] ?? TENS[word]);
}

/**
 * Reads an English numeral in words, in lower case: `one hundred and twenty` is 120.
 * @returns null for words that name no single number
 */
export function parseEnglishNumeral(words: string): Decimal | null {
  let total = new Decimal(0);
  let group: number | null = null;
  for (const word of words.toLowerCase().split(/[-\s]+/)) {
    const small = smallNumber(word);
    const large = LARGE[word];
    if (small !== undefined) group = (group ?? 0) + small;
    else if (word === "hundred" && group !== null) group *= 100;
    else if (large !== undefined && group !== null) {
      total = total.plus(new Decimal(group).times(large));
      group = null;
    } else if (word !== "and") return null;
  }
  return group === null && total.isZero() ? null : total.plus(group ?? 0);
}

/** The other way round, below a hundred; null for what is better written in digits. */
export function writeEnglishNumeral(value: string): string | null {
  if (!/^[1-9]\d?$/.test(value)) return null;
  const number = Number(value);
  const word = (words: Record<string, number>, of: number) =>
    Object.keys(words).find((one) => words[one] === of) ?? "";
  if (number < 20) return word(SMALL, number);
  const unit = number % 10;
  return `${word(TENS, number - unit)}${unit > 0 ? `-${word(SMALL, unit)}` : ""}`;
}

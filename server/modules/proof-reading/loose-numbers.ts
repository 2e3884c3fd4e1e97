import { Decimal } from "decimal.js";
import { parseChineseNumeral } from "../figure/chinese-numeral";
import { fold } from "../narrative/folded-text";
import { ENGLISH_CARDINAL, ENGLISH_ORDINAL, readNumeral } from "./numeral-style";

const DIGITS =
  /(?<digits>\d{1,3}(?:,\d{3})+|\d+)(?<decimals>\.\d+)?\s?(?<scale>万亿|[十百千]?[万亿]|[百千]|thousand|million|billion|trillion)?/gi;
const CHINESE = /[〇零○一二两三四五六七八九十百千万亿]{1,24}(?:点[〇零一二三四五六七八九]{1,6})?/g;
const WORDS = new RegExp(`\\b(?:${ENGLISH_CARDINAL}|${ENGLISH_ORDINAL})\\b`, "gi");
/** One, two and twelve are told in other ways as well. */
const FEW: readonly (readonly [RegExp, string])[] = [
  [/\b(?:an?|once|single)\b|首[次届个]/i, "1"],
  [/\bdozen\b/i, "12"],
  [/\b(?:both|two|twice|pair|second)\b|[两双]/i, "2"],
];

const SCALES: Record<string, string> = {
  ...{ 百: "1e2", 千: "1e3", 万: "1e4", 十万: "1e5", 百万: "1e6", 千万: "1e7" },
  ...{ 亿: "1e8", 十亿: "1e9", 百亿: "1e10", 千亿: "1e11", 万亿: "1e12" },
  ...{ thousand: "1e3", million: "1e6", billion: "1e9", trillion: "1e12" },
};

/**
 * Every value that a text writes in whatever way and for whatever purpose, ordinals and dates among them, as plain decimals:
 * to know what it certainly does not say.
 */
export function looseNumbers(original: string): ReadonlySet<string> {
  const text = fold(original);
  const values = new Set<string>();
  for (const { groups } of text.matchAll(DIGITS)) {
    const value = new Decimal(`${groups?.digits?.replaceAll(",", "")}${groups?.decimals ?? ""}`);
    values.add(value.toFixed());
    values.add(value.times(SCALES[groups?.scale?.toLowerCase() ?? ""] ?? 1).toFixed());
  }
  for (const [run] of text.matchAll(CHINESE)) values.add(parseChineseNumeral(run)?.toFixed() ?? "");
  for (const [word] of text.matchAll(WORDS)) values.add(String(readNumeral(word) ?? ""));
  for (const [pattern, value] of FEW) if (pattern.test(text)) values.add(value);
  return values;
}

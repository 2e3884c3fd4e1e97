/**
 * Where a space stands between a number and what it counts, or between a currency and its number, a line must not end:
 * 17.05 亿元, 25.48 million, HK$ 25, No. 5, 10 April. A number that touches its unit is left to the word processor,
 * since every character that would hold the two together would be one that nobody has written.
 */
const BETWEEN = [/(?<=\d) (?=[\p{L}%])/gu, /(?<=\p{Sc}|\b(?:RMB|HKD|MOP|USD|CNY)|\bNos?\.) (?=\d)/gu];
const NO_BREAK_SPACE = "\u00A0";

/** The same text with no-break spaces where a number would be torn from its unit. */
export function heldTogether(text: string): string {
  if (!/\d/.test(text)) return text;
  return BETWEEN.reduce((held, between) => held.replace(between, NO_BREAK_SPACE), text);
}

import type { CurrencyAfter, CurrencyBefore } from "../currency";
import { ISO_CODES } from "../currency";

/** How currencies are written in English. A bare $ and dollars say none: who reads them must ask. */
const BEFORE: readonly (readonly [RegExp, string | null])[] = [
  [/(?:\b(?:RMB|CNY)\s*[￥¥]?|[￥¥])\s*$/, "CNY"],
  [/(?:\bHK\$|\bHKD)\s*$/, "HKD"],
  [/\bMOP\$?\s*$/, "MOP"],
  [/(?:\bUS\$|\bUSD)\s*$/, "USD"],
  [/(?:\bEUR|€)\s*$/, "EUR"],
  [/(?:\bGBP|£)\s*$/, "GBP"],
  [/(?<![A-Za-z])\$\s*$/, null],
];
const CODE = new RegExp(`\\b(${ISO_CODES.join("|")})\\s*$`);

const AFTER: readonly (readonly [RegExp, string | null])[] = [
  [/\s*(?:yuan|renminbi|RMB)\b(?: \(?(?:renminbi|RMB)\)?)?/iy, "CNY"],
  [/\s*(?:Hong Kong dollars?|HKD)\b/iy, "HKD"],
  [/\s*(?:Macao |Macau )?patacas?\b/iy, "MOP"],
  [/\s*(?:US|United States|American) dollars?\b|\s*USD\b/iy, "USD"],
  [/\s*euros?\b/iy, "EUR"],
  [/\s*pounds? sterling\b/iy, "GBP"],
  [/\s*(?:Japanese )?yen\b/iy, "JPY"],
  [/\s*dollars?\b/iy, null],
];

/** A currency named right before `end`, where the number begins; its code is null for a bare $. */
export function englishCurrencyBefore(text: string, end: number): CurrencyBefore | null {
  const from = Math.max(0, end - 6);
  const before = text.slice(from, end);
  for (const [pattern, currency] of BEFORE) {
    const match = pattern.exec(before);
    if (match) return { currency, start: from + match.index };
  }
  const code = CODE.exec(before);
  return code?.[1] === undefined ? null : { currency: code[1], start: from + code.index };
}

/** A currency that begins at `at`, where the number ends. */
export function englishCurrencyAt(text: string, at: number): CurrencyAfter | null {
  for (const [pattern, currency] of AFTER) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { currency, end: at + match[0].length };
  }
  return null;
}

import type { Locale } from "../../kernel/locale";
import { fold } from "../narrative/folded-text";

/** Codes of ISO 4217 that are read before a number, and what any other currency is written with. */
export const ISO_CODES = [
  ...[
    "CNY",
    "HKD",
    "MOP",
    "USD",
    "EUR",
    "JPY",
    "GBP",
    "KRW",
    "SGD",
    "TWD",
    "THB",
    "MYR",
    "AUD",
    "CAD",
    "CHF",
    "NZD",
  ],
  ...["INR", "IDR", "VND", "PHP", "RUB", "BRL", "ZAR", "SEK", "NOK", "DKK", "AED"],
];

/** How currencies are written, before the number and after it. 元 alone says none: who reads it must ask. */
const BEFORE: readonly (readonly [RegExp, string | null])[] = [
  [/(?:(?:人民币|RMB|CNY)\s*[￥¥]?|￥|¥)\s*$/, "CNY"],
  [/(?:(?:港币|港元|HKD)\s*\$?|HK\$)\s*$/, "HKD"],
  [/(?:澳门元|澳门币|澳币|葡币|MOP)\s*\$?\s*$/, "MOP"],
  [/(?:(?:美元|美金|USD)\s*\$?|US\$)\s*$/, "USD"],
  [/(?:欧元|EUR|€)\s*$/, "EUR"],
  [/(?:英镑|GBP|£)\s*$/, "GBP"],
  [/(?<![A-Za-z])\$\s*$/, null],
];
const CODE = new RegExp(`(?<![A-Za-z])(${ISO_CODES.join("|")})\\s*$`);

const AFTER: readonly (readonly [RegExp, string | null])[] = [
  [/元\s*(?:[（(]人民币[）)]|人民币)|人民币/y, "CNY"],
  [/元\s*(?:[（(]港币[）)]|港币)|港元|港币/y, "HKD"],
  [/元\s*(?:澳门币|葡币)|澳门元|澳门币|葡币/y, "MOP"],
  [/美元|美金/y, "USD"],
  [/欧元/y, "EUR"],
  [/日元|日圆/y, "JPY"],
  [/英镑/y, "GBP"],
  [/韩[元圆]/y, "KRW"],
  [/新加坡元|坡元/y, "SGD"],
  [/新台币|台币/y, "TWD"],
  [/加元|加拿大元/y, "CAD"],
  [/澳元|澳大利亚元|澳洲元/y, "AUD"],
  [/瑞士法郎|瑞郎/y, "CHF"],
  [/泰铢/y, "THB"],
  [/元(?![素旦件首数老])|圆(?![满桌形])/y, null],
];

export interface CurrencyBefore {
  /** Null for a bare $. */
  currency: string | null;
  start: number;
}

/** A currency named right before `end`, where the number begins. */
export function currencyBefore(text: string, end: number): CurrencyBefore | null {
  const from = Math.max(0, end - 8);
  const before = text.slice(from, end);
  for (const [pattern, currency] of BEFORE) {
    const match = pattern.exec(before);
    if (match) return { currency, start: from + match.index };
  }
  const code = CODE.exec(before);
  return code?.[1] === undefined ? null : { currency: code[1], start: from + code.index };
}

export interface CurrencyAfter {
  /** Null for a bare 元. */
  currency: string | null;
  end: number;
}

/** A currency or 元 that begins at `at`. */
export function currencyAt(text: string, at: number): CurrencyAfter | null {
  for (const [pattern, currency] of AFTER) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { currency, end: at + match[0].length };
  }
  return null;
}

const NAMED = new RegExp(
  `人民币|RMB|yuan|renminbi|[￥¥€£]|港[币元]|HK\\$|Hong Kong dollar|澳门[币元]|[澳葡]币|MOP|pataca|美[元金]|US|euro|欧元|yen|日[元圆]|sterling|英镑|${ISO_CODES.join("|")}`,
);

/** Whether a figure's text says its currency itself; a bare 元 leaves it to the side that speaks. */
export function namesCurrency(text: string): boolean {
  return NAMED.test(fold(text));
}

/**
 * A bare 元 or $ on the Hong Kong side is the Hong Kong dollar, and on the other the renminbi; where no side is named the
 * place decides in whose language it is written. To be confirmed by a person.
 */
export function assumedCurrency(side: string | null, locale: Locale): string {
  if (side === "HONG_KONG") return "HKD";
  return side === "GUANGDONG" || locale === "zh-Hans" ? "CNY" : "HKD";
}

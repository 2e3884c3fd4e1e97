import { fold } from "../narrative/folded-text";

/** How currencies are written, before the number and after it. 元 alone says none: who reads it must ask. */
const BEFORE: readonly (readonly [RegExp, string])[] = [
  [/(?:人民币|RMB|CNY|￥|¥)\s*$/, "CNY"],
  [/(?:港币|港元|港幣|HK\$|HKD)\s*$/, "HKD"],
  [/(?:澳门元|澳门币|澳币|葡币|MOP\$?)\s*$/, "MOP"],
  [/(?:美元|美金|US\$|USD)\s*$/, "USD"],
  [/(?:欧元|EUR|€)\s*$/, "EUR"],
];

const AFTER: readonly (readonly [RegExp, string | null])[] = [
  [/元\s*(?:（|\()?人民币(?:）|\))?|人民币/y, "CNY"],
  [/元\s*(?:（|\()?港币(?:）|\))?|港元|港币/y, "HKD"],
  [/元\s*(?:澳门币|葡币)|澳门元|澳门币|葡币/y, "MOP"],
  [/美元|美金/y, "USD"],
  [/欧元/y, "EUR"],
  [/日元|日圆/y, "JPY"],
  [/英镑/y, "GBP"],
  [/元(?![素旦件首数老])|圆(?![满桌形])/y, null],
];

export interface CurrencyBefore {
  currency: string;
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
  return null;
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

/** Whether a figure's text says its currency itself; a bare 元 leaves it to the side that speaks. */
export function namesCurrency(text: string): boolean {
  return /人民币|RMB|CNY|[￥¥$€]|港[币元]|HKD|澳门[币元]|[澳葡]币|MOP|美[元金]|USD|欧元|EUR|日[元圆]|英镑/.test(
    fold(text),
  );
}

/** 元 on the Hong Kong side is the Hong Kong dollar, anywhere else the renminbi: to be confirmed by a person. */
export function assumedCurrency(side: string | null): string {
  return side === "HONG_KONG" ? "HKD" : "CNY";
}

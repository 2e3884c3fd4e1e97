import type { Locale } from "@/server/kernel/locale";

const DIGITS = "零一二三四五六七八九";

/** 1 to 99 as Chinese ordinals of headings: 一, 十, 十二, 二十, 二十一. */
function chineseOrdinal(number: number): string {
  if (number > 99) return String(number);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const ten = tens > 1 ? `${DIGITS.charAt(tens)}十` : "十".repeat(tens);
  return ten + (ones > 0 ? DIGITS.charAt(ones) : "");
}

/** The ordinal of an area's heading: 一、二… in Chinese, A, B … Z, 27 … in English. */
export function headingOrdinal(number: number, locale: Locale): string {
  if (locale !== "en") return chineseOrdinal(number);
  return number <= 26 ? String.fromCharCode(64 + number) : String(number);
}

import type { Locale } from "@/server/kernel/locale";

const DIGITS = "零一二三四五六七八九";

const UNITS = ["", "十", "百", "千"];

/** 1 to 9999 as Chinese ordinals of headings: 一, 十, 十二, 二十一, 一百零一, 一百一十. */
function chineseOrdinal(number: number): string {
  const digits = Array.from(String(number), Number);
  if (digits.length > UNITS.length) return String(number);
  const written = digits.map((digit, at) => {
    const zero = digits[at - 1] === 0 ? "零" : "";
    return digit === 0 ? "" : zero + DIGITS.charAt(digit) + UNITS[digits.length - 1 - at];
  });
  return written.join("").replace(/^一十/, "十");
}

/** The ordinal of an area's heading: 一、二… in Chinese, A, B … Z, 27 … in English. */
export function headingOrdinal(number: number, locale: Locale): string {
  if (locale !== "en") return chineseOrdinal(number);
  return number <= 26 ? String.fromCharCode(64 + number) : String(number);
}

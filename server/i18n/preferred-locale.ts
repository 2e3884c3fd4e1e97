import { LOCALES, type Locale } from "@/server/kernel/locale";

/** Languages of readers whom the traditional script serves. */
const TRADITIONAL = /^(zh-hant|zh-hk|zh-mo|zh-tw|yue)/;

function localeFor(tag: string): Locale | null {
  if (TRADITIONAL.test(tag)) return "zh-Hant";
  if (/^zh\b/.test(tag)) return "zh-Hans";
  return /^en\b/.test(tag) ? "en" : null;
}

/** One `tag;q=0.8` of the header; without a weight it is 1, and 0 means never (RFC 9110, 12.5.4). */
function wish(part: string): { locale: Locale | null; weight: number } {
  const [tag = "", ...params] = part.trim().toLowerCase().split(";");
  const q = params.map((param) => /^\s*q\s*=\s*([\d.]+)\s*$/.exec(param)?.[1]).find(Boolean);
  return { locale: localeFor(tag.trim()), weight: q === undefined ? 1 : Number(q) };
}

/** The language of ours that a reader asks for most, by `Accept-Language`; 简体 where none of ours is asked for. */
export function preferredLocale(acceptLanguage: string | null | undefined): Locale {
  const wishes = (acceptLanguage ?? "").slice(0, 500).split(",").map(wish);
  const best = wishes
    .filter(({ locale, weight }) => locale !== null && weight > 0)
    .sort((a, b) => b.weight - a.weight)[0];
  return best?.locale ?? LOCALES[0];
}

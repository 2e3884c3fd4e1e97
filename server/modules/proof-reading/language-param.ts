import type { Locale } from "@/server/kernel/locale";

/** A language as the sentences of a finding name it: a word that ICU's `select` can read, which a tag with a hyphen is not. */
export type LanguageParam = "simplified" | "traditional" | "english";

const PARAM: Record<Locale, LanguageParam> = {
  "zh-Hans": "simplified",
  "zh-Hant": "traditional",
  en: "english",
};

export function languageParam(locale: Locale): LanguageParam {
  return PARAM[locale];
}

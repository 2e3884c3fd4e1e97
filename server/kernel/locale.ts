/** The languages of the product, in the order in which they are offered. */
export const LOCALES = ["zh-Hans", "zh-Hant", "en"] as const;
export type Locale = (typeof LOCALES)[number];

/** BCP 47 tags for the `lang` attribute of pages and the language of documents. */
export const LANGUAGE_TAG: Record<Locale, string> = {
  "zh-Hans": "zh-Hans-CN",
  "zh-Hant": "zh-Hant-HK",
  en: "en-HK",
};

export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value);
}

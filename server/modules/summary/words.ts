import { createTranslator } from "use-intl/core";
import en from "@/server/i18n/messages/en/summary.json";
import zhHans from "@/server/i18n/messages/zh-Hans/summary.json";
import zhHant from "@/server/i18n/messages/zh-Hant/summary.json";
import { LANGUAGE_TAG, type Locale } from "@/server/kernel/locale";

function translatorFor(locale: Locale, messages: typeof zhHans) {
  return createTranslator<typeof zhHans>({ locale: LANGUAGE_TAG[locale], messages });
}

const WORDS = {
  "zh-Hans": translatorFor("zh-Hans", zhHans),
  "zh-Hant": translatorFor("zh-Hant", zhHant),
  en: translatorFor("en", en),
};

export type Words = (typeof WORDS)[Locale];

/** The words that documents are composed with, in one language. Deterministic: catalogues are part of the program. */
export function wordsIn(locale: Locale): Words {
  return WORDS[locale];
}

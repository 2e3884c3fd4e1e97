import { createTranslator } from "use-intl/core";
import en from "@/server/i18n/messages/en/correction.json";
import zhHans from "@/server/i18n/messages/zh-Hans/correction.json";
import zhHant from "@/server/i18n/messages/zh-Hant/correction.json";
import { LANGUAGE_TAG, type Locale } from "@/server/kernel/locale";

type Words = Pick<typeof zhHans, "feed">;

function translatorFor(locale: Locale, { feed }: Words) {
  return createTranslator<Words>({ locale: LANGUAGE_TAG[locale], messages: { feed } });
}

const WORDS = {
  "zh-Hans": translatorFor("zh-Hans", zhHans),
  "zh-Hant": translatorFor("zh-Hant", zhHant),
  en: translatorFor("en", en),
};

/** The words of the feed in one language. */
export function feedWords(locale: Locale) {
  return WORDS[locale];
}

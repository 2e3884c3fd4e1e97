import { createTranslator } from "use-intl/core";
import en from "@/server/i18n/messages/en/bundle.json";
import zhHans from "@/server/i18n/messages/zh-Hans/bundle.json";
import zhHant from "@/server/i18n/messages/zh-Hant/bundle.json";
import { LANGUAGE_TAG, type Locale } from "@/server/kernel/locale";

function translatorFor(locale: Locale, messages: typeof zhHans) {
  return createTranslator<typeof zhHans>({ locale: LANGUAGE_TAG[locale], messages });
}

const WORDS = {
  "zh-Hans": translatorFor("zh-Hans", zhHans),
  "zh-Hant": translatorFor("zh-Hant", zhHant),
  en: translatorFor("en", en),
};

export type PageWords = (typeof WORDS)[Locale];

/** The words of the standalone pages, in one language. Deterministic: catalogues are part of the program. */
export function pageWords(locale: Locale): PageWords {
  return WORDS[locale];
}

const HOURS_AHEAD_OF_UTC = 8;

/**
 * A moment as people of both places write it. Put together here and not by the machine's calendar, whose spelling changes
 * between versions, and with it the bytes.
 * @param iso ISO 8601 in UTC
 */
export function momentIn(iso: string, words: PageWords): string {
  const there = new Date(Date.parse(iso) + HOURS_AHEAD_OF_UTC * 3_600_000);
  const [year, month, day] = [there.getUTCFullYear(), there.getUTCMonth() + 1, there.getUTCDate()];
  const parts = { year: String(year), month: String(month), day: String(day) };
  return words("moment", { ...parts, time: there.toISOString().slice(11, 16) });
}

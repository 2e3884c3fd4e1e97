import { createTranslator } from "use-intl/core";
import en from "@/server/i18n/messages/en/notification.json";
import zhHans from "@/server/i18n/messages/zh-Hans/notification.json";
import zhHant from "@/server/i18n/messages/zh-Hant/notification.json";
import { LANGUAGE_TAG, type Locale } from "@/server/kernel/locale";

const CATALOGUES: Record<Locale, typeof zhHans> = { "zh-Hans": zhHans, "zh-Hant": zhHant, en };

/** The words of mails in one language. */
export function mailWords(locale: Locale) {
  return createTranslator<typeof zhHans>({ locale: LANGUAGE_TAG[locale], messages: CATALOGUES[locale] });
}
export type MailWords = ReturnType<typeof mailWords>;

/** Line breaks in what people wrote are kept; a line break in a header would begin another one. */
export const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

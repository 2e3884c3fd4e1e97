import { createTranslator } from "use-intl/core";
import enActivity from "@/server/i18n/messages/en/activity.json";
import enWords from "@/server/i18n/messages/en/changed-content.json";
import enUpdate from "@/server/i18n/messages/en/progress-update.json";
import hansActivity from "@/server/i18n/messages/zh-Hans/activity.json";
import hansWords from "@/server/i18n/messages/zh-Hans/changed-content.json";
import hansUpdate from "@/server/i18n/messages/zh-Hans/progress-update.json";
import hantActivity from "@/server/i18n/messages/zh-Hant/activity.json";
import hantWords from "@/server/i18n/messages/zh-Hant/changed-content.json";
import hantUpdate from "@/server/i18n/messages/zh-Hant/progress-update.json";
import { LANGUAGE_TAG, type Locale } from "@/server/kernel/locale";

const catalogue = (
  changedContent: typeof hansWords,
  activity: typeof hansActivity,
  { role, language, activity: { mode } }: Pick<typeof hansUpdate, "role" | "language" | "activity">,
) => ({ changedContent, activity, role, language, mode });
type Catalogue = ReturnType<typeof catalogue>;

function translatorFor(locale: Locale, messages: Catalogue) {
  return createTranslator<Catalogue>({ locale: LANGUAGE_TAG[locale], messages });
}

const WORDS = {
  "zh-Hans": translatorFor("zh-Hans", catalogue(hansWords, hansActivity, hansUpdate)),
  "zh-Hant": translatorFor("zh-Hant", catalogue(hantWords, hantActivity, hantUpdate)),
  en: translatorFor("en", catalogue(enWords, enActivity, enUpdate)),
};

export type ContentWords = (typeof WORDS)[Locale];

/** The words by which changes of content are told, outside of a page as well as on one. */
export function contentWords(locale: Locale): ContentWords {
  return WORDS[locale];
}

import { LOCALES } from "@/server/kernel/locale";
import type { LocalizedText } from "@/server/kernel/localized-text";
import type { SummaryUpdate } from "@/server/modules/summary/summary.schema";

/** The titles of an update in the languages that it has. */
export function titleOf(update: SummaryUpdate): LocalizedText {
  return Object.fromEntries(LOCALES.map((locale) => [locale, update.texts[locale]?.title]));
}

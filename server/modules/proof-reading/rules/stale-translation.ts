import { LOCALES, type Locale } from "@/server/kernel/locale";
import type { SummaryText, SummaryUpdate } from "../../summary/summary.schema";
import type { Finding } from "../finding.schema";
import { languageParam } from "../language-param";
import { contextOf, wholeField } from "../record-place";
import type { Rule } from "../rule";

/** A text that nobody has looked at since its source changed, or ever. */
function factOf({ stale, standing }: SummaryText): "stale" | "unconfirmed" | null {
  if (stale) return "stale";
  return standing === "CONVERTED" ? "unconfirmed" : null;
}

function wordsOf(text: SummaryText | undefined): readonly string[] {
  return text ? [text.title, ...text.paragraphs] : [];
}

function findingIn(update: SummaryUpdate, locale: Locale): Finding[] {
  const text = update.texts[locale];
  const fact = text && locale !== update.sourceLocale ? factOf(text) : null;
  if (!text || fact === null || wordsOf(text).every((words) => words.trim() === "")) return [];
  return [
    {
      rule: "staleTranslation",
      fact,
      severity: "SHOULD_LOOK",
      place: wholeField(update.number, "narrative", locale),
      params: { language: languageParam(locale), source: languageParam(update.sourceLocale) },
      mends: [],
      context: contextOf(fact, wordsOf(update.texts[update.sourceLocale]), wordsOf(text)),
    },
  ];
}

/** Says which texts were made from an older source, or by a program and confirmed by nobody. */
export const staleTranslationRule: Rule = {
  code: "staleTranslation",
  find: ({ update }) => LOCALES.flatMap((locale) => findingIn(update, locale)),
};

import { LOCALES, type Locale } from "@/server/kernel/locale";
import type { SummaryText, SummaryUpdate } from "../../summary/summary.schema";
import type { Finding } from "../finding.schema";
import { languageParam } from "../language-param";
import { foreignRuns, inScriptOf } from "../other-script";
import { contextOf, wholeField } from "../record-place";
import type { Rule } from "../rule";
import { findingIn, type WrittenText } from "../written-texts";

function paragraphsOf(text: SummaryText | undefined): readonly string[] {
  return text?.paragraphs.filter((paragraph) => paragraph.trim() !== "") ?? [];
}

/** Which part of a text is not there: all of it, its title or its narrative. */
function missingPart(
  text: SummaryText | undefined,
): "textMissing" | "titleMissing" | "narrativeMissing" | null {
  const hasTitle = (text?.title.trim() ?? "") !== "";
  const hasNarrative = paragraphsOf(text).length > 0;
  if (hasTitle && hasNarrative) return null;
  if (!hasTitle && !hasNarrative) return "textMissing";
  return hasTitle ? "narrativeMissing" : "titleMissing";
}

function ofWhole(update: SummaryUpdate, locale: Locale, fact: string, params: Finding["params"]): Finding {
  const title = fact === "titleMissing";
  const source = update.texts[update.sourceLocale];
  return {
    rule: "missingTranslation",
    fact,
    severity: "SHOULD_LOOK",
    place: wholeField(update.number, title ? "title" : "narrative", locale),
    params: { language: languageParam(locale), source: languageParam(update.sourceLocale), ...params },
    mends: [],
    context: contextOf(fact, locale, source?.title, source?.paragraphs),
  };
}

/** The source is measured by itself, every other text against it. */
function findMissing(update: SummaryUpdate, locale: Locale): Finding[] {
  const text = update.texts[locale];
  const fact = missingPart(text);
  if (fact !== null) return [ofWhole(update, locale, fact, {})];
  const here = paragraphsOf(text).length;
  const there = paragraphsOf(update.texts[update.sourceLocale]).length;
  if (here === there || there === 0) return [];
  return [ofWhole(update, locale, "paragraphsDiffer", { here, there })];
}

function findOtherScript(written: WrittenText): Finding[] {
  const { locale, text } = written;
  if (locale === "en") return [];
  const runs = foreignRuns(text, locale);
  const [first, last] = [runs.at(0), runs.at(-1)];
  if (!first || !last) return [];
  const span = { start: first.start, end: last.end };
  const characters = new Set(runs.flatMap(({ start, end }) => Array.from(text.slice(start, end))));
  const finding = findingIn(written, span, {
    rule: "missingTranslation",
    fact: "otherScript",
    severity: "SHOULD_LOOK",
    params: {
      language: languageParam(locale),
      characters: [...characters].slice(0, 10).join(""),
      count: characters.size,
    },
    mends: [{ kind: "TEXT", replacement: inScriptOf(locale, text.slice(span.start, span.end)) }],
  });
  return [finding];
}

/** Titles and paragraphs as they stand, converted ones among them: they are published as well. */
function textsOf(update: SummaryUpdate, locale: Locale): WrittenText[] {
  const text = update.texts[locale];
  if (!text || locale === update.sourceLocale) return [];
  const of = { update: update.number, locale };
  return [
    { ...of, field: "title", paragraph: null, text: text.title },
    ...text.paragraphs.map(
      (words, paragraph): WrittenText => ({
        ...of,
        field: "narrative",
        paragraph,
        text: words,
      }),
    ),
  ];
}

/** Says what is not written in one of the languages, or is there in the wrong script or cut otherwise than its source. */
export const missingTranslationRule: Rule = {
  code: "missingTranslation",
  find: ({ update }) =>
    LOCALES.flatMap((locale) => [
      ...findMissing(update, locale),
      ...textsOf(update, locale).flatMap(findOtherScript),
    ]),
};

import type { Locale } from "@/server/kernel/locale";
import { LOCALES } from "@/server/kernel/locale";
import { type LocalizedText, render } from "@/server/kernel/localized-text";
import type { DocumentItem, DocumentTree, DraftOptions, TranslationState } from "../document/document-tree";
import { composeHead, composeNotes, composeSections } from "./frame";
import { composeOpening } from "./opening";
import { spanIn } from "./sentence";
import type { SummaryContent, SummaryUpdate } from "./summary.schema";

function titlesOf(update: SummaryUpdate): LocalizedText {
  return Object.fromEntries(LOCALES.map((locale) => [locale, update.texts[locale]?.title]));
}

/** The language that the narrative is shown in; null where nobody has written one. */
function narrativeLocale(update: SummaryUpdate, locale: Locale): Locale | null {
  const written = LOCALES.map((candidate) => [candidate, update.texts[candidate]?.paragraphs.join("")]);
  return render(Object.fromEntries(written), locale)?.locale ?? null;
}

function composeItem(update: SummaryUpdate, locale: Locale): DocumentItem {
  const title = spanIn(titlesOf(update), locale);
  const shownIn = narrativeLocale(update, locale);
  const shown = shownIn === null ? [] : (update.texts[shownIn]?.paragraphs ?? []);
  const own = update.texts[locale];
  const state = (): TranslationState => {
    if (title.locale !== locale || (shownIn !== null && shownIn !== locale)) return "UNTRANSLATED";
    return own?.standing === "CONVERTED" ? "UNCONFIRMED" : "COMPLETE";
  };
  return {
    number: update.number,
    project: update.project,
    isNew: update.isNew,
    title: [title],
    paragraphs: shown.map((text) => [{ text, locale: shownIn ?? locale }]),
    translation: state(),
    stale: own?.stale ?? false,
  };
}

/**
 * The summary as a document in one language. Pure: the same content, language and options give the same tree. A text
 * that is missing in `locale` appears in the language that it has, and the tree says so, in the item and in a note.
 */
export function composeSummary(content: SummaryContent, locale: Locale, options: DraftOptions): DocumentTree {
  const placed = content.updates.map((update) => ({ area: update.area, item: composeItem(update, locale) }));
  const items = placed.map((entry) => entry.item);
  const { name: group } = content.taskForce;
  return {
    kind: "SUMMARY",
    ...composeHead(content, "summaryTitle", locale, options),
    notes: composeNotes(items, locale),
    opening: composeOpening({ group, sentenceLabel: content.period.sentenceLabel, items }, locale),
    sections: composeSections(placed, content.areas, locale),
  };
}

import type { Locale } from "@/server/kernel/locale";
import { sourceDigest } from "../translation/source-digest";

/** How far the text of an update is in one language. */
export const COMPLETENESS = ["MISSING", "PARTLY", "UNCHECKED", "STALE", "COMPLETE"] as const;
export type Completeness = (typeof COMPLETENESS)[number];

/** A text of a revision, as its row has it. */
export interface WrittenText {
  locale: string;
  title: string;
  paragraphs: readonly string[];
  standing: "SOURCE" | "WRITTEN" | "CONVERTED" | "CONFIRMED";
  /** Of the source text that it was made from; null for the source. */
  sourceDigest: string | null;
}

const isBlank = (text: string) => text.trim() === "";

function completenessOf(text: WrittenText | undefined, current: string | null): Completeness {
  if (!text) return "MISSING";
  const [noTitle, noNarrative] = [isBlank(text.title), text.paragraphs.every(isBlank)];
  if (noTitle && noNarrative) return "MISSING";
  if (noTitle || noNarrative) return "PARTLY";
  if (text.sourceDigest !== null && text.sourceDigest !== current) return "STALE";
  return text.standing === "CONVERTED" ? "UNCHECKED" : "COMPLETE";
}

/**
 * Of each language: nothing is written, only a title or only a narrative, converted from the other script and not looked
 * at, made from an older source text, or complete.
 */
export function completenessByLanguage(texts: readonly WrittenText[]): Record<Locale, Completeness> {
  const source = texts.find(({ standing }) => standing === "SOURCE");
  const current = source ? sourceDigest(source) : null;
  const of = (locale: Locale) =>
    completenessOf(
      texts.find((text) => text.locale === locale),
      current,
    );
  return { "zh-Hans": of("zh-Hans"), "zh-Hant": of("zh-Hant"), en: of("en") };
}

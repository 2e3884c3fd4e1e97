import { z } from "zod";
import { LOCALES, type Locale } from "./locale";

/** A short text in one or more languages; a language that nobody has written yet is absent. */
export const localizedTextSchema = z.partialRecord(z.enum(LOCALES), z.string());
export type LocalizedText = z.infer<typeof localizedTextSchema>;

export interface Rendering {
  text: string;
  /** The language that `text` is in; differs from the one asked for when that one is missing. */
  locale: Locale;
}

/** Where a text is missing in one language, the order in which the others are tried. */
const FALLBACK: Record<Locale, readonly Locale[]> = {
  "zh-Hans": ["zh-Hans", "zh-Hant", "en"],
  "zh-Hant": ["zh-Hant", "zh-Hans", "en"],
  en: ["en", "zh-Hans", "zh-Hant"],
};

/** The first of `texts` that exists, with the language that it is in, so that a page can set `lang`; null if there is none. */
export function render(texts: LocalizedText, locale: Locale): Rendering | null {
  for (const candidate of FALLBACK[locale]) {
    const text = texts[candidate];
    if (text) return { text, locale: candidate };
  }
  return null;
}

/** As `render`, but the bare text; an empty string where nothing is written. */
export function textIn(texts: LocalizedText, locale: Locale): string {
  return render(texts, locale)?.text ?? "";
}

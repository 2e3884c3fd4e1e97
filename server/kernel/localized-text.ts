import { LOCALES, type Locale } from "./locale";

/** A short text in one or more languages; a language that nobody has written yet is absent. */
export type LocalizedText = Partial<Record<Locale, string>>;

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

/** Whether two texts say the same in every language; one that is empty is as one that is absent. */
export function isSameText(one: LocalizedText, other: LocalizedText): boolean {
  return LOCALES.every((locale) => (one[locale] ?? "") === (other[locale] ?? ""));
}

/** Trims, makes one line of each text, and drops the languages in which nothing is left. */
export function withoutBlanks(texts: LocalizedText): LocalizedText {
  const lines = LOCALES.map((locale) => [
    locale,
    (texts[locale] ?? "").replace(/\s*[\r\n\t]+\s*/g, " ").trim(),
  ]);
  return Object.fromEntries(lines.filter(([, text]) => text));
}

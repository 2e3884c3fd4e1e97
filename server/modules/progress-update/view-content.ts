import { LOCALES, type Locale } from "@/server/kernel/locale";
import type { UpdateText } from "./progress-update.schema";
import { isStale, type StoredContent } from "./settle-content";

export interface ViewedText {
  title: string;
  paragraphs: string[];
  standing: UpdateText["standing"];
  /** The source text has changed since this translation was made. */
  stale: boolean;
}

/** A revision's content as a person looks at it. */
export interface ViewedContent extends Omit<StoredContent, "texts"> {
  texts: Partial<Record<Locale, ViewedText>>;
}

export function viewContent(content: StoredContent): ViewedContent {
  const texts: ViewedContent["texts"] = {};
  for (const locale of LOCALES) {
    const text = content.texts[locale];
    if (!text) continue;
    const { title, paragraphs, standing } = text;
    texts[locale] = { title, paragraphs, standing, stale: isStale(content, locale) };
  }
  return { ...content, texts };
}

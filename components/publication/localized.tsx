import { LANGUAGE_TAG, type Locale } from "@/server/kernel/locale";
import { type LocalizedText, render } from "@/server/kernel/localized-text";

/** A short text in the page's language, or in another one that says so. */
export function Localized({ text, locale }: { text: LocalizedText; locale: Locale }) {
  const rendering = render(text, locale);
  if (!rendering) return null;
  if (rendering.locale === locale) return rendering.text;
  return <span lang={LANGUAGE_TAG[rendering.locale]}>{rendering.text}</span>;
}

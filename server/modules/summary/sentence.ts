import type { Locale } from "@/server/kernel/locale";
import { type LocalizedText, render } from "@/server/kernel/localized-text";
import type { Line, Span } from "../document/document-tree";

/** A text of the records as a span; an empty one in the language asked for where nothing is written. */
export function spanIn(texts: LocalizedText, locale: Locale): Span {
  return render(texts, locale) ?? { text: "", locale };
}

/** Private-use characters that stand for a name until its sentence is made; what people write never holds them there. */
const PLACEHOLDERS: readonly string[] = ["\uE000", "\uE001", "\uE002"];

/**
 * A sentence with names put in, each in the language that it has. A name in the sentence's own language becomes part
 * of the text around it.
 * @param compose makes the sentence from the stand-ins of the names, in the order of `names`; at most three
 */
export function sentenceWith(
  names: readonly Span[],
  locale: Locale,
  compose: (standIns: readonly string[]) => string,
): Line {
  const standIns = names.map((name, index) =>
    name.locale === locale ? name.text : (PLACEHOLDERS[index] ?? ""),
  );
  const parts = compose(standIns).split(new RegExp(`([${PLACEHOLDERS.join("")}])`));
  return parts.filter(Boolean).map((part) => {
    return names[PLACEHOLDERS.indexOf(part)] ?? { text: part, locale };
  });
}

import type { Locale } from "@/server/kernel/locale";
import { type LocalizedText, textIn } from "@/server/kernel/localized-text";
import { wordsIn } from "./words";

/** Who did something, with the agency that an officer did it for, in one language. */
export function byline(by: string, onBehalfOf: LocalizedText | null | undefined, locale: Locale): string {
  return onBehalfOf ? wordsIn(locale)("byline", { by, agency: textIn(onBehalfOf, locale) }) : by;
}

import type { Locale } from "./locale";

/** How a text in one language came about: it is the source, or was written, converted, or converted and confirmed. */
export const TEXT_STANDINGS = ["SOURCE", "WRITTEN", "CONVERTED", "CONFIRMED"] as const;
export type TextStanding = (typeof TEXT_STANDINGS)[number];

/** How a language in which nobody has written begins: the other Chinese script is converted, English is written. */
export function firstStanding(locale: Locale, source: Locale): TextStanding {
  if (locale === source) return "SOURCE";
  return locale === "en" || source === "en" ? "WRITTEN" : "CONVERTED";
}

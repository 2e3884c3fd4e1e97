import type { Locale } from "@/server/kernel/locale";
import type { LocalizedText } from "@/server/kernel/localized-text";

/** Converts between the Chinese scripts; the text comes back unchanged where it is in neither. */
type Convert = (text: string, from: Locale, to: Locale) => string;

const DIRECTIONS = [
  ["zh-Hans", "zh-Hant"],
  ["zh-Hant", "zh-Hans"],
] as const;

/**
 * A title with the Chinese script that was left blank filled in from the other. One that had been filled in so before
 * follows its source when that alone was changed; one that a person wrote stays as it is.
 * @param before the title that this one takes the place of; null for a new one
 */
export function inBothScripts(
  title: LocalizedText,
  before: LocalizedText | null,
  convert: Convert,
): LocalizedText {
  for (const [from, to] of DIRECTIONS) {
    const source = title[from];
    if (!source) continue;
    const earlier = before?.[from];
    const follows =
      earlier !== undefined &&
      earlier !== source &&
      title[to] === before?.[to] &&
      title[to] === convert(earlier, from, to);
    if (!title[to] || follows) return { ...title, [to]: convert(source, from, to) };
  }
  return title;
}

import type { Locale } from "@/server/kernel/locale";
import { fold } from "./folded-text";

const CHINESE = /[\u3400-\u9fff]/g;
const LATIN_WORD = /[A-Za-z]+/g;

/**
 * The script that a Chinese text is written in. A simplified text holds hardly a character that folding changes, a
 * traditional one holds many; the line is drawn at one in fifty, so that a quoted name in the other script decides nothing.
 */
export function scriptOf(text: string): "zh-Hans" | "zh-Hant" {
  const characters = text.match(CHINESE) ?? [];
  const changed = characters.filter((character) => fold(character) !== character).length;
  return changed * 50 > characters.length ? "zh-Hant" : "zh-Hans";
}

/** The language of a text: English where its words outnumber the Chinese ones, of two characters each. */
export function languageOf(text: string): Locale {
  const words = text.match(LATIN_WORD)?.length ?? 0;
  return words * 2 > (text.match(CHINESE)?.length ?? 0) ? "en" : scriptOf(text);
}

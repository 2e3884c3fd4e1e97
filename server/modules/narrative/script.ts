import { fold } from "./folded-text";

const CHINESE = /[\u3400-\u9fff]/g;

/**
 * The script that a Chinese text is written in. A simplified text holds hardly a character that folding changes, a
 * traditional one holds many; the line is drawn at one in fifty, so that a quoted name in the other script decides nothing.
 */
export function scriptOf(text: string): "zh-Hans" | "zh-Hant" {
  const characters = text.match(CHINESE) ?? [];
  const changed = characters.filter((character) => fold(character) !== character).length;
  return changed * 50 > characters.length ? "zh-Hant" : "zh-Hans";
}

import { isOneStorableLine } from "./storable-text";

const LINE_BREAKS = /[\r\n\v\f\u0085\u2028\u2029]+/;

/** What a word processor leaves behind besides the words, character by character. */
function storable(line: string): string {
  return Array.from(line)
    .filter((character) => isOneStorableLine(character))
    .join("");
}

/**
 * The paragraphs of a narrative as a person types or pastes it: every line break ends one, whichever sign a word processor
 * writes it with; blank lines are none; inside a paragraph nothing is changed but signs that cannot be stored.
 */
export function readNarrative(typed: string): string[] {
  return typed
    .split(LINE_BREAKS)
    .map(storable)
    .filter((line) => line.trim() !== "");
}

/** The other way round: a blank line between paragraphs, so that they are seen apart. */
export function showNarrative(paragraphs: readonly string[]): string {
  return paragraphs.join("\n\n");
}

/** Characters that are put into a field at once at the most; a book, and nothing that a browser would falter at. */
export const MOST_PASTED = 100_000;

const LINE_BREAKS = /[\r\n\v\f\u0085\u2028\u2029]+/;
/** Spaces of typesetting. A full-width space is one of the text, unless it indents a paragraph. */
const SET_SPACES = /[\t\u00a0\u2002-\u200a\u202f]+/g;
/** What marks places and joins for a word processor, and nobody sees. */
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g;

/** The paragraphs of a text that was copied from a word processor, without what only belonged to its layout there. */
function pastedParagraphs(text: string): string[] {
  return text
    .split(LINE_BREAKS)
    .map((line) => line.replace(UNSEEN, "").replace(SET_SPACES, " ").trim())
    .filter((line) => line !== "");
}

/**
 * A text from the clipboard as a narrative takes it: each paragraph and each line of a list stays one, set apart by a blank
 * line; indents, tabs, hard spaces and unseen signs go. A few words from within a paragraph stay as they are.
 */
export function pastedNarrative(text: string): string {
  if (!LINE_BREAKS.test(text)) return text.replace(UNSEEN, "").replace(SET_SPACES, " ");
  return pastedParagraphs(text).join("\n\n");
}

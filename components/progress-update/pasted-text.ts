/** Characters that are put into a field at once at the most; a book, and nothing that a browser would falter at. */
export const MOST_PASTED = 100_000;

const LINE_BREAKS = /[\r\n\v\f\u0085\u2028\u2029]+/;
/** Spaces of typesetting. A full-width space is one of the text, unless it indents a paragraph. */
const SET_SPACES = /[\t\u00a0\u2002-\u200a\u202f]+/g;
/** What marks places and joins for a word processor, and nobody sees; and what stands for a picture. */
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u2060\ufeff\ufffc]/g;
/** A dot of a list in the fonts Symbol and Wingdings, which is a sign of nothing in any other font. */
const FONT_BULLET = /^(\s*)[\uf020-\uf0ff](?=\s)/;

/** Word's own codes: the end of a cell of a table, and a hyphen at which no line breaks. */
const [CELL_END, HARD_HYPHEN] = [0x07, 0x1e];

/** Codes that steer a machine; what Word means by two of them is put in their place, and the others are no text. */
function withoutCodes(line: string): string {
  return [...line]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0;
      if (code === HARD_HYPHEN) return "-";
      if (code === CELL_END) return "\t";
      return (code < 0x20 && character !== "\t") || code === 0x7f ? "" : character;
    })
    .join("");
}

/** A piece of one line, without what only belonged to its layout. */
function plainLine(line: string): string {
  return withoutCodes(line)
    .replace(UNSEEN, "")
    .replace(FONT_BULLET, "$1·")
    .replaceAll("\u2011", "-")
    .replace(SET_SPACES, " ");
}

/** The paragraphs of a text that was copied from a word processor, without what only belonged to its layout there. */
function pastedParagraphs(text: string): string[] {
  return text
    .split(LINE_BREAKS)
    .map((line) => plainLine(line).trim())
    .filter((line) => line !== "");
}

/**
 * A text from the clipboard as a narrative takes it: each paragraph and each line of a list stays one, set apart by a blank
 * line; indents, tabs, hard spaces and hyphens and unseen signs go. A few words from within a paragraph stay as they are.
 * @param text the clipboard as plain text: word processors put it there beside their own formats, with the numbers of lists
 */
export function pastedNarrative(text: string): string {
  return LINE_BREAKS.test(text) ? pastedParagraphs(text).join("\n\n") : plainLine(text);
}

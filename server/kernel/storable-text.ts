const TAB = 0x09;
const FIRST_PRINTABLE = 0x20;
const DELETE = 0x7f;
const LINE_SEPARATORS = [0x85, 0x2028, 0x2029];

function isOutOfLine(code: number): boolean {
  if (code === TAB) return false;
  return code < FIRST_PRINTABLE || code === DELETE || LINE_SEPARATORS.includes(code);
}

const HALF_OF_A_PAIR = /\p{Surrogate}/u;

/** Whether the database can hold `text` as it is: no NUL and no half of a surrogate pair. Line breaks are allowed. */
export function isWholeText(text: string): boolean {
  return !text.includes("\u0000") && !HALF_OF_A_PAIR.test(text);
}

/**
 * Whether `text` is one line that the database, Word and XML can all hold: no control character, no line break, no half of
 * a surrogate pair (each of which one of them would refuse or change silently).
 */
export function isOneStorableLine(text: string): boolean {
  if (!isWholeText(text)) return false;
  for (let index = 0; index < text.length; index += 1) if (isOutOfLine(text.charCodeAt(index))) return false;
  return true;
}

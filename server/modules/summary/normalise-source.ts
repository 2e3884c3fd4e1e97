/**
 * The form in which a source document and the text composed from its records are compared, character for character.
 * What it takes away is written down in docs/normalisation.md; anything not named there must be equal.
 */

const SPACES = /[ \t\u00A0\u2002-\u200A\u202F\u3000]+/g;
const CHINESE = "[\\p{Script=Han}\\u3001-\\u303F\\uFF01-\\uFF60\\u2018-\\u201D]";
const SPACE_AFTER_CHINESE = new RegExp(`(?<=${CHINESE}) (?=[\\d(])`, "gu");
const SPACE_BEFORE_CHINESE = new RegExp(`(?<=[\\d)%]) (?=${CHINESE})`, "gu");
const HEADING = /^\d{1,3}[.．、] ?(?=[^\d\s])/u;
const PERIOD_LINE = /^[(（].*[)）]$/u;
/** With one of these a paragraph ends; a line that ends otherwise was cut. */
const PARAGRAPH_END = /[。！？：；.!?:;]["'”’」』)）]*$/u;
const HAN_AT_END = /[\p{Script=Han}\u3001-\u303F\uFF01-\uFF60]$/u;

function normaliseSpaces(line: string): string {
  return line
    .replace(SPACES, " ")
    .trim()
    .replace(SPACE_AFTER_CHINESE, "")
    .replace(SPACE_BEFORE_CHINESE, "")
    .replace(HEADING, (mark) => `${mark.trimEnd()} `);
}

/** The lines below the head, where a paragraph that was cut by a line or page end is made whole. */
function joinCutLines(lines: readonly string[]): string[] {
  const paragraphs: string[] = [];
  let open = false;
  for (const line of lines) {
    const heading = HEADING.test(line);
    const last = paragraphs.at(-1);
    if (open && !heading && last !== undefined) {
      const gap = HAN_AT_END.test(last) ? "" : " ";
      paragraphs[paragraphs.length - 1] = last + gap + line;
    } else paragraphs.push(line);
    open = !heading && !PARAGRAPH_END.test(line);
  }
  return paragraphs;
}

/** @returns one line a paragraph, no blank lines, no line end at the end */
export function normaliseForComparison(text: string): string {
  const lines = text
    .replace(/^\uFEFF/u, "")
    .split(/\r\n|[\r\n\f\u2028\u2029]/u)
    .map(normaliseSpaces)
    .filter(Boolean);
  const headEnd = lines.findIndex((line) => PERIOD_LINE.test(line)) + 1;
  return [...lines.slice(0, headEnd), ...joinCutLines(lines.slice(headEnd))].join("\n");
}

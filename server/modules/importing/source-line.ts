import { fold } from "../narrative/folded-text";

/** A line of a document's text at its place, without the white space around it. */
export interface SourceLine {
  text: string;
  /** Offsets of `text` in the source. */
  start: number;
  end: number;
  /** A blank line or a new page stands before it. */
  followsGap: boolean;
  /** The line was broken behind a space, or begins with one. */
  hasSpaceAround: { before: boolean; after: boolean };
  /** Of the page that it stands on, from 0; pages end where the text has a page break or a page number. */
  page: number;
}

const WRITTEN_LINE = /([^\n\r\v\f\u0085\u2028\u2029]*)(\r\n|[\n\r\v\f\u0085\u2028\u2029]|$)/y;
const BARE_NUMBER = /^\d{1,3}$/;
const OF = "(?:\\s*(?:[，,、/|]|of)?\\s*(?:共|合共|总)?\\s*[\\d一二三四五六七八九十]{1,4}\\s*页?)?";
const PAGE_NUMBERS: readonly RegExp[] = [
  /^[-–—―~·•.|\s]*(?:\d{1,3}|[ivx]{1,5})[-–—―~·•.|\s]*$/,
  /^\[\s*\d{1,3}\s*\]$/,
  new RegExp(`^[-–—·(（\\s]*第\\s*[\\d一二三四五六七八九十]{1,4}\\s*页${OF}[-–—·)）\\s]*$`),
  /^共\s*\d{1,3}\s*页\s*[，,、/|]?\s*第\s*\d{1,3}\s*页$/,
  /^\d{1,3}\s*(?:\/|of)\s*\d{1,3}$/i,
  /^[-–—·\s]*(?:page|p\.?|pg\.?)\s*[|:]?\s*\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?[-–—·\s]*$/i,
];
/** A page number with all that may stand around it is shorter. */
const LONGEST_PAGE_NUMBER = 30;

function isPageNumber(line: string): boolean {
  if (line.length > LONGEST_PAGE_NUMBER) return false;
  // "1." alone on a line is the number of a heading.
  if (/^[\dIVXivx]{1,5}[.．]$/.test(line)) return false;
  const folded = fold(line);
  return PAGE_NUMBERS.some((form) => form.test(folded));
}

interface WrittenLine {
  text: string;
  start: number;
  hasSpaceAround: SourceLine["hasSpaceAround"];
  endsPage: boolean;
}

function writtenLines(source: string): WrittenLine[] {
  const lines: WrittenLine[] = [];
  let at = source.startsWith("\ufeff") ? 1 : 0;
  while (at < source.length) {
    WRITTEN_LINE.lastIndex = at;
    const [whole = "", written = "", stop = ""] = WRITTEN_LINE.exec(source) ?? [];
    const text = written.trim();
    const hasSpaceAround = { before: /^ /.test(written), after: / $/.test(written) };
    lines.push({ text, start: at + written.indexOf(text), hasSpaceAround, endsPage: stop === "\f" });
    at += Math.max(1, whole.length);
  }
  return lines;
}

/** Bare numbers are those of pages only if they grow from one to the next. */
function areBareNumbersOfPages(lines: readonly WrittenLine[]): boolean {
  const numbers = lines.filter(({ text }) => BARE_NUMBER.test(text)).map(({ text }) => Number(text));
  return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
}

/** The lines of a text that hold something, page numbers left out. */
export function linesOf(source: string): SourceLine[] {
  const written = writtenLines(source);
  const dropsBareNumbers = areBareNumbersOfPages(written);
  const lines: SourceLine[] = [];
  let followsGap = false;
  let page = 0;
  for (const { text, start, hasSpaceAround, endsPage } of written) {
    const isNumber = isPageNumber(text) && (dropsBareNumbers || !BARE_NUMBER.test(text));
    if (isNumber || text === "") followsGap = true;
    else {
      lines.push({ text, start, end: start + text.length, followsGap, hasSpaceAround, page });
      followsGap = false;
    }
    if (isNumber || endsPage) page += 1;
    followsGap ||= endsPage;
  }
  return lines;
}

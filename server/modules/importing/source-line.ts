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
}

const WRITTEN_LINE = /([^\n\r\v\f\u0085\u2028\u2029]*)(\r\n|[\n\r\v\f\u0085\u2028\u2029]|$)/y;
const PAGE_NUMBER =
  /^(?:[-–—·\s]*\d{1,3}[-–—·\s]*|第\s*\d{1,3}\s*[页頁](?:\s*[，/,]?\s*共\s*\d{1,3}\s*[页頁])?|\d{1,3}\s*\/\s*\d{1,3})$/;

/** The lines of a text that hold something, page numbers left out. */
export function linesOf(source: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let followsGap = false;
  let at = source.startsWith("\ufeff") ? 1 : 0;
  while (at < source.length) {
    WRITTEN_LINE.lastIndex = at;
    const [whole = "", written = "", stop = ""] = WRITTEN_LINE.exec(source) ?? [];
    const text = written.trim();
    if (text === "" || PAGE_NUMBER.test(text)) followsGap = true;
    else {
      const start = at + written.indexOf(text);
      const hasSpaceAround = { before: /^ /.test(written), after: / $/.test(written) };
      lines.push({ text, start, end: start + text.length, followsGap, hasSpaceAround });
      followsGap = stop === "\f";
    }
    at += Math.max(1, whole.length);
  }
  return lines;
}

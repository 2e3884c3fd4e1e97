const GAP = /\n[^\S\n]*(?:[-–—·\s]*\d{0,3}[-–—·\s]*)?\n/g;
const NOT_SPACE = /\S/g;

const signs = (text: string) => text.match(NOT_SPACE)?.length ?? 0;

/** The offset behind the first `count` characters of a paragraph that are no white space. */
function offsetOf(paragraph: string, count: number): number {
  let left = count;
  for (let at = 0; at < paragraph.length; at += 1) {
    if (/\S/.test(paragraph[at] ?? "")) left -= 1;
    if (left === 0) return at + 1;
  }
  return paragraph.length;
}

/**
 * Where in a paragraph two parts were joined that an empty line or a page's end separates in the source; a single line break
 * counts where there is none.
 * @param source the part of the file's text that the paragraph was understood from
 * @returns an offset in `paragraph`, behind the first part; null where the source does not show one
 */
export function joinedAt(source: string, paragraph: string): number | null {
  const plain = source.replaceAll(/\r\n?|[\v\u0085\u2028\u2029]/g, "\n").replaceAll("\f", "\n\n");
  const gaps = [...plain.matchAll(GAP)].map(({ index }) => index);
  const at = gaps[0] ?? plain.indexOf("\n");
  if (at < 0) return null;
  const offset = offsetOf(paragraph, signs(plain.slice(0, at)));
  return offset > 0 && offset < paragraph.length ? offset : null;
}

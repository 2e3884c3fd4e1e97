import type { Span } from "./masked-text";

const END = /[。！？；!?;\n]/;

/** The sentence around an offset, from after the last full stop or semicolon to before the next. */
export function sentenceAround(text: string, offset: number): Span {
  let start = offset;
  while (start > 0 && !END.test(text.charAt(start - 1))) start -= 1;
  let end = offset;
  while (end < text.length && !END.test(text.charAt(end))) end += 1;
  return { start, end };
}

/** All sentences of a paragraph, without their stops. */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !END.test(text.charAt(at))) continue;
    if (at > start) spans.push({ start, end: at });
    start = at + 1;
  }
  return spans;
}

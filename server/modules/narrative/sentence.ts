import type { Span } from "./masked-text";

const END = /[。！？；!?;\n]/;
/** A full stop ends an English sentence where a word stands before it, and a space or nothing behind it. */
const WORD_BEFORE = /[\p{L}\d%)\]”’"']$/u;
const ABBREVIATED =
  /(?:^|[^\p{L}])(?:\p{L}|\p{L}\.\p{L}|No|Nos|Mr|Mrs|Ms|Dr|Prof|St|Ltd|Co|Corp|Inc|Dept|Govt|vs|cf|approx|est|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/u;
/** 1. and (2). begin a line of a list and end no sentence. */
const NUMBER_OF_LIST = /(?:^|\n)\s*\(?\d{1,3}\)?$/;
const FULL_STOP_LOOK = 8;

function endsAtStop(text: string, at: number): boolean {
  const next = text.charAt(at + 1);
  if (next !== "" && !/[\s”’"')\]]/.test(next)) return false;
  const before = text.slice(Math.max(0, at - FULL_STOP_LOOK), at);
  if (!WORD_BEFORE.test(before)) return false;
  if (/^\s*$/.test(text.slice(at + 1, at + 20)) && text.length <= at + 20) return true;
  return !ABBREVIATED.test(before) && !(at <= FULL_STOP_LOOK && NUMBER_OF_LIST.test(before));
}

function isEnd(text: string, at: number): boolean {
  const character = text.charAt(at);
  return character === "." ? endsAtStop(text, at) : END.test(character);
}

/** The sentence around an offset, from after the last full stop or semicolon to before the next. */
export function sentenceAround(text: string, offset: number): Span {
  let start = offset;
  while (start > 0 && !isEnd(text, start - 1)) start -= 1;
  let end = offset;
  while (end < text.length && !isEnd(text, end)) end += 1;
  return { start, end };
}

/** All sentences of a paragraph, without their stops. */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !isEnd(text, at)) continue;
    if (at > start) spans.push({ start, end: at });
    start = at + 1;
  }
  return spans;
}

import type { Span } from "../narrative/masked-text";
import { sentencesOf } from "../narrative/sentence";
import { ENGLISH_CARDINAL, readNumeral } from "./numeral-style";

/** A whole that an English sentence tells with parts of it, all of them plain counts. */
export interface EnglishPartition {
  whole: number;
  /** The numeral of the whole. */
  words: Span;
  sum: number;
  /** "of which" says that each is a part of the whole; "including" and "comprising" may mean more. */
  isAmong: boolean;
}

const COUNT = `(?<![\\d.,$€£¥-]|RMB|MOP|\\bin\\s|\\bof\\s(?=20))(?:(?!(?:19|20)\\d\\d\\b)\\d{1,4}|\\d{1,3}(?:,\\d{3})+|\\b(?:${ENGLISH_CARDINAL}))\\b(?!\\s?(?:%|per\\s?cent|thousand|million|billion|st\\b|nd\\b|rd\\b|th\\b)|[.,]\\d|-)`;
const ANY = new RegExp(COUNT, "gi");
const INTRODUCED = new RegExp(
  `(?<among>\\bof (?:which|whom|these),?)\\s+(?=${COUNT})|\\b(?:including|comprising|consisting of|made up of)\\s+(?=${COUNT})`,
  "gi",
);
const NEXT = new RegExp(`(?:,\\s(?:and\\s)?|\\sand\\s)(?<count>${COUNT})`, "gi");
const FIRST = new RegExp(`^${COUNT}`, "i");
/** Further away than this, a number is of another thing. */
const FARTHEST = 120;

function partsAfter(text: string): number[] {
  const first = FIRST.exec(text)?.[0];
  const rest = Array.from(text.matchAll(NEXT), (match) => match.groups?.count);
  return [first, ...rest].flatMap((count) => (count === undefined ? [] : (readNumeral(count) ?? [])));
}

function partitionAt(text: string, offset: number, match: RegExpExecArray, next: number): EnglishPartition[] {
  const from = Math.max(0, match.index - FARTHEST);
  const before = Array.from(text.slice(from, match.index).matchAll(ANY)).flatMap((count) => {
    const value = readNumeral(count[0]);
    const start = offset + from + count.index;
    return value === null ? [] : [{ value, words: { start, end: start + count[0].length } }];
  });
  const [largest] = [...before].sort((a, b) => b.value - a.value);
  const at = match.index + match[0].length;
  const sum = partsAfter(text.slice(at, Math.min(next, at + 400))).reduce((total, part) => total + part, 0);
  if (!largest) return [];
  return [{ whole: largest.value, words: largest.words, sum, isAmong: match.groups?.among !== undefined }];
}

export function englishPartitions(text: string): EnglishPartition[] {
  return sentencesOf(text).flatMap(({ start, end }) => {
    const sentence = text.slice(start, end);
    const matches = Array.from(sentence.matchAll(INTRODUCED));
    return matches.flatMap((match, index) =>
      partitionAt(sentence, start, match, matches[index + 1]?.index ?? sentence.length),
    );
  });
}

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
/** 120 cases (70 in Guangdong and 50 in Hong Kong); 24 mediators, 14 from Guangdong and 10 from Hong Kong. */
const PLACED = `${COUNT}\\s(?:\\p{Ll}+\\s){0,3}(?:in|from|by|for|on|of)\\s[^(),;.]{2,60}?`;
const APPOSED = new RegExp(
  `(?<whole>${COUNT})(?:\\s(?!and\\b)[\\p{L}’'-]+){1,5}(?:,\\s|\\s\\()(?<parts>${PLACED}(?:,\\s${PLACED})*,?\\sand\\s${PLACED})(?=[,;.)])`,
  "giu",
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

/** What stands behind its whole, by place or kind, without a word that introduces it. */
function apposed(sentence: string, offset: number): EnglishPartition[] {
  return Array.from(sentence.matchAll(APPOSED)).flatMap((match) => {
    const { whole = "", parts = "" } = match.groups ?? {};
    const value = readNumeral(whole);
    const sum = partsAfter(parts).reduce((total, part) => total + part, 0);
    const start = offset + match.index;
    const words = { start, end: start + whole.length };
    return value === null ? [] : [{ whole: value, words, sum, isAmong: false }];
  });
}

export function englishPartitions(text: string): EnglishPartition[] {
  return sentencesOf(text).flatMap(({ start, end }) => {
    const sentence = text.slice(start, end);
    const matches = Array.from(sentence.matchAll(INTRODUCED));
    const introduced = matches.flatMap((match, index) =>
      partitionAt(sentence, start, match, matches[index + 1]?.index ?? sentence.length),
    );
    return [...introduced, ...apposed(sentence, start)];
  });
}

import type { StatedList } from "./counted-list";
import { ENGLISH_CARDINAL, readNumeral } from "./numeral-style";

const PLACES = "cities|countries|provinces|municipalities|districts|regions|economies|places";
const BODIES =
  "courts|universities|agencies|departments|organisations|organizations|institutions|bureaux|bureaus";
const NAME = "\\p{Lu}[\\p{L}’'-]{0,30}(?:\\s\\p{Lu}[\\p{L}’'-]{0,30}){0,4}";
const LIST = `(?<list>${NAME}(?:,\\s(?!and\\s)${NAME}){0,30},?\\sand\\s${NAME})(?!\\s(?:and|&)\\s)`;
const EITHER_CASE = ENGLISH_CARDINAL.split("|")
  .map((word) => `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}`)
  .join("|");

/** five cities, namely A, B, C, D and E; the five cities of A, B and C; the five courts (A, B and C). */
const STATED = new RegExp(
  `\\b(?<numeral>\\d{1,3}|${EITHER_CASE})\\s(?:\\p{Ll}[\\p{L}-]{0,20}\\s){0,3}?` +
    `(?:(?:${PLACES}|${BODIES})(?:,?\\snamely,?:?\\s|,?\\si\\.e\\.,?\\s|:\\s|\\s\\()|(?:${PLACES})\\sof\\s)${LIST}`,
  "gu",
);

export function englishLists(text: string): StatedList[] {
  return Array.from(text.matchAll(STATED)).flatMap((match) => {
    const { numeral = "", list = "" } = match.groups ?? {};
    const stated = readNumeral(numeral);
    if (stated === null) return [];
    const listed = list.split(/,\s(?:and\s)?|\sand\s/).length;
    const words = {
      start: match.index,
      end: match.index + match[0].search(/(?:,?\s(?:namely|i\.e\.|of\s)|:|\s\()/),
    };
    return [{ stated, listed: [listed, listed], isOpen: false, isCertain: true, words }];
  });
}

import { findDates } from "../narrative/date-expression";
import { cover, coverMatches } from "../narrative/masked-text";
import { coverNames } from "../narrative/quoted-name";
import { CHINESE_NUMERAL } from "./chinese-numeral";
import { ISO_CODES } from "./currency";

const N = `(?:(?<!\\d)\\d{1,20}|${CHINESE_NUMERAL})`;
const IN_BRACKETS = `[（(]\\s*${N}\\s*[)）]`;

/** Numerals that name or order something and count nothing. Each pattern's match is covered before figures are looked for. */
const NAMING: readonly RegExp[] = [
  // 第五届, 第12及13届, 第(5)、(12)项, 第二十一届.
  new RegExp(
    `第\\s*(?:${IN_BRACKETS}|${N})(?:\\s*(?:、|及|和|与|至|到|-|~)\\s*第?(?:${IN_BRACKETS}|${N}))*`,
    "g",
  ),
  // (5), （十二）: references and list marks.
  new RegExp(IN_BRACKETS, "g"),
  // 〔2023〕15号, 12345号.
  /[〔[［]\s*\d+\s*[\]〕］]\s*\d*号?|(?<!\d)\d{1,20}\s*号/g,
  // Ranks and top lists: 前十名, 前3位, 世界500强.
  new RegExp(`(?<![之此以目])前\\s*${N}\\s*[名位强]|${N}\\s*强`, "g"),
  // Anniversaries, decades, and years told as years.
  new RegExp(`${N}\\s*(?:周年|年代)|(?:19|20)\\d\\d\\s*[年版]`, "g"),
  // Times of day, codes that letters begin or end: 9:30, A4, GB/T9704, 5G.
  new RegExp(
    `\\d{1,2}[:：]\\d{2}|(?<![A-Za-z])(?!(?:RMB|${ISO_CODES.join("|")})[\\d−])[A-Za-z][A-Za-z/.-]{0,30}\\d[\\d.-]{0,30}|(?<!\\d)\\d{1,20}[A-Za-z]{1,30}`,
    "g",
  ),
  // Names that hold a numeral and are written without quotation marks.
  new RegExp(
    `一带一路|一国两制|十[一二三四五]五|五位一体|[四两]个(?:意识|自信|全面|维护|确立|伟大)|三番[五两]次|(?:人大|政协|届)[^，。]{0,2}${N}次(?:全体)?会议|${N}\\s*届\\s*[一二三四五六七]中全会|[一二三四五六七]中全会|二十大|百分百`,
    "g",
  ),
  // The nine cities of the Greater Bay Area, phases of a project, and round the clock.
  /[九9]\s*个?(?:内地|珠三角|大湾区)[^，。]{0,4}市|(?<=项目|工程|计划|园区|基地|平台)[一二三四五]期|[一二三四五]期(?=工程|项目|建设|用地)|(?:7[×x*天])?\s*24\s*小时(?=热线|服务|运作|开放|通关|监[控测]|值[守班]|不|全)/g,
  // Words in which a numeral counts nothing.
  /统一|唯一|单一|之一|万一|进一步|一起|一致|一对一|星期[一二三四五六]|周[一二三四五六]/g,
];

/**
 * A folded paragraph with everything covered that holds a numeral and is no counted quantity: quoted names, dates and plan
 * years, ordinals, references, codes. Of the same length.
 */
export function coverWhatIsNoFigure(text: string): string {
  const withoutNames = coverNames(text);
  return coverMatches(cover(withoutNames, findDates(withoutNames)), NAMING);
}

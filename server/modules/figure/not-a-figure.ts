import { findDates } from "../narrative/date-expression";
import { cover, coverMatches } from "../narrative/masked-text";
import { coverNames } from "../narrative/quoted-name";
import { CHINESE_NUMERAL } from "./chinese-numeral";
import { ISO_CODES } from "./currency";
import { NAMED_NUMERALS } from "./named-numerals";

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
  // Ranks, top lists and what comes first: 前十名, 首三名, 头两天, 最后三场, 世界500强.
  new RegExp(
    `(?:(?<![之此以目提当日年先眼从事会赛空面])(?<!到期)前|(?<![榜为])首|(?<![人码])头|最[先后])\\s*${N}\\s*(?:个[月星工]|[名位强天日周轮场批期届家项个件])|${N}\\s*强`,
    "g",
  ),
  // What others are measured by: 每100名学生, 每三个月.
  new RegExp(`每\\s*${N}`, "g"),
  // Anniversaries, decades, and years told as years.
  new RegExp(`${N}\\s*(?:周年|年代)|(?:19|20)\\d\\d\\s*[年版]`, "g"),
  // Times of day: 9时30分, 下午五点半, 9:30.
  new RegExp(
    `\\d{1,2}[:：]\\d{2}|${N}\\s*(?:时(?![期代间段])|点(?=\\s*(?:${N}\\s*分|半|正|整)))(?:\\s*(?:${N}\\s*分(?!钟)|半|正|整))?`,
    "g",
  ),
  // Codes that letters begin or end: A4, GB/T9704, 5G.
  new RegExp(
    `(?<![A-Za-z])(?!(?:RMB|${ISO_CODES.join("|")})[\\d−])[A-Za-z][A-Za-z/.-]{0,30}\\d[\\d.-]{0,30}|(?<!\\d)\\d{1,20}[A-Za-z]{1,30}`,
    "g",
  ),
  // Names that hold a numeral and are written without quotation marks.
  new RegExp(
    `一带一路|一国两制|十[一二三四五]五|五位一体|[四两]个(?:意识|自信|全面|维护|确立|伟大)|三番[五两]次|(?:人大|政协|届)[^，。]{0,2}${N}次(?:全体)?会议|${N}\\s*届(?=\\s*(?:[一二三四五六七]中全会|全国|中央|省|市|人大|政协|\ufffc))|[一二三四五六七]中全会|二十大|百分百`,
    "g",
  ),
  // The nine cities of the Greater Bay Area, phases of a project, and round the clock.
  /[九9]\s*个?(?:内地|珠三角|大湾区)[^，。]{0,4}市|(?<=项目|工程|计划|园区|基地|平台)[一二三四五]期|[一二三四五]期(?=工程|项目|建设|用地|投资|占地|规划|竣工|完工|投[用产])|(?:7[×x*天])?\s*24\s*小时(?=热线|服务|运作|开放|通关|监[控测]|值[守班]|不|全)/g,
  NAMED_NUMERALS,
  // 三、四十人, 两、三天: nobody says which of the two.
  /(?<=[^\s。])(?<![第〇零一二三四五六七八九十百千])(?:一、[二两]|[二两]、三|三、四|四、五|五、六|六、七|七、八|八、九)[十百千万]*(?![、项条])/g,
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

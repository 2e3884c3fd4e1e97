import { CHINESE_NUMERAL, parseChineseNumeral } from "../figure/chinese-numeral";
import { fold } from "../narrative/folded-text";
import { readEnglishOpening } from "./english-opening";
import type { Opening, StatedNew } from "./stated-counts";

const N = `(?:\\d{1,3}|${CHINESE_NUMERAL})`;
const REFERENCE = `(?:[（(]\\s*${N}\\s*[)）]|${N})(?:\\s*项)?`;
const BETWEEN = "\\s*(?:、|，|,|及|以及|和|与|至|到|-|–|—|~)+\\s*";
const REFERENCES = new RegExp(
  `(?:第\\s*${REFERENCE}|[（(]\\s*${N}\\s*[)）])(?:${BETWEEN}第?\\s*${REFERENCE}(?!\\s*个))*(?=\\s*(?:共|合|项|两|均|为|是|属|外|，|。|$|新))`,
  "g",
);
const ONE = new RegExp(`(?<separator>至|到|-|–|—|~)?\\s*第?\\s*[（(]?\\s*(?<number>${N})\\s*[)）]?`, "g");
const NEW = /新增|新开展|新设|新的合作项目|新项目|全新/;
const NONE_NEW = /(?:没有|并无|未有|不含|不设|无|未)(?:任何)?(?:新增|新项目|新的)/;
const ONLY_NEW = /该项[为是属]/;
const ALL_NEW = /(?:全部|均|皆|都|全数|悉数)[^，。]{0,8}新/;
const MOST_NEW = /(?:除|除了)[^。]*外/;
const COUNT_OF_NEW = [
  new RegExp(`(?:共|共有|有|合共|合计|计|中|，)\\s*(${N})\\s*[项个][^，。；]{0,6}新`),
  new RegExp(`新[^，。；]{0,8}项目\\s*(?:共|共有|有|合共|合计|为)?\\s*(${N})\\s*[项个]`),
];
const COUNTS = [
  new RegExp(`项目\\s*(?:共|共计|合计|合共|总计|达|为)?\\s*(${N})\\s*[项个]`),
  new RegExp(`(${N})\\s*[项个][^，。；第]{0,12}项目`),
];
/** A range of references longer than this is a misreading. */
const LONGEST_RANGE = 200;

function numberOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const number = /^\d+$/.test(text) ? Number(text) : parseChineseNumeral(text)?.toNumber();
  return number !== undefined && number > 0 && number < 1000 ? number : null;
}

function firstNumber(text: string, patterns: readonly RegExp[]): number | null {
  for (const pattern of patterns) {
    const number = numberOf(pattern.exec(text)?.[1]);
    if (number !== null) return number;
  }
  return null;
}

function expand(references: string): number[] {
  const numbers: number[] = [];
  for (const match of references.matchAll(ONE)) {
    const number = numberOf(match.groups?.number);
    const last = numbers.at(-1);
    if (number === null) continue;
    const isRange =
      match.groups?.separator !== undefined && last !== undefined && number - last < LONGEST_RANGE;
    if (isRange) for (let between = last + 1; between < number; between += 1) numbers.push(between);
    numbers.push(number);
  }
  return numbers;
}

/** The part of the opening that speaks of new projects: from 其中, or the beginning of its sentence, to the full stop. */
function partOnNew(text: string): { part: string; rest: string } {
  const at = text.search(NEW);
  if (at < 0) return { part: "", rest: text };
  const sentence = Math.max(text.lastIndexOf("。", at), text.lastIndexOf("；", at)) + 1;
  const among = Math.max(text.lastIndexOf("其中", at), text.lastIndexOf("当中", at));
  const clause = text.lastIndexOf("，", at) + 1;
  const isAlone = text.slice(sentence, at).match(REFERENCES) === null && among < sentence;
  const start = among >= sentence ? among : Math.max(sentence, isAlone ? clause : sentence);
  const stop = text.indexOf("。", at);
  const end = stop < 0 ? text.length : stop;
  return { part: text.slice(start, end), rest: text.slice(0, start) + text.slice(end) };
}

function statedNew(part: string, count: number | null): StatedNew {
  if (part === "" || NONE_NEW.test(part)) return { numbers: [], count: part === "" ? null : 0 };
  const numbers = [...new Set((part.match(REFERENCES) ?? []).flatMap(expand))].sort((a, b) => a - b);
  const all = Array.from({ length: count ?? 0 }, (_, index) => index + 1);
  if (MOST_NEW.test(part)) return { numbers: all.filter((number) => !numbers.includes(number)), count: null };
  const isAll = ALL_NEW.test(part) || (count === 1 && ONLY_NEW.test(part));
  if (numbers.length === 0 && isAll) return { numbers: all, count };
  return { numbers, count: firstNumber(part, COUNT_OF_NEW) };
}

/**
 * Reads the counts in an opening: 共完成合作项目 17 项, 其中第(5)及(12)共 2 项为新增项目; none, one, some or all may be new.
 * @param text the words before the first project, in either script or in English
 */
export function readOpening(text: string): Opening {
  if (!/[\u3400-\u9fff]/.test(text)) return readEnglishOpening(text);
  const { part, rest } = partOnNew(fold(text));
  const count =
    firstNumber(rest, COUNTS) ??
    (part === "" ? null : firstNumber(part.replace(NEW, ""), COUNTS.slice(0, 1)));
  return { count, stated: statedNew(part, count) };
}

import type { Locale } from "@/server/kernel/locale";
import { fold } from "../narrative/folded-text";
import { coverMatches } from "../narrative/masked-text";
import { coverNames } from "../narrative/quoted-name";
import type { StatedList } from "./counted-list";
import { englishLists } from "./english-list";
import { readNumeral } from "./numeral-style";

const PLACES = "城市|地级市|地市|国家和地区|国家|地区|省份|省区|市|省";
const BODIES = "部门|单位|机构|法院|海关|高校|大学|院校|学会|协会|商会|口岸|公司|企业";
const MATTERS = "方面|领域|环节|主题|专题|议题|板块|模块|类别|方式|语种|奖项|栏目|课题";
const COUNT = new RegExp(
  `(?<![第\\d〇一二两三四五六七八九十百千万亿])(?<numeral>\\d{1,3}|[一二两三四五六七八九十]{1,3})\\s*(?<unit>[个家所间座项种类大])?\\s*(?<noun>${PLACES}|${BODIES}|${MATTERS})`,
  "g",
);
const BRACKETED = /[（(][^（）()\n]{1,20}[)）]/g;
const BREAK = /[，。；：！？（）()\n,;:]/;
const FARTHEST = 160;
/** Where the name that stands before 、 may begin, and what is no part of a name at all. */
const BEGINS = /[的在于至到由向往赴]|包括|包含|涵盖|覆盖|涉及|邀请|组织|联合|联同|会同/;
const VERB = /举办|举行|开展|设立|新增|前往|走访|召开|推动|提供|进行|共有|获|达/;
const JOIN = /以及|[和及与暨]/g;
/** 粤港 are two; 广东五个城市 and 珠三角九市 count what lies in the last place, and not the list. */
const COMPOUND = /[粤深穗珠琴]港|港澳|粤澳|粤桂|京津/;
const CONTAINS = /(?:广东|省|内地|三角|湾区|全国|国内|境内|境外|海外|东盟|欧盟|[亚欧非]洲|本地|当地)$/;
const OF_A_BODY = /[局署院所会校司学部处厅委关队庭办台馆心业团行]$/;
const SHORT = 8;

interface Names {
  least: number;
  most: number;
  isPlain: boolean;
}

function joinsIn(name: string): number {
  return name.match(JOIN)?.length ?? 0;
}

function isShort(name: string): boolean {
  const { length } = name.trim();
  return length > 0 && length <= SHORT;
}

/** @param names what stands between 、 and 、; only the last may join two, as in 韶关和阳江 */
function countNames(names: readonly string[], isFirstWhole: boolean): Names | null {
  const last = names.at(-1) ?? "";
  const pieces = last.split(JOIN).map((piece) => piece.trim());
  if (names.length < 2 || pieces.some((piece) => piece === "") || names.some((name) => /\d/.test(name)))
    return null;
  const inner = names.slice(isFirstWhole ? 0 : 1, -1);
  const joins = names.reduce((sum, name) => sum + joinsIn(name), 0);
  const isPlain =
    joins === pieces.length - 1 &&
    pieces.length <= 2 &&
    [...inner, ...pieces].every(isShort) &&
    !names.some((name) => COMPOUND.test(name));
  return isPlain
    ? { least: names.length + joins, most: names.length + joins, isPlain }
    : { least: names.length, most: names.length + joins, isPlain };
}

/** The list that ends where `end` is, and whether 等 closes it. */
function listBefore(text: string, end: number): { names: string[]; isOpen: boolean } {
  const before = text.slice(Math.max(0, end - FARTHEST), end);
  const [, etc = ""] = /(等)?(?:共|这|上述|以上|合共|总共)?\s*$/.exec(before) ?? [];
  const clause =
    before
      .replace(/等?(?:共|这|上述|以上|合共|总共)?\s*$/, "")
      .split(BREAK)
      .at(-1) ?? "";
  const names = clause.split("、");
  const from = Math.max(
    0,
    names.findLastIndex((name) => BEGINS.test(name)),
  );
  const first = names[from]?.split(BEGINS).at(-1) ?? "";
  return { names: [first, ...names.slice(from + 1)], isOpen: etc !== "" };
}

function isOfItsKind(names: readonly string[], noun: string): boolean {
  const last = (names.at(-1) ?? "").split(JOIN).at(-1) ?? "";
  if (VERB.test(last) || CONTAINS.test(last.trim())) return false;
  return !new RegExp(`^(?:${BODIES})$`).test(noun) || OF_A_BODY.test(last.trim());
}

const CLOSED_AFTER =
  /^\s*(?:[，,]?\s*(?<word>即|分别是|分别为|包括)\s*[：:]?|[：:])\s*(?<list>[^，。；：！？\n]{3,160})/;

/** 五个城市，即惠州、汕尾、…: the list follows what is stated. */
function listAfter(text: string, start: number): { names: string[]; isOpen: boolean } | null {
  const groups = CLOSED_AFTER.exec(text.slice(start, start + FARTHEST + 20))?.groups;
  if (!groups) return null;
  const list = groups.list ?? "";
  const names = list.replace(/等.*$/, "").split("、");
  if (names.some((name) => BEGINS.test(name) || VERB.test(name))) return null;
  return { names, isOpen: groups.word === "包括" || list.includes("等") };
}

function chineseList(text: string, match: RegExpExecArray): StatedList[] {
  const { numeral = "", unit, noun = "" } = match.groups ?? {};
  const stated = readNumeral(numeral);
  const words = { start: match.index, end: match.index + match[0].length };
  if (stated === null) return [];
  const isCertainKind = unit !== undefined && !new RegExp(`^(?:${MATTERS})$`).test(noun);
  const before = listBefore(text, match.index);
  if (before.names.length > 1) {
    const counted = isOfItsKind(before.names, noun) ? countNames(before.names, false) : null;
    if (!counted) return [];
    const { least, most, isPlain } = counted;
    return [
      { stated, listed: [least, most], isOpen: before.isOpen, isCertain: isPlain && isCertainKind, words },
    ];
  }
  const after = listAfter(text, words.end);
  const counted = after && countNames(after.names, true);
  if (!after || !counted) return [];
  const { least, most, isPlain } = counted;
  return [
    { stated, listed: [least, most], isOpen: after.isOpen, isCertain: isPlain && isCertainKind, words },
  ];
}

/** The lists of a text that say how many names stand in them. */
export function statedLists(original: string, locale: Locale): StatedList[] {
  if (locale === "en") return englishLists(original);
  const text = coverMatches(coverNames(fold(original)), [BRACKETED]);
  return Array.from(text.matchAll(COUNT)).flatMap((match) => chineseList(text, match));
}

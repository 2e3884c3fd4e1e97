import type { Locale } from "@/server/kernel/locale";
import { fold } from "../narrative/folded-text";
import type { Span } from "../narrative/masked-text";
import { ENGLISH_ORDINAL, readNumeral } from "./numeral-style";

/** An edition of an event that a text speaks of: 第12届亚洲知识产权营商论坛, the 12th Business of IP Asia Forum. */
export interface EventOrdinal {
  /** The event's name without script, spaces and capitals, to know it again by. */
  key: string;
  /** As written. */
  event: string;
  ordinal: number;
  /** The numeral, or all of 首届, which has none. */
  numeral: Span;
}

const NUMERAL = "\\d{1,4}|[〇零一二三四五六七八九十百]{1,8}";
const EDITION = new RegExp(`第\\s*(?<numeral>${NUMERAL})\\s*届|(?<first>首)届`, "g");
const MEETING = new RegExp(
  `第\\s*(?<numeral>${NUMERAL})\\s*次(?<tail>[^，。；：、！？“”「」《》\\n]{0,6}?会议)`,
  "g",
);

/** 第18次粤港海关知识产权执法业务交流会, 第三期研修班: the name of a meeting or course behind its ordinal. */
const NUMBERED = new RegExp(
  `第\\s*(?<numeral>${NUMERAL})\\s*[次期](?=[“‘「『《]?(?<name>[^，。；：、！？“”‘’「」『』《》\\n的在于了和与]{4,40}?(?:会议|交流会|座谈会|研讨会|联席会|工作会|年会|论坛|研修班|培训班|训练班|课程)))`,
  "g",
);

const IN_NAME = "[^，。；：、！？“”‘’「」『』《》\\n]";
export const EVENT =
  "博览会|交易会|大赛|论坛|研讨会|讲座|年会|峰会|比赛|竞赛|评选|大会|交流会|座谈会|推介会|会议|展览|运动会|创新节|发明奖|夏令营|训练营";
/** 知交会, 展会: a short name of an event; 会议, 会员 and 社会 are none. */
const NAMES = [
  new RegExp(`^${IN_NAME}{1,40}?(?:${EVENT})`),
  new RegExp(
    `^${IN_NAME}{1,30}?(?:奖(?![励项学金牌状])|节(?![约能目省点])|周(?![年边期])|营(?![商业运销造]))`,
  ),
  new RegExp(`^${IN_NAME}{1,12}?(?<![社协学委])会(?![议员计展场长所])`),
];
/** Terms of office and sessions of assemblies go by ordinals as well and do not follow the year. */
const NO_EVENT = /委员会|代表大会|人大|政协|中央|常委|理事会|董事会|立法会|政府|会长|主席|长官|全会|全体会议/;
/** 继第11届之后: somebody looks back. */
const LOOKS_BACK = /(?:继|上一?届|此前|前次|曾)[^，。；]{0,6}$/;
const HEAD =
  /(?:^|[，。；：、！？“”「」《》\n]|召开|举行|举办|出席|参加|主持|[在于了的])(?<head>[^，。；：、！？“”「」《》\n在于了的]{4,30})$/;

/** What an event is known again by, however its name is written. */
export function eventKey(name: string): string {
  return fold(name)
    .replaceAll(/[\s"“”‘’「」『』《》]/g, "")
    .replace(/^(?:19|20)\d\d年?/, "")
    .toLowerCase();
}

function ordinalAt(text: string, match: RegExpExecArray, name: string): EventOrdinal[] {
  const numeral = match.groups?.numeral ?? match.groups?.first ?? "";
  const ordinal = numeral === "首" ? 1 : readNumeral(numeral);
  const start = match.index + match[0].indexOf(numeral);
  const key = eventKey(name);
  const isBack = LOOKS_BACK.test(text.slice(Math.max(0, match.index - 10), match.index));
  if (ordinal === null || key === "" || isBack || NO_EVENT.test(key)) return [];
  return [{ key, event: name.trim(), ordinal, numeral: { start, end: start + numeral.length } }];
}

/** 第12届 and the name that follows it, quoted or not. */
function editionAt(text: string, folded: string, match: RegExpExecArray): EventOrdinal[] {
  const end = match.index + match[0].length;
  const gap = /^\s*[“‘「『《]?\s*/.exec(folded.slice(end, end + 8))?.[0].length ?? 0;
  const following = folded.slice(end + gap, end + gap + 48);
  const name = NAMES.map((pattern) => pattern.exec(following)?.[0]).find(Boolean);
  if (!name) return [];
  return ordinalAt(folded, match, text.slice(end + gap, end + gap + name.length));
}

/** 专责小组第二十二次会议: the name stands on both sides of the ordinal. */
function meetingAt(text: string, folded: string, match: RegExpExecArray): EventOrdinal[] {
  const head = HEAD.exec(folded.slice(Math.max(0, match.index - 32), match.index))?.groups?.head;
  const tail = match.groups?.tail ?? "";
  if (!head) return [];
  const end = match.index + match[0].length;
  const name = text.slice(match.index - head.length, match.index) + text.slice(end - tail.length, end);
  return ordinalAt(folded, match, name);
}

/** 第三期研修班结业: what is told behind the name is no part of it. */
function numberedAt(text: string, folded: string, match: RegExpExecArray): EventOrdinal[] {
  const name = match.groups?.name ?? "";
  const start = folded.indexOf(name, match.index + match[0].length);
  return ordinalAt(folded, match, text.slice(start, start + name.length));
}

function inChinese(text: string): EventOrdinal[] {
  const folded = fold(text);
  const numbered = Array.from(folded.matchAll(NUMBERED), (match) => numberedAt(text, folded, match));
  const editions = Array.from(folded.matchAll(EDITION), (match) => editionAt(text, folded, match));
  const meetings = Array.from(folded.matchAll(MEETING), (match) => meetingAt(text, folded, match));
  const all = [...editions, ...meetings, ...numbered].flat();
  return apart(all.sort((a, b) => a.numeral.start - b.numeral.start));
}

/** An ordinal with a name on both sides is told once, by both. */
function apart(ordinals: readonly EventOrdinal[]): EventOrdinal[] {
  return ordinals.filter(({ numeral }, index) => ordinals[index - 1]?.numeral.start !== numeral.start);
}

const EITHER_CASE = ENGLISH_ORDINAL.replaceAll(
  /\b[a-z](?=[a-z-]+(?:\||$))/g,
  (first) => `[${first}${first.toUpperCase()}]`,
);
const ENGLISH_EVENT =
  "Forum|Competition|Contest|Expo|Exposition|Exhibition|Conference|Fair|Awards?|Symposium|Seminar|Meeting|Summit|Convention|Week|Festival|Workshop|Games|Congress";
const ENGLISH_EDITION = new RegExp(
  `\\b(?<numeral>\\d{1,4}(?:st|nd|rd|th)|${EITHER_CASE})\\s(?<name>(?:(?:\\p{Lu}[\\p{L}\\d’'()&./-]{0,40}|of|and|on|for|the|in|to)\\s){0,14}?(?:${ENGLISH_EVENT}))\\b`,
  "gu",
);
const NO_ENGLISH_EVENT = /National Congress|Party|Committee/;

function inEnglish(text: string): EventOrdinal[] {
  return Array.from(text.matchAll(ENGLISH_EDITION)).flatMap((match) => {
    const name = match.groups?.name ?? "";
    return NO_ENGLISH_EVENT.test(name) ? [] : ordinalAt(text, match, name);
  });
}

/** The editions of events that a text speaks of by their ordinals, in order. Those that it looks back at are left out. */
export function eventOrdinals(text: string, locale: Locale): EventOrdinal[] {
  return locale === "en" ? inEnglish(text) : inChinese(text);
}

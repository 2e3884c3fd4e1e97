import { fold } from "../narrative/folded-text";
import type { Span } from "../narrative/masked-text";
import { nounOf } from "./classifiers";
import { coverWhatIsNoFigure } from "./not-a-figure";

/** What a label needs to know of a quantity. */
export interface Labelled extends Span {
  kind: "COUNT" | "MONEY" | "PERCENT";
  unit: Span | null;
}

const BREAK = /[，。；：、？！,;:（）()“”‘’「」『』《》〈〉\ufffc\n]/;
/** Nothing that a reader needs to know what is counted; taken off the end of the words before a number, again and again. */
const NOT_LABEL_AT_END =
  /(?:\s|总共|共计|合共|共有|共|合计|累计|总计|达到?|多达|高达|为|是|有|已|仅|了|分别|及|和|(?<!参)与)$/;
const NOT_LABEL_AT_START =
  /^(?:\s|其中|此外|另外|同时|并|而|且|还|也|亦|已|共|合计|累计|合共|总共|粤方|港方|双方|期间|年内|全年|以及|及|和|与|有(?![效关])|的|了|约|等)/;
/** Words after which the thing counted is named. Those longest come first where one begins another. */
const VERB =
  /(?:收到集|收到|收集|征集|收获|吸引|对接|签订|签署|签约|达成|包括|包含|涵盖|涉及|查获|检获|缴获|查扣|侦破|破获|捣毁|拘捕|逮捕|选出|评出|颁发|举办|举行|召开|开展|组织|完成|受理|办理|处理|审结|解答|接获|录得|发出|派发|发布|推出|新增|增设|设立|建立|建成|邀请|覆盖|提供|促成|交换|通报|移送|转介|推动|形成|来自|派出|惠及|(?<!公)共(?![同享识建和]))了?/g;
/** Who is counted by these may be said to do something: 20 人随团参访; 50 个参赛项目 is a name. */
const OF_ATTENDERS = /^(?:人|人次|名|位|家|户)$/;
/** What people do who were counted: no part of what they are. */
const PREDICATE =
  /(?:参展|参加|参与|参赛|参会|出席|报名|获奖)(?![者商方])|参访|走访|访问|考察|前往|随团|到场|与会|入驻|进驻|获得|入围|晋级|举办|进行|成功|落户|受益|(?:并|均|被)(?![购网])|共同|在(?![线职])/;
/** 意向签约 31 个项目: what was done tells which of the 项目 are meant. */
const TELLING = /(?:意向)?(?:签约|落地|立项|获奖|入围|入选|晋级|报名|参赛|参展|新增|审结|侦破|受理|办结)$/;
const OF_PEOPLE = /^(?:人|人次|名|位)$/;
const ATTENDING = /^\s*(参加|参与|出席|到场|参会|参访|参展|参赛|报名|观看|受益)/;
const DONE_TO_PEOPLE = /(?:拘捕|逮捕|抓获|培训|服务|检控|起诉)\s*$/;
/** 合计 160 万件 after 货物 996 批次 speaks of the same thing. */
const SUMMING = /(?:合计|共计|总计|合共|累计)\s*$/;
/** 约12.3万批、1,560余万件: one thing counted in two units. */
const GOES_ON = /^[、，和及与\s]{0,3}$/;
/** Words that say nothing without what was counted before them: 总值, 同比增长. */
const VALUE_NOUN =
  /^(?:(?:同比|环比|按年)?(?:分别)?(?:增长|增加|上升|下降|减少|提高)|(?:估计|涉案|合计|涉及)?(?:案|总|货|市|价|估|产)?(?:总?价?值|金额|总额|总金额))$/;
/** The last 等 that ends a list, and not that of 一等奖. */
const AND_SO_ON = /等(?![奖级候待于])(?!.*等(?![奖级候待于]))/;
const COVERING = /(覆盖|涵盖)/;
const LONGEST = 24;

interface Context {
  original: string;
  folded: string;
  /** Folded, and names, dates and ordinals covered. */
  text: string;
}

function lastBreak(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && !BREAK.test(text.charAt(at - 1))) at -= 1;
  return at;
}

function nextBreak(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && !BREAK.test(text.charAt(at))) at += 1;
  return at;
}

function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  for (;;) {
    const part = text.slice(start, end);
    const cut = NOT_LABEL_AT_START.exec(part)?.[0].length ?? 0;
    const cutEnd = NOT_LABEL_AT_END.exec(part.slice(cut))?.[0].length ?? 0;
    if (cut + cutEnd === 0) return { start, end };
    start += cut;
    end -= cutEnd;
  }
}

/** The words before the number, from after the last verb or 等 of their clause. */
function nounBefore(context: Context, quantity: Labelled, from: number): Span {
  const start = lastBreak(context.text, from, quantity.start);
  const clause = trimmed(context.folded, { start, end: quantity.start });
  const words = context.folded.slice(clause.start, clause.end);
  const verb = Array.from(words.matchAll(VERB)).at(-1);
  const afterVerb = verb ? verb.index + verb[0].length : 0;
  const afterEtc = words.search(AND_SO_ON) + 1;
  return trimmed(context.folded, { start: clause.start + Math.max(afterVerb, afterEtc), end: clause.end });
}

/** 4.5万名来自35个国家的参会者: what is counted stands behind the 的. */
function nounBehindOrigin(context: Context, quantity: Labelled): Span | null {
  const from = quantity.end;
  const origin = /^\s*来自[^，。；：]{1,60}?的/.exec(context.text.slice(from, from + 64));
  if (!origin) return null;
  const start = from + origin[0].length;
  return { start, end: nextBreak(context.text, start, Math.min(start + LONGEST, context.text.length)) };
}

/** The words after the classifier, up to what is said of them. */
function nounAfter(context: Context, quantity: Labelled, to: number): Span {
  const following = { start: quantity.end, end: nextBreak(context.text, quantity.end, to) };
  const clause = trimmed(context.folded, nounBehindOrigin(context, quantity) ?? following);
  const words = context.folded.slice(clause.start, clause.end);
  const unit = quantity.unit === null ? "" : context.folded.slice(quantity.unit.start, quantity.unit.end);
  const said = PREDICATE.exec(words);
  const isAttribute = said?.index === 0 && !OF_ATTENDERS.test(unit) && words.length > said[0].length;
  if (!said || isAttribute) return clause;
  return { start: clause.start, end: clause.start + said.index };
}

function words(context: Context, span: Span): string {
  return context.original.slice(span.start, span.end).replaceAll(/\s/g, "");
}

/** 国家和地区, with what is done to them where the clause says it: 覆盖城市. */
function placeLabel(context: Context, quantity: Labelled, noun: string, from: number): string {
  const unit = quantity.unit ?? quantity;
  const written = context.original.slice(unit.end - noun.length, unit.end);
  const clause = context.folded.slice(Math.max(from, quantity.start - 40), quantity.start);
  const covering = COVERING.exec(clause.split(/[，。；]/).at(-1) ?? "");
  return `${covering?.[1] ?? ""}${written}`;
}

function countLabel(context: Context, quantity: Labelled, bounds: Span, previous: string): string {
  const unit = quantity.unit === null ? "" : context.folded.slice(quantity.unit.start, quantity.unit.end);
  const place = nounOf(unit);
  if (place !== null) return placeLabel(context, quantity, place, bounds.start);
  const after = words(context, nounAfter(context, quantity, bounds.end));
  const before = words(context, nounBefore(context, quantity, bounds.start));
  if (after.length > 2) return after;
  if (after.length === 2) return tellingVerb(context, quantity) + after;
  if (before.length >= 2) return before;
  if (GOES_ON.test(context.folded.slice(bounds.start, quantity.start))) return previous;
  if (OF_PEOPLE.test(unit)) return headcount(context, quantity);
  return SUMMING.test(context.folded.slice(Math.max(0, quantity.start - 6), quantity.start)) ? previous : "";
}

function tellingVerb(context: Context, quantity: Labelled): string {
  const from = Math.max(0, quantity.start - 8);
  const before = context.folded.slice(from, quantity.start).trimEnd();
  const verb = TELLING.exec(before)?.[0] ?? "";
  const end = from + before.length;
  return context.original.slice(end - verb.length, end);
}

/** 参加人数 of 共300人参加, 拘捕人数 of 拘捕两人, in the script of the paragraph. */
function headcount(context: Context, quantity: Labelled): string {
  const after = ATTENDING.exec(context.folded.slice(quantity.end))?.[0] ?? "";
  const before =
    DONE_TO_PEOPLE.exec(context.folded.slice(Math.max(0, quantity.start - 6), quantity.start))?.[0] ?? "";
  const written =
    after === ""
      ? context.original.slice(quantity.start - before.length, quantity.start)
      : context.original.slice(quantity.end, quantity.end + after.length);
  return `${written.trim()}${context.original === context.folded ? "人数" : "人數"}`;
}

function amountLabel(context: Context, quantity: Labelled, bounds: Span, previous: string): string {
  const noun = nounBefore(context, quantity, bounds.start);
  const before = words(context, noun);
  if (VALUE_NOUN.test(context.folded.slice(noun.start, noun.end))) return `${previous}${before}`;
  if (before.length >= 2) return before;
  const after = words(context, nounAfter(context, quantity, bounds.end));
  return after.length >= 2 ? after : previous;
}

/**
 * A short label for each quantity of a paragraph, in the paragraph's own words: 决赛奖项 of 选出 50 个决赛奖项, 侵权货品总值 of
 * 54,117 件侵权货品，总值约港币 2,548 万元. Empty where the words around it name nothing.
 */
export function labelFigures(original: string, quantities: readonly Labelled[]): string[] {
  const folded = fold(original);
  const context: Context = { original, folded, text: coverWhatIsNoFigure(folded) };
  const labels: string[] = [];
  for (const [index, quantity] of quantities.entries()) {
    const earlier = quantities[index - 1];
    const bounds = { start: earlier?.end ?? 0, end: quantities[index + 1]?.start ?? original.length };
    const isSameSentence =
      earlier !== undefined && !/[。！？]/.test(original.slice(earlier.end, quantity.start));
    const previous = isSameSentence ? (labels[index - 1] ?? "") : "";
    const read = quantity.kind === "COUNT" ? countLabel : amountLabel;
    labels.push(
      Array.from(read(context, quantity, bounds, previous))
        .slice(-LONGEST)
        .join(""),
    );
  }
  return labels;
}

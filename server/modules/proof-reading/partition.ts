import { Decimal } from "decimal.js";
import type { RecognisedFigure } from "../figure/figure.schema";
import { fold } from "../narrative/folded-text";
import { sentencesOf } from "../narrative/sentence";

/** A whole that a sentence tells together with parts of it. */
export interface Partition {
  whole: RecognisedFigure;
  parts: readonly RecognisedFigure[];
  sum: Decimal;
  /** 其中 says that each is a part of the whole, 分别为 that they are all of it, 包括 may mean either; 合计 adds up what stands before it. */
  told: "AMONG" | "ALL" | "INCLUDING" | "TOTAL";
}

const INTRODUCED = /(?<among>其中)|(?<all>分别[为是有]?|分为)|(?<including>包括|包含)/g;
/** 合计, and a 共 that stands apart or behind a count; 共 behind anything else may add up what is not told: 全年共. */
const TOTAL =
  /(?:合计|合共|共计|总计|总共|一共|(?:[，、；）)]|双方|两地|三地|[\d万亿]\s*[\u4e00-\u9fff]{1,2})共)\s*$/;
/** 一等奖5个、二等奖3个等共20个: not all of them are told. */
const OPEN_TOTAL = /等[^，。；]{0,4}$/;
/** What no longer tells parts of the same whole: something else, something compared, or something counted twice. */
const ENDS = /另|此外|同时|合计|合共|共计|总计|总共|累计|较|同比|环比|相比|首次|亦|还有|以及其/;
/** Things that texts count by either word: 40 个…合作项目, 包括…27 项. */
const ALIKE = [
  ["个", "项"],
  ["人", "名", "位"],
  ["家", "间", "所"],
  ["宗", "起"],
  ["次", "场"],
];
/** Whatever is counted by these says what it is by its noun. */
const OF_ANYTHING = new Set(["个", "项", "种", "类", "件", "次", "份"]);
const AT_LEAST_SO_MANY = new Set<RecognisedFigure["qualifier"]>(["EXACT", "OVER", "AT_LEAST"]);

function measureOf({ kind, unit, currency }: RecognisedFigure): string {
  const written = fold(unit ?? "");
  const alike = ALIKE.find((units) => units.includes(written));
  return [kind, alike?.[0] ?? written, currency].join(" ");
}

interface Sentence {
  text: string;
  start: number;
  figures: readonly RecognisedFigure[];
}

/** The noun that a number's classifier is followed by; empty where the sentence leaves it out. */
function nounOf({ text, start }: Sentence, figure: RecognisedFigure): string {
  const noun =
    /^\s*[\u4e00-\u9fff]{2,}/.exec(text.slice(figure.end - start, figure.end - start + 12))?.[0] ?? "";
  return noun === "" || /^\s*[和及与、]/.test(noun) ? "" : figure.label;
}

/** 40个项目, 其中120个企业参与: another noun is no part of it. */
function isPartOf(sentence: Sentence, whole: RecognisedFigure, part: RecognisedFigure): boolean {
  if (measureOf(whole) !== measureOf(part)) return false;
  const noun = fold(nounOf(sentence, part));
  if (noun === "" || !OF_ANYTHING.has(fold(part.unit ?? ""))) return true;
  return fold(whole.label).endsWith(noun.slice(-2));
}

function partitionOf(
  told: Partition["told"],
  whole: RecognisedFigure,
  parts: readonly RecognisedFigure[],
): Partition[] {
  const isKnown = whole.qualifier === "EXACT" && whole.max === null && whole.kind !== "PERCENT";
  const areKnown = parts.every(({ qualifier, max }) => AT_LEAST_SO_MANY.has(qualifier) && max === null);
  if (!isKnown || !areKnown || parts.length === 0) return [];
  const sum = parts.reduce((total, { value }) => total.plus(value), new Decimal(0));
  return [{ whole, parts, sum, told }];
}

function toldBy(groups: Record<string, string | undefined> | undefined): Partition["told"] {
  if (groups?.among !== undefined) return "AMONG";
  return groups?.all !== undefined ? "ALL" : "INCLUDING";
}

/** The whole before 其中 and its like, and the parts after it. */
function introduced(sentence: Sentence, match: RegExpExecArray, next: number): Partition[] {
  const { text, start, figures } = sentence;
  const at = match.index + match[0].length;
  const ends = ENDS.exec(text.slice(at, next));
  const until = start + (ends ? at + ends.index : next);
  const following = figures.filter((figure) => figure.start >= start + at && figure.end <= until);
  const before = figures.filter((figure) => figure.end <= start + match.index);
  const [first] = following;
  const whole = first && before.findLast((figure) => measureOf(figure) === measureOf(first));
  if (!whole) return [];
  return partitionOf(
    toldBy(match.groups),
    whole,
    following.filter((figure) => isPartOf(sentence, whole, figure)),
  );
}

/** 粤方27宗，港方14宗，合共41宗: what stands before the total, after the last word that introduces parts. */
function totalled(sentence: Sentence, whole: RecognisedFigure, introducedAt: readonly number[]): Partition[] {
  const { text, start, figures } = sentence;
  const before = text.slice(0, whole.start - start);
  if (!TOTAL.test(before) || /较|同比|环比|相比/.test(before)) return [];
  const from = start + (introducedAt.findLast((at) => at < before.length) ?? 0);
  const counted = figures.filter(
    (figure) => figure.start >= from && figure.end <= whole.start && isPartOf(sentence, whole, figure),
  );
  // 收到作品300个，评出金奖5个、银奖15个，共20个: what is as much as the total or more is no part of it.
  const larger = counted.findLastIndex(({ value }) => new Decimal(value).greaterThanOrEqualTo(whole.value));
  const parts = counted.slice(larger + 1);
  return parts.length > 1 ? partitionOf(OPEN_TOTAL.test(before) ? "AMONG" : "TOTAL", whole, parts) : [];
}

const BRACKETS = /[（(](?<inside>[^（）()]{3,120})[)）]/g;

/** 调解员24名（粤方14名、港方10名）: a count, and in the brackets behind it nothing but counts of the same. */
function bracketed(sentence: Sentence, match: RegExpExecArray): Partition[] {
  const { start, figures } = sentence;
  const [open, close] = [start + match.index, start + match.index + match[0].length];
  const whole = figures.findLast(({ end }) => end <= open && open - end <= 12);
  const parts = figures.filter((figure) => figure.start > open && figure.end < close);
  const pieces = (match.groups?.inside ?? "").split(/[、，；,]|(?<=\d\s*[\u4e00-\u9fff]{1,2})[和及与]/);
  const between = whole === undefined ? "" : sentence.text.slice(whole.end - start, match.index);
  if (!whole || parts.length < 2 || parts.length !== pieces.length || /[，、；]/.test(between)) return [];
  // 120宗（2023年100宗、2022年90宗）: other years are compared, and no parts.
  const areOthers = /\d{4}\s*年|[上去前]年|同期|上届/.test(match.groups?.inside ?? "");
  if (areOthers || parts.some((part) => measureOf(part) !== measureOf(whole))) return [];
  return partitionOf("ALL", whole, parts);
}

/** No sentence that a person can check has more numbers; what has is a table. */
const MOST_FIGURES = 40;

function partitionsIn(sentence: Sentence): Partition[] {
  if (sentence.figures.length < 2 || sentence.figures.length > MOST_FIGURES) return [];
  const matches = Array.from(sentence.text.matchAll(INTRODUCED)).slice(0, MOST_FIGURES);
  const starts = matches.map(({ index }) => index);
  return [
    ...matches.flatMap((match, index) =>
      introduced(sentence, match, starts[index + 1] ?? sentence.text.length),
    ),
    ...sentence.figures.flatMap((figure) => totalled(sentence, figure, starts)),
    ...Array.from(sentence.text.matchAll(BRACKETS)).flatMap((match) => bracketed(sentence, match)),
  ];
}

/**
 * The sentences of a text with the figures that stand in each.
 * @param figures in the order of the text
 */
export function sentencesWith(text: string, figures: readonly RecognisedFigure[]): Sentence[] {
  const folded = fold(text);
  let at = 0;
  return sentencesOf(folded).map(({ start, end }) => {
    const inside: RecognisedFigure[] = [];
    for (let figure = figures[at]; figure && figure.start < end; figure = figures[at]) {
      if (figure.start >= start && figure.end <= end) inside.push(figure);
      at += 1;
    }
    return { text: folded.slice(start, end), start, figures: inside };
  });
}

/** Every whole that a Chinese text tells with its parts, sentence by sentence. */
export function partitionsOf(sentences: readonly Sentence[]): Partition[] {
  return sentences.flatMap(partitionsIn);
}

const SHARE = /占[^，。；\d]{0,16}$/;

/** Shares of one whole that are more than all of it, rounding allowed for: the last of them, and their sum. */
export function sharesOverWhole({
  text,
  start,
  figures,
}: Sentence): { last: RecognisedFigure; sum: Decimal } | null {
  const shares = figures.filter((figure) => {
    const before = text.slice(Math.max(0, figure.start - start - 20), figure.start - start);
    return figure.kind === "PERCENT" && figure.max === null && SHARE.test(before);
  });
  const last = shares.at(-1);
  if (!last || shares.length > MOST_FIGURES || /其中|较|同比|环比/.test(text)) return null;
  const sum = shares.reduce((total, { value }) => total.plus(value), new Decimal(0));
  const rounding = shares.length > 1 ? new Decimal(shares.length).div(2) : new Decimal(0);
  return sum.greaterThan(rounding.plus(100)) ? { last, sum } : null;
}

import type { FigureKind, Qualifier } from "../../kernel/quantity";
import { decimalOf, isAscending, numberAt, sharedScale, type WrittenNumber, withMinusSigns } from "./amount";
import { CHINESE_NUMERAL } from "./chinese-numeral";
import { classifierAt } from "./classifiers";
import { currencyAt, currencyBefore } from "./currency";
import { isCountedOne, isSaidToBeANumber, isSumOfMoney } from "./plain-number";
import { qualifierAfter, qualifierBefore } from "./qualifier";

/** A quantity at its place, before side, label and date are read from what stands around it. */
export interface FoundQuantity {
  value: string;
  max: string | null;
  kind: FigureKind;
  /** The classifier's place, to be cut from the original text; null for money, percentages and bare numbers. */
  unit: { start: number; end: number } | null;
  currency: string | null;
  qualifier: Qualifier;
  start: number;
  end: number;
}

interface Amount {
  lower: WrittenNumber;
  upper: WrittenNumber | null;
  end: number;
}

const MAY_BEGIN = new RegExp(`百分之|−?\\d|${CHINESE_NUMERAL}|[零]`, "g");
const RANGE =
  /\s*(?<unit>%|元人民币|人民币|[港美]元|港币|澳门元|元|[家人名项个件宗次场份批起])?\s*(?:至|到|-|–|—|~)+\s*(?<percent>百分之)?(?:人民币|港币|RMB|HK\$|US\$|MOP\$?|[A-Z]{3})?/y;
/** 增加20宗至150宗: by how many it changed, and to how many. */
const CHANGE =
  /(?:[增升涨扩][加长大高]?|上升|提[高升]|减少?|下[降跌]|降低?|缩[短减]|多|少)了?(?:约|近|逾|超过|人民币|港币|\s)*$/;
/** 三成, 八成五, 三成半, 两至三成: tenths. 成员, 成立 and 成本 are other words. */
const TENTHS =
  /([一二两三四五六七八九1-9])(?:\s*[至到-]\s*([一二三四五六七八九1-9]))?\s*成(?:([一二三四五六七八九])|(半)|(?![员立功果交长都效就品本套人熟绩活分不])(?!(?<!(?:[中约近逾占有达至]|超过).成)为))/y;
const LASTING = /(?:一连|为期|历时|连续|持续|前后)\s*$/;
const SPACES = /\s*/y;

function skipSpaces(text: string, at: number): number {
  SPACES.lastIndex = at;
  return at + (SPACES.exec(text)?.[0].length ?? 0);
}

/** Whether two numbers with `unit` behind the first are the ends of a range, and not two measures. */
function isRange(text: string, at: number, groups: Record<string, string | undefined>, end: number): boolean {
  if (groups.unit === undefined) return true;
  if (groups.unit === "%") return groups.percent !== undefined || /^\s*%/.test(text.slice(end, end + 4));
  return !CHANGE.test(text.slice(Math.max(0, at - 12), at));
}

/** One number, or two that make a range. */
function amountAt(text: string, at: number): Amount | null {
  const lower = numberAt(text, at);
  if (!lower) return null;
  RANGE.lastIndex = lower.end;
  const separator = RANGE.exec(text);
  const upper = separator ? numberAt(text, lower.end + separator[0].length) : null;
  const alone = { lower, upper: null, end: lower.end };
  if (!upper || !isAscending(sharedScale(lower, upper), upper)) return alone;
  if (!isRange(text, at, separator?.groups ?? {}, upper.end)) return alone;
  return { lower: sharedScale(lower, upper), upper, end: upper.end };
}

interface Measured {
  kind: FigureKind;
  unit: FoundQuantity["unit"];
  currency: string | null;
  start: number;
  end: number;
}

/** What the amount is of: money, per cent, or things that a classifier counts; null where none of them stands there. */
function measureOf(text: string, start: number, amount: Amount): Measured | null {
  const before = currencyBefore(text, qualifierBefore(text, start)?.at ?? start);
  const at = skipSpaces(text, amount.end);
  const after = currencyAt(text, at);
  if (before || after) {
    const currency = before?.currency ?? after?.currency ?? null;
    return {
      kind: "MONEY",
      unit: null,
      currency,
      start: before?.start ?? start,
      end: after?.end ?? amount.end,
    };
  }
  if (text.charAt(at) === "%") return { kind: "PERCENT", unit: null, currency: null, start, end: at + 1 };
  const isLasting = text.charAt(at) === "日" && LASTING.test(text.slice(Math.max(0, start - 3), start));
  const classifier = isLasting ? "日" : classifierAt(text, at, text.slice(start, amount.end));
  if (classifier !== null) {
    const end = at + classifier.length;
    return { kind: "COUNT", unit: { start: at, end }, currency: null, start, end };
  }
  if (isSumOfMoney(text, start, amount.end))
    return { kind: "MONEY", unit: null, currency: null, start, end: amount.end };
  const isNumber = isSaidToBeANumber(text, start, amount.end);
  return isNumber ? { kind: "COUNT", unit: null, currency: null, start, end: amount.end } : null;
}

function percentInWords(text: string, at: number): { amount: Amount; measured: Measured } | null {
  const amount = amountAt(text, at + "百分之".length);
  if (!amount) return null;
  return { amount, measured: { kind: "PERCENT", unit: null, currency: null, start: at, end: amount.end } };
}

function tenthsAt(text: string, at: number): { amount: Amount; measured: Measured } | null {
  TENTHS.lastIndex = at;
  const match = TENTHS.exec(text);
  const [words = "", first = "", last, more, half] = match ?? [];
  const lower = numberAt(first, 0);
  if (!match || !lower) return null;
  const upper = last === undefined ? null : numberAt(last, 0);
  const hundredths = half === undefined ? (numberAt(more ?? "", 0)?.digits ?? 0) : 5;
  const percent = (tenths: WrittenNumber) => ({
    ...tenths,
    digits: tenths.digits.times(10).plus(hundredths),
  });
  const end = at + words.length;
  const amount = { lower: percent(lower), upper: upper && percent(upper), end };
  return { amount, measured: { kind: "PERCENT", unit: null, currency: null, start: at, end } };
}

/** 数十家, 上百家, 几千人: nobody says how many. 人数十八万 and 总数百万 say it. */
const VAGUE = /(?:(?<![人总次件宗户票字倍指])数|[几上成])[十百千万]/y;

/** Whether the numeral counts at all: a bare 百 does only beside 逾 or 余, a bare 一 only after a verb that counts. */
function isCounted(text: string, at: number, amount: Amount, isQualified: boolean): boolean {
  VAGUE.lastIndex = at - 1;
  if (at > 0 && VAGUE.test(text)) return false;
  if (isQualified) return true;
  return !amount.lower.isBare && (amount.upper !== null || isCountedOne(text, at, amount.lower.end));
}

/** The quantity whose number begins at `at`, with the qualifiers around it; null where the numeral counts nothing. */
function quantityAt(text: string, at: number): FoundQuantity | null {
  const inWords = text.startsWith("百分之", at) ? percentInWords(text, at) : tenthsAt(text, at);
  const amount = inWords?.amount ?? amountAt(text, at);
  const measured = inWords?.measured ?? (amount && measureOf(text, at, amount));
  if (!amount || !measured) return null;
  const before = qualifierBefore(text, at) ?? qualifierBefore(text, measured.start);
  const isMore = amount.lower.isMore || amount.upper?.isMore === true;
  const isQualified = before !== null || isMore;
  if (inWords === null && !isCounted(text, at, amount, isQualified)) return null;
  const after = isQualified ? null : qualifierAfter(text, measured.end);
  return {
    value: decimalOf(amount.lower),
    max: amount.upper && decimalOf(amount.upper),
    kind: measured.kind,
    unit: measured.unit,
    currency: measured.currency,
    qualifier: before?.qualifier ?? (isMore ? "OVER" : (after?.qualifier ?? "EXACT")),
    start: Math.min(before?.at ?? measured.start, measured.start),
    end: after?.at ?? measured.end,
  };
}

/** All quantities of a folded paragraph whose names and dates are covered, in order. */
export function findQuantities(covered: string): FoundQuantity[] {
  const text = withMinusSigns(covered);
  const found: FoundQuantity[] = [];
  let from = 0;
  for (const match of text.matchAll(MAY_BEGIN)) {
    if (match.index < from) continue;
    const quantity = quantityAt(text, match.index);
    const numeral = /\d/.test(match[0]) ? /−?[\d.,]+/y : null;
    if (numeral) numeral.lastIndex = match.index;
    from = quantity?.end ?? match.index + (numeral?.exec(text)?.[0].length ?? match[0].length);
    if (quantity) found.push(quantity);
  }
  return found;
}

import type { FigureKind } from "../../../kernel/quantity";
import type { Span } from "../../narrative/masked-text";
import { decimalOf, isAscending, sharedScale, type WrittenNumber, withMinusSigns } from "../amount";
import type { FoundQualifier } from "../qualifier";
import type { FoundQuantity } from "../quantity";
import { englishNumberAt } from "./amount";
import { englishCurrencyAt, englishCurrencyBefore } from "./currency";
import { countedNounAt } from "./noun-phrase";
import { ENGLISH_NUMERAL } from "./numeral";
import { isCountedEnglishOne, isSaidToBeAnEnglishNumber } from "./plain-number";
import { englishQualifierAfter, englishQualifierBefore } from "./qualifier";

/** A quantity at its place, with the whole phrase that names what is counted. */
export interface EnglishQuantity extends FoundQuantity {
  phrase: Span | null;
}

interface Text {
  /** Folded, with everything covered that is no figure: where numbers are looked for. */
  covered: string;
  /** Folded: where nouns are. */
  folded: string;
}

interface Amount {
  lower: WrittenNumber;
  upper: WrittenNumber | null;
  end: number;
}

const MAY_BEGIN = new RegExp(`−?\\d|${ENGLISH_NUMERAL}`, "gi");
const SIGN = "(?:RMB|HK\\$|US\\$|MOP\\$?|[￥¥€£$]|[A-Z]{3} ?)?";
const RANGE = new RegExp(`(?:\\s*(?:%|per cent|yuan|dollars))?(\\s*(?:to|-|–|—|~)\\s*)${SIGN}`, "y");
const BETWEEN = new RegExp(`\\s+and\\s+${SIGN}`, "y");
const PERCENT = /\s*(?:%|per ?cent\b(?! points?))/iy;
const PERCENT_AT = /^\s*(?:%|per ?cent\b)/i;
/** Rose from 12 to 15 is no range, but two numbers. */
const CHANGE =
  /\b(?:gr[eo]w\w*|rose|ris\w+|increas\w+|fell|fall\w*|dropp?\w*|decreas\w+|declin\w+|climb\w+|surg\w+|reduc\w+|expand\w+|extend\w+|jump\w+|up|down|cut|rais\w+)\b[^.;]*$/i;

/** Fell by 10% to 15%: how much it changed, between the two. */
const CHANGE_BY = /\b(?:by|of)\s*(?:about|around|some|roughly|approximately)?\s*$/i;

function isBetween(text: string, start: number): boolean {
  return /\bbetween\s*$/i.test(text.slice(Math.max(0, start - 10), start));
}

/** One number, or two that make a range; `from` is where the number's currency begins, if one stands before it. */
function amountAt(text: string, at: number, from: number): Amount | null {
  const lower = englishNumberAt(text, at);
  if (!lower) return null;
  const alone = { lower, upper: null, end: lower.end };
  const separator = isBetween(text, from) ? BETWEEN : RANGE;
  separator.lastIndex = lower.end;
  const match = separator.exec(text);
  if (!match) return alone;
  const before = text.slice(Math.max(0, from - 80), from);
  const isBy = /%|per cent/.test(match[0]) && CHANGE_BY.test(before);
  const changes = /to/.test(match[1] ?? "") && CHANGE.test(before) && !isBy;
  const upper = changes ? null : englishNumberAt(text, lower.end + match[0].length);
  if (!upper || !isAscending(sharedScale(lower, upper), upper)) return alone;
  // Rose by 10% to 15,000 cases: two measures are no range.
  if (/%|per cent/.test(match[0]) && !PERCENT_AT.test(text.slice(upper.end))) return alone;
  return { lower: sharedScale(lower, upper), upper, end: upper.end };
}

interface Measured {
  kind: FigureKind;
  unit: Span | null;
  phrase: Span | null;
  currency: string | null;
  start: number;
  end: number;
}

const NO_NOUN = { unit: null, phrase: null };

function moneyOf({ covered }: Text, start: number, amount: Amount): Measured | null {
  const before = englishCurrencyBefore(covered, start);
  const after = englishCurrencyAt(covered, amount.end);
  if (!before && !after) return null;
  return {
    ...{ kind: "MONEY", ...NO_NOUN, currency: before?.currency ?? after?.currency ?? null },
    ...{ start: before?.start ?? start, end: after?.end ?? amount.end },
  };
}

/** What the amount is of: money, per cent, or things that a noun behind it names; null where the numeral counts nothing. */
function measureOf(
  text: Text,
  start: number,
  amount: Amount,
  before: FoundQualifier | null,
): Measured | null {
  const money = moneyOf(text, start, amount);
  if (money) return money;
  PERCENT.lastIndex = amount.end;
  const percent = PERCENT.exec(text.covered);
  const plain = { ...NO_NOUN, currency: null, start };
  if (percent) return { ...plain, kind: "PERCENT", end: amount.end + percent[0].length };
  const isOne = amount.upper === null && amount.lower.digits.times(amount.lower.scale).equals(1);
  const from = englishQualifierAfter(text.covered, amount.end)?.at ?? amount.end;
  const noun = countedNounAt(text.folded, from, isOne);
  if (noun) return { ...plain, kind: "COUNT", unit: noun.head, phrase: noun.phrase, end: noun.head.end };
  const isLarge = before !== null && amount.lower.digits.times(amount.lower.scale).abs().gte(1000);
  const isNumber = isSaidToBeAnEnglishNumber(text.covered, before?.at ?? start, amount.end, isLarge);
  const isArabic = /[−\d]/.test(text.covered.charAt(start));
  const isSome =
    isArabic || (!isOne && /^ of (?:the|which|whom|them|these)\b/.test(text.covered.slice(amount.end)));
  return isNumber && isSome ? { ...plain, kind: "COUNT", end: amount.end } : null;
}

function qualifierOf(text: Text, amount: Amount, before: FoundQualifier | null) {
  if (before) return before.qualifier;
  if (amount.lower.isMore || amount.upper?.isMore) return "OVER";
  return englishQualifierAfter(text.covered, amount.end)?.qualifier ?? "EXACT";
}

const ENDS_WITH_AFTER = / (?:or more|or above|or over|or less|or fewer|or below|or so)$/i;

function quantityAt(text: Text, at: number): EnglishQuantity | null {
  const { covered } = text;
  const from = englishCurrencyBefore(covered, at)?.start ?? at;
  const amount = amountAt(covered, at, from);
  if (!amount || !isCountedEnglishOne(covered, at, amount.lower.end)) return null;
  const before = englishQualifierBefore(covered, from);
  const measured = measureOf(text, at, amount, before);
  if (!measured) return null;
  const after = englishQualifierAfter(covered, measured.end);
  const isAfter =
    after !== null && before === null && ENDS_WITH_AFTER.test(covered.slice(measured.end, after.at));
  const between =
    amount.upper && isBetween(covered, from) ? /between\s*$/i.exec(covered.slice(0, from)) : null;
  const qualified = { ...measured, end: isAfter ? after.at : measured.end };
  return {
    value: decimalOf(amount.lower),
    max: amount.upper && decimalOf(amount.upper),
    kind: measured.kind,
    unit: measured.unit,
    phrase: measured.phrase,
    currency: measured.currency,
    qualifier: isAfter ? after.qualifier : qualifierOf(text, amount, before),
    start: before?.at ?? between?.index ?? qualified.start,
    end: qualified.end,
  };
}

/** All quantities of a folded English text, in order. */
export function findEnglishQuantities(folded: string, text: string): EnglishQuantity[] {
  const covered = withMinusSigns(text);
  const found: EnglishQuantity[] = [];
  let from = 0;
  for (const match of covered.matchAll(MAY_BEGIN)) {
    if (match.index < from) continue;
    const quantity = quantityAt({ covered, folded }, match.index);
    const numeral = /−?[\d.,]+|[a-z]/iy;
    numeral.lastIndex = match.index;
    const passed = /\d/.test(match[0]) ? (numeral.exec(covered)?.[0].length ?? 1) : match[0].length;
    from = quantity?.end ?? match.index + passed;
    if (quantity) found.push(quantity);
  }
  return found;
}

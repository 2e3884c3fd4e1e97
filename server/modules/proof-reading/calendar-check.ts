import { spanOf } from "@/server/kernel/partial-date";
import { findDates } from "../narrative/date-expression";
import type { DateExpression, DatePoint } from "../narrative/date-point";
import { fold } from "../narrative/folded-text";
import type { Span } from "../narrative/masked-text";

/** Something that no calendar or clock has. */
export interface Impossible extends Span {
  fact: "noSuchDay" | "noSuchMonth" | "noSuchQuarter" | "noSuchTime" | "endsBeforeStart";
  isCertain: boolean;
}

/** Of one text no more are told: behind them it is the same trouble again. */
const MOST = 20;

const pad = (n: number) => String(n).padStart(2, "0");
/** A leap year stands for a year that is not told: 2月29日 may exist. */
const SOME_LEAP_YEAR = 2024;

function exists(year: number | null, month: number, day: number): boolean {
  return spanOf(`${year ?? SOME_LEAP_YEAR}-${pad(month)}-${pad(day)}`) !== null;
}

function isNoDay({ year, relative, month, day }: DatePoint): boolean {
  // 同年2月29日: the year is told, but elsewhere.
  const told = relative === null ? year : null;
  return month !== null && day !== null && !exists(told, month, day);
}

function isoOf({ year, half, quarter, month, day }: DatePoint): string | null {
  if (year === null) return null;
  if (half !== null) return `${year}-H${half}`;
  if (quarter !== null) return `${year}-Q${quarter}`;
  if (month === null) return String(year);
  return day === null ? `${year}-${pad(month)}` : `${year}-${pad(month)}-${pad(day)}`;
}

/** Whether a range ends before it starts: true, false, or "PERHAPS" where 2022年11月至2月 may mean the year after. */
function endsBeforeStart({ from, to }: DateExpression): boolean | "PERHAPS" {
  if (to === null || to.relative !== null) return false;
  const [first, last] = [isoOf(from), isoOf(to)];
  if (first !== null && last !== null) {
    const [a, b] = [spanOf(first), spanOf(last)];
    return a !== null && b !== null && b.to < a.from;
  }
  if (to.year !== null || from.half !== null || to.half !== null) return false;
  const isSameMonth = to.month === null || to.month === from.month;
  if (from.day !== null && to.day !== null && isSameMonth) return to.day < from.day;
  return from.year !== null && from.month !== null && to.month !== null && to.month < from.month
    ? "PERHAPS"
    : false;
}

function inExpressions(text: string): Impossible[] {
  return findDates(text).flatMap((found): Impossible[] => {
    const { start, end, from, to } = found;
    if (
      isNoDay(from) ||
      (to !== null &&
        isNoDay(to.year === null ? { ...to, year: from.year, month: to.month ?? from.month } : to))
    ) {
      return [{ start, end, fact: "noSuchDay", isCertain: true }];
    }
    const isBackwards = endsBeforeStart(found);
    return isBackwards === false
      ? []
      : [{ start, end, fact: "endsBeforeStart", isCertain: isBackwards === true }];
  });
}

const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";
const TIME_BEFORE = /(?:[日号午晚早晨上点时于在至到-]|凌晨|时间|at|from|to|until|by)\s*$/i;

const isOver = (text: string | undefined, most: number) => Number(text) > most || Number(text) === 0;

interface Check {
  fact: Impossible["fact"];
  pattern: RegExp;
  isWrong: (match: RegExpExecArray, text: string) => boolean;
}

const CHECKS: readonly Check[] = [
  {
    fact: "noSuchDay",
    pattern: /(?<!\d)(\d{1,2})\s*月\s*(\d{1,2})\s*[日号](?!线|楼|文|令)/g,
    isWrong: ([, month, day]) => isOver(month, 12) || isOver(day, 31),
  },
  {
    fact: "noSuchDay",
    pattern: /(?<!\d)(?:19|20)\d\d([-/])(\d{1,2})\1(\d{1,2})(?![\d/-])/g,
    isWrong: ([whole, , month, day]) =>
      isOver(month, 12) || !exists(Number(whole.slice(0, 4)), Number(month), Number(day)),
  },
  {
    fact: "noSuchDay",
    pattern: new RegExp(
      `(?<![\\d,.])(\\d{1,2})(?:st|nd|rd|th)? (?:${MONTHS})(?![a-z])|(?:${MONTHS}) (\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])`,
      "g",
    ),
    isWrong: ([, before, after]) => isOver(before ?? after, 31),
  },
  {
    fact: "noSuchMonth",
    pattern: /(?<=(?:19|20)\d\d\s*年\s*)(\d{1,2})\s*月(?!龄|\s*\d{1,2}\s*[日号])/g,
    isWrong: ([, month]) => isOver(month, 12),
  },
  {
    fact: "noSuchQuarter",
    pattern:
      /第\s*[五六七八九05-9]\s*季度|(?<![A-Za-z\d])Q[05-9](?= (?:of )?(?:19|20)\d\d)|(?<=(?:19|20)\d\d年?[ -]?)Q[05-9](?!\d)|\b(?:fifth|sixth) quarter of (?:19|20)\d\d|\bthird half of (?:19|20)\d\d/g,
    isWrong: () => true,
  },
  {
    fact: "noSuchTime",
    pattern: /(?<![\d:.：])(\d{1,2})[:：](\d{2})(?![\d:：])/g,
    isWrong: ({ 1: hour, 2: minute, index }, text) =>
      isNoTime(hour, minute) && TIME_BEFORE.test(text.slice(Math.max(0, index - 8), index)),
  },
  {
    fact: "noSuchTime",
    pattern: /(?<!\d)(\d{1,2})\s*[时点]\s*(\d{1,2})\s*分(?!钟)/g,
    isWrong: ([, hour, minute]) => isNoTime(hour, minute),
  },
];

/** 24:00 is the end of a day. */
function isNoTime(hour: string | undefined, minute: string | undefined): boolean {
  return Number(hour) > 24 || Number(minute) > 59 || (Number(hour) === 24 && Number(minute) > 0);
}

/** Days, months, quarters, times and spans in a text, in Chinese or English, that cannot be; in order, each place once. */
export function impossibleDates(original: string): Impossible[] {
  const text = fold(original);
  const found = CHECKS.flatMap(({ fact, pattern, isWrong }) =>
    Array.from(text.matchAll(pattern))
      .filter((match) => isWrong(match, text))
      .map(({ 0: words, index }) => ({ fact, start: index, end: index + words.length, isCertain: true })),
  );
  let end = 0;
  return [...inExpressions(text), ...found]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((impossible) => {
      if (impossible.start < end) return false;
      end = impossible.end;
      return true;
    })
    .slice(0, MOST);
}

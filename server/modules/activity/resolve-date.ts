import { type DateSpan, type PartialDate, spanOf } from "../../kernel/partial-date";
import type { DateExpression, DatePoint } from "../narrative/date-point";

/** What has been said so far: the year (and month) that 同年12月 or 于9月 falls back on. */
export interface SpokenOf {
  year: number | null;
  month: number | null;
}

export interface ResolvedDate {
  /** Null where nothing says which year is meant. */
  date: PartialDate | null;
  spokenOf: SpokenOf;
}

const pad = (n: number) => String(n).padStart(2, "0");

/** The only year of the period in which this month or half lies wholly, so that 3月 in 2022-07 to 2023-12 is 2023. */
function yearWithin(period: DateSpan | null, point: DatePoint): number | null {
  if (!period) return null;
  const first = Number(period.from.slice(0, 4));
  const last = Number(period.to.slice(0, 4));
  const fitting: number[] = [];
  for (let year = first; year <= Math.min(last, first + 20); year += 1) {
    const span = spanOf(write({ ...point, day: null }, year, point.month));
    if (span && span.from >= period.from && span.to <= period.to) fitting.push(year);
  }
  const [only, ...more] = fitting;
  return more.length === 0 ? (only ?? null) : null;
}

/** 同年 with no year before it can only mean the period's own. */
const MAY_BE_OF_PERIOD = new Set<DatePoint["relative"]>([null, "SAME_YEAR"]);

function relativeYear(point: DatePoint, spokenOf: SpokenOf, period: DateSpan | null): number | null {
  if (point.relative === "PERIOD_YEAR") {
    const isOneYear = period !== null && period.from.slice(0, 4) === period.to.slice(0, 4);
    return isOneYear ? Number(period.from.slice(0, 4)) : null;
  }
  if (spokenOf.year === null) return null;
  if (point.relative === "NEXT_YEAR") return spokenOf.year + 1;
  return point.relative === "YEAR_BEFORE" ? spokenOf.year - 1 : spokenOf.year;
}

function write(point: DatePoint, year: number, month: number | null): PartialDate {
  if (point.half !== null) return `${year}-H${point.half}`;
  if (point.quarter !== null) return `${year}-Q${point.quarter}`;
  if (month === null) return String(year);
  return point.day === null ? `${year}-${pad(month)}` : `${year}-${pad(month)}-${pad(point.day)}`;
}

function resolvePoint(point: DatePoint, spokenOf: SpokenOf, period: DateSpan | null): ResolvedDate {
  const year =
    point.year ??
    relativeYear(point, spokenOf, period) ??
    (MAY_BE_OF_PERIOD.has(point.relative) ? yearWithin(period, point) : null);
  if (year === null) return { date: null, spokenOf };
  const keepsMonth = point.relative === "SAME_MONTH" || (point.month === null && point.day !== null);
  const month = keepsMonth ? spokenOf.month : point.month;
  const date = write(point, year, month);
  if (spanOf(date) === null) return { date: null, spokenOf };
  return { date, spokenOf: { year, month } };
}

/** A date range is written with both ends in full, whatever the text leaves out. */
function resolveRange(
  from: DatePoint,
  to: DatePoint,
  spokenOf: SpokenOf,
  period: DateSpan | null,
): ResolvedDate {
  const start = resolvePoint(from, spokenOf, period);
  if (start.date === null) return start;
  const end = resolvePoint(to, start.spokenOf, period);
  const range = `${start.date}/${end.date ?? ""}`;
  return spanOf(range) === null ? start : { date: range, spokenOf: end.spokenOf };
}

/**
 * @param spokenOf what the sentences before have established
 * @param period the span of the summary, which settles a month that lies in it only once
 */
export function resolveDate(
  found: DateExpression,
  spokenOf: SpokenOf,
  period: DateSpan | null,
): ResolvedDate {
  return found.to === null
    ? resolvePoint(found.from, spokenOf, period)
    : resolveRange(found.from, found.to, spokenOf, period);
}

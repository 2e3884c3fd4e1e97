/**
 * A date as far as it is known: ISO 8601 calendar dates cut short (`2023`, `2023-09`, `2023-04-10`), our own halves and
 * quarters (`2022-H2`, `2019-Q3`), and a range of two of them (`2019-04-01/2019-04-14`). There is no year 0.
 */
export type PartialDate = string;

export interface DateSpan {
  /** First day, ISO 8601. */
  from: string;
  /** Last day, inclusive. */
  to: string;
}

const SINGLE = /^(?!0000)(\d{4})(?:-(?:(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?|H([12])|Q([1-4])))?$/;

const pad = (n: number) => String(n).padStart(2, "0");

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function months(year: string, first: number, last: number): DateSpan {
  return { from: `${year}-${pad(first)}-01`, to: `${year}-${pad(last)}-${pad(lastDay(Number(year), last))}` };
}

function singleSpan(value: string): DateSpan | null {
  const match = SINGLE.exec(value);
  if (!match) return null;
  const [, year = "", month, day, half, quarter] = match;
  if (half) return months(year, half === "1" ? 1 : 7, half === "1" ? 6 : 12);
  if (quarter) return months(year, Number(quarter) * 3 - 2, Number(quarter) * 3);
  if (!month) return months(year, 1, 12);
  if (!day) return months(year, Number(month), Number(month));
  return Number(day) <= lastDay(Number(year), Number(month)) ? { from: value, to: value } : null;
}

/** The days that `date` covers; null where it is no date that exists or ends before it starts. */
export function spanOf(date: PartialDate): DateSpan | null {
  const [first = "", second, more] = date.split("/");
  if (more !== undefined) return null;
  const from = singleSpan(first);
  if (second === undefined || !from) return from;
  const to = singleSpan(second);
  return to && to.to >= from.from ? { from: from.from, to: to.to } : null;
}

/** Of the shape of a date, whether it exists or not: `2023-13`, `2023-02-30`. */
const SHAPE = /^\d{4}(-\d\d(-\d\d)?|-H[12]|-Q[1-4])?$/;

/** What is wrong with a date, as a code; null if nothing is. */
export function dateTrouble(date: PartialDate): string | null {
  if (spanOf(date) !== null) return null;
  const [first = "", second, more] = date.split("/");
  const parts = second === undefined ? [first] : [first, second];
  if (more !== undefined || !parts.every((part) => SHAPE.test(part))) return "date.notUnderstood";
  return parts.every((part) => singleSpan(part) !== null) ? "date.endsBeforeStart" : "date.doesNotExist";
}

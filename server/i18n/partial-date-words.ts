import type { PartialDate } from "@/server/kernel/partial-date";

/** The part `activity` of a catalogue, as pages and as mails read it. */
type DateWords = (
  key: `date.${Precision}` | "dateInYear.month" | "dateInYear.day" | "range" | "rangeInYear",
  values: Record<string, string | number>,
) => string;

type Precision = "year" | "half" | "quarter" | "month" | "day";

const PARTS = /^(\d{4})(?:-(?:(\d\d)(?:-(\d\d))?|H([12])|Q([1-4])))?$/;

function precisionOf([, , month, day, half, quarter]: RegExpExecArray): Precision {
  if (half) return "half";
  if (quarter) return "quarter";
  if (day) return "day";
  return month ? "month" : "year";
}

function dateWords(t: DateWords, date: string, inYear = false): string {
  const match = PARTS.exec(date);
  if (!match) return date;
  const [, year = "", month = "1", day = "1", half = "1", quarter = "1"] = match;
  const params = { year, month: Number(month), day: Number(day), half, quarter };
  if (inYear) return t(match[3] ? "dateInYear.day" : "dateInYear.month", params);
  return t(`date.${precisionOf(match)}`, params);
}

/** Months and days of one year, of which only one needs to say it. */
function isWithinYear(from: string, to: string): boolean {
  const hasMonth = (date: string) => PARTS.exec(date)?.[2] !== undefined;
  return from.slice(0, 4) === to.slice(0, 4) && hasMonth(from) && hasMonth(to);
}

function rangeWords(t: DateWords, from: string, to: string): string {
  const whole = { from: dateWords(t, from), to: dateWords(t, to) };
  if (!isWithinYear(from, to)) return t("range", whole);
  const inYear = { fromInYear: dateWords(t, from, true), toInYear: dateWords(t, to, true) };
  return t("rangeInYear", { ...whole, ...inYear });
}

/** A date as far as it is known, as people of the place write it; 2024年4月9日至4月30日 says the year once. */
export function partialDateWords(t: DateWords, date: PartialDate): string {
  const [from = "", to] = date.split("/");
  return to ? rangeWords(t, from, to) : dateWords(t, from);
}

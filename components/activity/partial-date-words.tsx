import { useTranslations } from "next-intl";
import type { PartialDate } from "@/server/kernel/partial-date";

const PARTS = /^(\d{4})(?:-(?:(\d\d)(?:-(\d\d))?|H([12])|Q([1-4])))?$/;

function precisionOf([, , month, day, half, quarter]: RegExpExecArray): string {
  if (half) return "half";
  if (quarter) return "quarter";
  if (day) return "day";
  return month ? "month" : "year";
}

type Translate = ReturnType<typeof useTranslations<"activity">>;

function dateWords(t: Translate, date: string, inYear = false): string {
  const match = PARTS.exec(date);
  if (!match) return date;
  const [, year = "", month = "1", day = "1", half = "1", quarter = "1"] = match;
  const params = { year, month: Number(month), day: Number(day), half, quarter };
  return t(`${inYear ? "dateInYear" : "date"}.${precisionOf(match)}`, params);
}

/** Months and days of one year, of which only one needs to say it. */
function isWithinYear(from: string, to: string): boolean {
  const hasMonth = (date: string) => PARTS.exec(date)?.[2] !== undefined;
  return from.slice(0, 4) === to.slice(0, 4) && hasMonth(from) && hasMonth(to);
}

function rangeWords(t: Translate, from: string, to: string): string {
  const whole = { from: dateWords(t, from), to: dateWords(t, to) };
  if (!isWithinYear(from, to)) return t("range", whole);
  const inYear = { fromInYear: dateWords(t, from, true), toInYear: dateWords(t, to, true) };
  return t("rangeInYear", { ...whole, ...inYear });
}

/** A date as far as it is known, as people of the place write it; 2024年4月9日至4月30日 says the year once. */
export function PartialDateWords({ date }: { date: PartialDate }) {
  const t = useTranslations("activity");
  const [from = "", to] = date.split("/");
  return <span className="whitespace-nowrap">{to ? rangeWords(t, from, to) : dateWords(t, from)}</span>;
}

import { useTranslations } from "next-intl";
import type { PartialDate } from "@/server/kernel/partial-date";

const PARTS = /^(\d{4})(?:-(?:(\d\d)(?:-(\d\d))?|H([12])|Q([1-4])))?$/;

function precisionOf([, , month, day, half, quarter]: RegExpExecArray): string {
  if (half) return "half";
  if (quarter) return "quarter";
  if (day) return "day";
  return month ? "month" : "year";
}

function useDateWords(): (date: string) => string {
  const t = useTranslations("activity");
  return (date) => {
    const match = PARTS.exec(date);
    if (!match) return date;
    const [, year = "", month = "1", day = "1", half = "1", quarter = "1"] = match;
    const params = { year, month: Number(month), day: Number(day), half, quarter };
    return t(`date.${precisionOf(match)}`, params);
  };
}

/** A date as far as it is known, as people of the place write it. */
export function PartialDateWords({ date }: { date: PartialDate }) {
  const t = useTranslations("activity");
  const words = useDateWords();
  const [from = "", to] = date.split("/");
  return (
    <span className="whitespace-nowrap">
      {to ? t("range", { from: words(from), to: words(to) }) : words(from)}
    </span>
  );
}

import { useTimeZone } from "next-intl";
import { LANGUAGE_TAG } from "@/server/kernel/locale";
import { usePageLocale } from "./use-page-locale";

type Precision = "day" | "minute";

const STYLES = {
  day: { year: "numeric", month: "long", day: "numeric" },
  minute: {
    year: "numeric",
    month: "long",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  },
} as const;

interface TimeProps {
  /** A moment, or a day in ISO 8601, which has no time zone. */
  value: Date | string;
  precision?: Precision;
}

const DAY_ONLY = /^\d{4}-\d\d-\d\d$/;

/** A moment as people of the place write it, with the machine's form behind it. */
export function Time({ value, precision = "day" }: TimeProps) {
  const tag = LANGUAGE_TAG[usePageLocale()];
  const timeZone = useTimeZone();
  const isDay = typeof value === "string" && DAY_ONLY.test(value);
  const moment = typeof value === "string" ? new Date(value) : value;
  const style = isDay ? { ...STYLES.day, timeZone: "UTC" } : { ...STYLES[precision], timeZone };
  return (
    <time dateTime={isDay ? value : moment.toISOString()} className="whitespace-nowrap">
      {new Intl.DateTimeFormat(tag, style).format(moment)}
    </time>
  );
}

import { LANGUAGE_TAG, LOCALES, type Locale } from "@/server/kernel/locale";
import type { LocalizedText } from "@/server/kernel/localized-text";
import { type PartialDate, spanOf } from "@/server/kernel/partial-date";
import { wordsIn } from "../summary/words";
import { type PeriodDates, type PeriodUnit, shapeOf } from "./period-shape";

type Form = "title" | "sentence";

const PART = /^(?<year>\d{4})(?:-H(?<half>\d)|-Q(?<quarter>\d)|-(?<month>\d\d)(?:-(?<day>\d\d))?)?$/;

function unitOf(part: PartialDate): PeriodUnit {
  const found = PART.exec(part)?.groups ?? {};
  if (found.day) return "day";
  if (found.month) return "month";
  if (found.quarter) return "quarter";
  return found.half ? "half" : "year";
}

/** Made once: making one takes a hundred times as long as using it. */
const MONTH_NAMES = {
  "zh-Hans": monthNamesIn("zh-Hans"),
  "zh-Hant": monthNamesIn("zh-Hant"),
  en: monthNamesIn("en"),
} as const satisfies Record<Locale, Intl.DateTimeFormat>;

function monthNamesIn(locale: Locale): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(LANGUAGE_TAG[locale], { month: "long", timeZone: "UTC" });
}

/** What the message catalogues may say of one end of a period. */
function paramsOf(part: PartialDate, locale: Locale) {
  const { year = "", half = "", quarter = "", month = "", day = "" } = PART.exec(part)?.groups ?? {};
  const monthName = MONTH_NAMES[locale].format(new Date(spanOf(part)?.from ?? part));
  return { year, half, quarter, month: String(Number(month)), day: String(Number(day)), monthName };
}

function spanLabel(from: PartialDate, to: PartialDate, locale: Locale, form: Form): string {
  const t = wordsIn(locale);
  const first = paramsOf(from, locale);
  const last = paramsOf(to, locale);
  const [unit, lastUnit] = [unitOf(from), unitOf(to)];
  const ends = {
    ...first,
    form,
    toYear: last.year,
    toQuarter: last.quarter,
    toMonth: last.month,
    toMonthName: last.monthName,
    toDay: last.day,
  };
  if (unit === "year" && lastUnit === "year") return t("periodLabel.years", ends);
  const plural = { year: null, half: null, quarter: "quarters", month: "months", day: "days" } as const;
  const together = unit === lastUnit && first.year === last.year ? plural[unit] : null;
  if (together) return t(`periodLabel.${together}`, ends);
  const end = (part: PartialDate, of: PeriodUnit) =>
    t(`periodLabel.${of === "half" ? "halfInSpan" : of}`, { ...paramsOf(part, locale), form });
  return t("periodLabel.span", { from: end(from, unit), to: end(to, lastUnit), form });
}

function labelIn(locale: Locale, dates: PeriodDates, form: Form): string {
  const { from, to } = shapeOf(dates);
  if (to) return spanLabel(from, to, locale, form);
  return wordsIn(locale)(`periodLabel.${unitOf(from)}`, { ...paramsOf(from, locale), form });
}

/**
 * What a period is called, from its days alone, in all languages: `label` for titles (2022下半年-2023年),
 * `sentenceLabel` for running text (2022下半年至2023年; English with its article, "the first half of 2025").
 */
export function periodLabel(dates: PeriodDates): { label: LocalizedText; sentenceLabel: LocalizedText } {
  const inAll = (form: Form) =>
    Object.fromEntries(LOCALES.map((locale) => [locale, labelIn(locale, dates, form)]));
  return { label: inAll("title"), sentenceLabel: inAll("sentence") };
}

/** The period's name in addresses: 2024, 2025h1, 2022h2-2023, 2024q1-2024q3, 2024m11-2025m02, 20240315-20240502. */
export function periodSlug(dates: PeriodDates): string {
  const { from, to } = shapeOf(dates);
  const slug = (part: PartialDate) => {
    const unit = unitOf(part);
    if (unit === "day") return part.replaceAll("-", "");
    return part.replace("-", unit === "month" ? "m" : "").toLowerCase();
  };
  return to ? `${slug(from)}-${slug(to)}` : slug(from);
}

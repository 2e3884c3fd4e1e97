import { type PartialDate, spanOf } from "@/server/kernel/partial-date";

export interface PeriodDates {
  /** ISO 8601 days, both inclusive. */
  startsOn: string;
  endsOn: string;
}

/** The largest calendar units that begin and end a period, from year down to day; `to` is null where one unit is all of it. */
export interface PeriodShape {
  from: PartialDate;
  to: PartialDate | null;
}

export const PERIOD_UNITS = ["year", "half", "quarter", "month", "day"] as const;
export type PeriodUnit = (typeof PERIOD_UNITS)[number];

/** The unit of that size which the day lies in. */
function unitAt(day: string, unit: PeriodUnit): PartialDate {
  const year = day.slice(0, 4);
  const month = Number(day.slice(5, 7));
  const units: Record<PeriodUnit, PartialDate> = {
    year,
    half: `${year}-H${month <= 6 ? 1 : 2}`,
    quarter: `${year}-Q${Math.ceil(month / 3)}`,
    month: day.slice(0, 7),
    day,
  };
  return units[unit];
}

function firstUnit({ startsOn, endsOn }: PeriodDates): PeriodUnit {
  const fits = (unit: PeriodUnit) => {
    const span = spanOf(unitAt(startsOn, unit));
    return span !== null && span.from === startsOn && span.to <= endsOn;
  };
  return PERIOD_UNITS.find(fits) ?? "day";
}

function lastUnit(endsOn: string, after: string): PeriodUnit {
  const fits = (unit: PeriodUnit) => {
    const span = spanOf(unitAt(endsOn, unit));
    return span !== null && span.to === endsOn && span.from > after;
  };
  return PERIOD_UNITS.find(fits) ?? "day";
}

/** Within one year, or where months or days are needed, both ends are told in the same unit: January to September is Q1 to Q3. */
function told(dates: PeriodDates, first: PeriodUnit, last: PeriodUnit): [PeriodUnit, PeriodUnit] {
  const finer = PERIOD_UNITS.indexOf(first) > PERIOD_UNITS.indexOf(last) ? first : last;
  const sameYear = dates.startsOn.slice(0, 4) === dates.endsOn.slice(0, 4);
  return sameYear || finer === "month" || finer === "day" ? [finer, finer] : [first, last];
}

/** @param dates days that exist, `startsOn` not after `endsOn` */
export function shapeOf(dates: PeriodDates): PeriodShape {
  const first = firstUnit(dates);
  const from = unitAt(dates.startsOn, first);
  const covered = spanOf(from)?.to ?? dates.startsOn;
  if (covered >= dates.endsOn) return { from, to: null };
  const [fromUnit, toUnit] = told(dates, first, lastUnit(dates.endsOn, covered));
  return { from: unitAt(dates.startsOn, fromUnit), to: unitAt(dates.endsOn, toUnit) };
}

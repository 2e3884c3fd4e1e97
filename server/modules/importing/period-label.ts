import { type PartialDate, spanOf } from "../../kernel/partial-date";
import { resolveDate } from "../activity/resolve-date";
import { findDates } from "../narrative/date-expression";
import { fold } from "../narrative/folded-text";

export interface ReadPeriod {
  /** First day, ISO 8601. */
  startsOn: string;
  /** Last day, inclusive. */
  endsOn: string;
  /** As written, without the spaces at digits: 2022下半年-2023年. */
  label: string;
  date: PartialDate;
}

/** A label as it is kept: no spaces at digits, no full-width digits. */
function withoutSpaces(text: string): string {
  return text.replaceAll(/[０-９]/g, (digit) => fold(digit)).replaceAll(/\s/g, "");
}

/** The first period that a text names, such as 2022 下半年-2023 年, 2024年 or 2020年至2022年上半年; null if it names none. */
export function readPeriod(text: string): ReadPeriod | null {
  for (const found of findDates(fold(text))) {
    if (found.from.year === null) continue;
    const { date } = resolveDate(found, { year: null, month: null }, null);
    const span = date === null ? null : spanOf(date);
    if (!span || date === null) continue;
    const label = withoutSpaces(text.slice(found.start, found.end));
    return { startsOn: span.from, endsOn: span.to, label, date };
  }
  return null;
}

import { type PartialDate, spanOf } from "../../kernel/partial-date";
import { resolveDate } from "../activity/resolve-date";
import { findDates } from "../narrative/date-expression";
import { fold } from "../narrative/folded-text";

export interface ReadPeriod {
  /** First day, ISO 8601. */
  startsOn: string;
  /** Last day, inclusive. */
  endsOn: string;
  /** As written, without the spaces at digits in Chinese: 2022下半年-2023年, mid-2022 to 2023. */
  label: string;
  date: PartialDate;
}

/** A label as it is kept: no spaces at digits, no full-width digits; English words stay apart. */
function tidy(text: string): string {
  const plain = text.replaceAll(/[０-９]/g, (digit) => fold(digit));
  return /[\u3400-\u9fff]/.test(plain)
    ? plain.replaceAll(/\s/g, "")
    : plain.replaceAll(/\s+/g, " ").replace(/^the /i, "");
}

function firstPeriod(text: string, lead: string): ReadPeriod | null {
  const folded = fold(lead + text);
  for (const found of findDates(folded)) {
    if ((found.from.year ?? found.to?.year ?? null) === null) continue;
    const { date } = resolveDate(found, { year: null, month: null }, null);
    const span = date === null ? null : spanOf(date);
    if (!span || date === null) continue;
    const label = tidy(text.slice(found.start - lead.length, found.end - lead.length));
    return { startsOn: span.from, endsOn: span.to, label, date };
  }
  return null;
}

const LEAD = "in ";
const YEAR = /(?:19|20)\d\d/;

/**
 * The first period that a text names, such as 2022 下半年-2023 年, 2024年, 2020年至2022年上半年, mid-2022 to 2023 or July 2022 to
 * December 2023; null if it names none.
 */
export function readPeriod(text: string): ReadPeriod | null {
  return firstPeriod(text, "");
}

/** As `readPeriod`, of words in the heading, where a year alone is a period too, as if "in" stood before it: 2024. */
export function readPeriodLabel(text: string): ReadPeriod | null {
  const trimmed = text.trim();
  const year = /[\u3400-\u9fff]/.test(trimmed) ? null : YEAR.exec(fold(trimmed));
  return firstPeriod(trimmed, "") ?? (year && firstPeriod(trimmed.slice(year.index), LEAD));
}

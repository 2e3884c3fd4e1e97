import { type PartialDate, spanOf } from "@/server/kernel/partial-date";
import type { Span } from "../narrative/masked-text";

/** A weekday written beside a date, at its place. */
export interface WrittenWeekday extends Span {
  written: string;
  isRight: boolean;
  /** The weekday that the date is, written in the same way. */
  right: string;
}

const CHINESE = ["日", "一", "二", "三", "四", "五", "六"];
const ENGLISH = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const NAME =
  "(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|(?:Sun|Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat)(?![a-z])";

const BEHIND = new RegExp(
  `^(?<lead>\\s*[（(]?\\s*)(?<day>(?<head>星期|礼拜|禮拜|周|週|逢星期)(?<sign>[一二三四五六日天])(?!年|边|邊))|^(?<gap>\\s*[（(,]\\s*)(?<english>${NAME})`,
);
/** 5月6日（星期一）至8日（星期三）: the later day says neither year nor month, which are those of the first. */
const LATER =
  /^[^\S\n]*[（(]?[^\S\n]*(?:星期|礼拜|禮拜|周|週)[一二三四五六日天][^\S\n]*[）)]?\s*(?:至|到|及|和|与|與|、|-|—|–)\s*(?<number>\d{1,2})\s*[日号]/;
const BEFORE = new RegExp(`(?<english>${NAME})(?<gap>,?\\s+(?:the\\s+)?)$`);

function inChinese(head: string, sign: string, day: number): string {
  const right = CHINESE[day] ?? "";
  return `${head}${day === 0 && sign === "天" ? "天" : right}`;
}

/** Mon stays short, Monday long. */
function inEnglish(written: string, day: number): string {
  const right = ENGLISH[day] ?? "";
  return written.endsWith("day") ? right : right.slice(0, 3);
}

function weekday(written: string, right: string, start: number): WrittenWeekday {
  const isRight =
    written === right || (!/[\u3400-\u9fff]/.test(written) && written.slice(0, 3) === right.slice(0, 3));
  return {
    written,
    right,
    isRight: isRight || written.replace("天", "日") === right,
    start,
    end: start + written.length,
  };
}

function isoOf(date: PartialDate, day: number): PartialDate | null {
  const later = `${date.slice(0, 8)}${String(day).padStart(2, "0")}`;
  return spanOf(later) === null ? null : later;
}

/** A weekday with the day that it stands beside. */
export interface DatedWeekday extends WrittenWeekday {
  date: PartialDate;
}

/**
 * The weekdays written beside a date: behind it, as in 2023年4月10日（星期一）, before it, as in Monday, 10 April 2023, and
 * behind a later day of the same month that the date goes on to.
 * @param date a full day; anything less, or a range, has no weekday
 */
export function weekdaysBeside(text: string, span: Span, date: PartialDate): DatedWeekday[] {
  const beside = weekdayBeside(text, span, date);
  const later = beside && LATER.exec(text.slice(span.end, span.end + 30));
  const laterDate = later ? isoOf(date, Number(later.groups?.number)) : null;
  const found = beside ? [{ ...beside, date }] : [];
  if (!later || laterDate === null) return found;
  const end = span.end + later[0].length;
  return [...found, ...weekdaysBeside(text, { start: end, end }, laterDate)];
}

function weekdayBeside(text: string, { start, end }: Span, date: PartialDate): WrittenWeekday | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) return null;
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  const behind = BEHIND.exec(text.slice(end, end + 20))?.groups;
  if (behind?.day !== undefined) {
    const right = inChinese(behind.head ?? "", behind.sign ?? "", day);
    return weekday(behind.day, right, end + (behind.lead ?? "").length);
  }
  if (behind?.english !== undefined) {
    return weekday(behind.english, inEnglish(behind.english, day), end + (behind.gap ?? "").length);
  }
  const from = Math.max(0, start - 20);
  const before = BEFORE.exec(text.slice(from, start));
  const name = before?.groups?.english;
  return before && name !== undefined ? weekday(name, inEnglish(name, day), from + before.index) : null;
}

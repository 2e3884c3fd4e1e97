import type { DateSpan, PartialDate } from "../../kernel/partial-date";
import { findDates } from "../narrative/date-expression";
import type { DateExpression } from "../narrative/date-point";
import { fold } from "../narrative/folded-text";
import { coverNames } from "../narrative/quoted-name";
import { resolveDate, type SpokenOf } from "./resolve-date";

/** A date that a narrative speaks of, at its place. */
export interface DateMention {
  /** Null where nothing in the update says which year is meant. */
  date: PartialDate | null;
  paragraph: number;
  start: number;
  end: number;
  text: string;
  /** The day up to which something is counted (截至2023年底), or the far end of a plan: a date, but nothing took place then. */
  isReferenceOnly: boolean;
}

export interface Activity {
  date: PartialDate;
  paragraph: number;
  text: string;
}

/** 较2022年增加: a year that something is compared with; nothing is told of it. */
const COMPARED_WITH =
  /(?:(?:较|比|相比|对比|相对|超越)\s*|\b(?:compared (?:with|to)|than|over)(?: that)?(?: (?:in|of|for))?\s+)$/i;
const COUNTED_UNTIL =
  /(?:(?:截至|截止|截止到|截至到)\s*|\b(?:as (?:at|of)|up to|until|(?:by|at|as at) (?:the )?end(?:[- ]of)?)(?: the end of)?[\s-]+)$/i;
/** As far back as such words are looked for. */
const LONGEST_LEAD = 32;
/** The end of a plan or an outlook, as in 到2035年; years that the period itself does not reach are no reports. */
const YEARS_BEYOND = 2;
const EVENT_NAMED_BY_YEAR =
  /^[^，。；、：\ufffc]{2,40}?(?:大赛|论坛|研讨会|博览会|交易会|大会|讲座|年会|峰会|比赛|竞赛)[^，。；]{0,12}?[于在]\s*(?:同年|\d)/;

/** 2024年…大赛于5月启动: the year is the first word of the event's name, the date stands after it. */
function isPartOfName(text: string, found: DateExpression): boolean {
  const isYearOnly = found.to === null && found.from.year !== null && found.end - found.start <= 6;
  const { month, half, quarter } = found.from;
  if (!isYearOnly || month !== null || half !== null || quarter !== null) return false;
  return EVENT_NAMED_BY_YEAR.test(text.slice(found.end, found.end + 80));
}

function isReference(text: string, found: DateExpression, period: DateSpan | null): boolean {
  if (COUNTED_UNTIL.test(text.slice(Math.max(0, found.start - LONGEST_LEAD), found.start))) return true;
  const year = found.from.year;
  return year !== null && period !== null && year > Number(period.to.slice(0, 4)) + YEARS_BEYOND;
}

/**
 * Every date that the paragraphs of one update speak of, in order, each read with what stands before it: 同年12月 after 2023
 * is 2023-12, 于9月 in a paragraph on 2023 is 2023-09. Years in quoted names and plan years are not among them.
 */
export function findDateMentions(paragraphs: readonly string[], period: DateSpan | null): DateMention[] {
  const mentions: DateMention[] = [];
  let spokenOf: SpokenOf = { year: null, month: null };
  for (const [paragraph, original] of paragraphs.entries()) {
    const text = coverNames(fold(original));
    for (const found of findDates(text)) {
      if (COMPARED_WITH.test(text.slice(Math.max(0, found.start - LONGEST_LEAD), found.start))) continue;
      const resolved = resolveDate(found, spokenOf, period);
      spokenOf = resolved.spokenOf;
      if (isPartOfName(text, found)) continue;
      const { start, end } = found;
      const isReferenceOnly = isReference(text, found, period);
      mentions.push({
        date: resolved.date,
        paragraph,
        start,
        end,
        text: original.slice(start, end),
        isReferenceOnly,
      });
    }
  }
  return mentions;
}

/** The dated activities of an update: one for each date in each paragraph, at its first mention. */
export function recogniseDates(paragraphs: readonly string[], period: DateSpan | null = null): Activity[] {
  return activitiesAmong(findDateMentions(paragraphs, period));
}

/** As `recogniseDates`, from mentions already found. */
export function activitiesAmong(mentions: readonly DateMention[]): Activity[] {
  const seen = new Set<string>();
  const activities: Activity[] = [];
  for (const { date, paragraph, text, isReferenceOnly } of mentions) {
    const key = `${paragraph} ${date}`;
    if (date === null || isReferenceOnly || seen.has(key)) continue;
    seen.add(key);
    activities.push({ date, paragraph, text });
  }
  return activities;
}

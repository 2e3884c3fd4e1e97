import { findChineseDates } from "./chinese-date";
import type { DateExpression } from "./date-point";
import { findEnglishDates } from "./english-date";

/**
 * The dates written in a folded text whose quoted names are covered, in order, in Chinese or in English. 1月 to 12月, 上半年,
 * in September and the like are found without a year; which one they mean is decided by `resolveDate`.
 */
export function findDates(text: string): DateExpression[] {
  const chinese = findChineseDates(text);
  const english = findEnglishDates(text).filter(
    ({ start, end }) => !chinese.some((found) => found.start < end && start < found.end),
  );
  return english.length === 0 ? chinese : [...chinese, ...english].sort((a, b) => a.start - b.start);
}

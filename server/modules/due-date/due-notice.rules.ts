import { daysBetween } from "../reporting-period/civil-day";

export type DueNoticeKind = "IN_14_DAYS" | "IN_7_DAYS" | "IN_1_DAY" | "OVERDUE";

/**
 * The days, counted to the day when it is due, on which each is told: the first of them, and after a time when the register
 * stood still one of the others, but never so late that the next one would follow at once.
 */
const TOLD_ON: readonly { kind: DueNoticeKind; from: number; to: number }[] = [
  { kind: "IN_14_DAYS", from: 14, to: 12 },
  { kind: "IN_7_DAYS", from: 7, to: 5 },
  { kind: "IN_1_DAY", from: 1, to: 0 },
  { kind: "OVERDUE", from: -1, to: -30 },
];

/** The first and the last day on which anything is told, counted as above. */
export const TOLD_FROM = 14;
export const TOLD_TO = -30;

/** What is to be told today of a day when something is due. @param dueOn, today ISO 8601 */
export function dueNoticeOn(dueOn: string, today: string): DueNoticeKind | null {
  const left = daysBetween(today, dueOn);
  return TOLD_ON.find(({ from, to }) => left <= from && left >= to)?.kind ?? null;
}

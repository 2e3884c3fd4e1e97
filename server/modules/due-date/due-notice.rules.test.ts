import { expect, test } from "vitest";
import { dueNoticeOn } from "./due-notice.rules";

test.each([
  ["2024-03-16", null],
  ["2024-03-17", "IN_14_DAYS"],
  ["2024-03-19", "IN_14_DAYS"],
  ["2024-03-20", null],
  ["2024-03-24", "IN_7_DAYS"],
  ["2024-03-26", "IN_7_DAYS"],
  ["2024-03-27", null],
  ["2024-03-30", "IN_1_DAY"],
  ["2024-03-31", "IN_1_DAY"],
  ["2024-04-01", "OVERDUE"],
  ["2024-04-30", "OVERDUE"],
  ["2024-05-01", null],
])("of what is due on 31 March 2024 this is told on %s: %s", (today, kind) => {
  expect(dueNoticeOn("2024-03-31", today)).toBe(kind);
});

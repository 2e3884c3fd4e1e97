import { expect, test } from "vitest";
import { noticePlace } from "./notice-place";

test.each([
  [{ updateId: "u1", threadId: null, periodSlug: "2024", params: {} }, "/en/desk/updates/u1"],
  [{ updateId: "u1", threadId: "t1", periodSlug: "2024", params: {} }, "/en/desk/updates/u1#thread-t1"],
  [
    { updateId: null, threadId: null, periodSlug: "2024", params: { subject: "PLAN" } },
    "/en/desk/periods/2024/plan",
  ],
  [
    { updateId: null, threadId: null, periodSlug: "2024", params: { subject: "SUMMARY" } },
    "/en/desk/periods/2024/summary",
  ],
  [{ updateId: null, threadId: null, periodSlug: "2024", params: {} }, "/en/desk/periods/2024"],
  [{ updateId: null, threadId: null, periodSlug: null, params: {} }, null],
])("a notice about %j leads to %s", (notice, place) => {
  expect(noticePlace(notice, "en")).toBe(place);
});

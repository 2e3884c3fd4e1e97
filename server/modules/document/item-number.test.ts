import { describe, expect, it } from "vitest";
import { summaryContent, summaryUpdate } from "../../testing/summary-content";
import { composeSummary } from "../summary/compose";
import { headingOrdinal } from "./heading-ordinal";
import { itemNumber } from "./item-number";

describe("the number of a heading", () => {
  it.each([
    [1, "一", "A"],
    [10, "十", "J"],
    [12, "十二", "L"],
    [20, "二十", "T"],
    [27, "二十七", "27"],
    [99, "九十九", "99"],
    [100, "一百", "100"],
    [107, "一百零七", "107"],
    [110, "一百一十", "110"],
    [1001, "一千零一", "1001"],
  ])("%i heads an area as %s or %s", (number, chinese, english) => {
    expect(headingOrdinal(number, "zh-Hans")).toBe(chinese);
    expect(headingOrdinal(number, "en")).toBe(english);
  });

  const flat = summaryContent([summaryUpdate(12, "题", ["文"])]);
  const inAreas = {
    ...summaryContent([summaryUpdate(12, "题", ["文"], { area: 0 })]),
    areas: [{ name: { "zh-Hans": "保护" } }],
  };

  it.each([
    ["zh-Hans", "gbt9704", "十二、", "（十二）"],
    ["zh-Hant", "gbt9704", "十二、", "（十二）"],
    ["en", "gbt9704", "12. ", "12. "],
    ["zh-Hans", "as-published", "12. ", "12. "],
  ] as const)("of a project in %s as %s is %s, and %s below an area", (locale, layout, alone, below) => {
    for (const [content, number] of [
      [flat, alone],
      [inAreas, below],
    ] as const) {
      const tree = composeSummary(content, locale, { draft: null });
      expect(itemNumber({ number: 12 }, tree, layout)).toBe(number);
    }
  });
});

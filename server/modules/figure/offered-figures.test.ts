import { describe, expect, it } from "vitest";
import { offeredFigures } from "./offered-figures";

const narrative = (...paragraphs: string[]) => ({
  locale: "zh-Hans" as const,
  paragraphs,
  period: { from: "2024-01-01", to: "2024-12-31" },
  sides: ["GUANGDONG", "HONG_KONG"],
});
const TEXT = "2024年4月，港方共查获19宗案件，涉及约56,000件侵权货品，总值约港币1,690万元。";

describe("The numbers of a narrative that no figure records", () => {
  it("are offered whole, each at its place", () => {
    const offers = offeredFigures(narrative("前言。", TEXT), []);
    expect(offers.map(({ value, kind, currency, qualifier }) => [value, kind, currency, qualifier])).toEqual([
      ["19", "COUNT", null, "EXACT"],
      ["56000", "COUNT", null, "ABOUT"],
      ["16900000", "MONEY", "HKD", "ABOUT"],
    ]);
    for (const { paragraph, start, end, text, checked } of offers) {
      expect([paragraph, checked]).toEqual([1, false]);
      expect(TEXT.slice(start ?? 0, end ?? 0)).toBe(text);
    }
  });

  it("are offered no more once recorded at their place, even with a corrected value", () => {
    const [first, ...others] = offeredFigures(narrative(TEXT), []);
    if (!first) throw new Error("nothing was recognised");
    expect(offeredFigures(narrative(TEXT), [{ ...first, value: "20", checked: true }])).toEqual(others);
  });

  it("are not offered where the same number was recorded by hand, without a place", () => {
    const offers = offeredFigures(narrative(TEXT), []);
    const byHand = offers.map((offer) => ({ ...offer, paragraph: null, start: null, end: null, text: null }));
    expect(offeredFigures(narrative(TEXT), byHand)).toEqual([]);
  });

  it("name no side that is not on record", () => {
    const offers = offeredFigures({ ...narrative(TEXT), sides: [] }, []);
    expect(offers.map(({ side }) => side)).toEqual([null, null, null]);
  });
});

import { describe, expect, it } from "vitest";
import type { SummaryFigure } from "@/server/modules/summary/summary.schema";
import { showsSourceLanguage } from "./figures-in-source";

const count: SummaryFigure = {
  paragraph: 0,
  start: 0,
  end: 3,
  text: "20宗",
  kind: "COUNT",
  value: "20",
  max: null,
  unit: "宗",
  currency: null,
  qualifier: "EXACT",
  side: null,
  date: null,
  label: { "zh-Hans": "案件" },
};

describe("figures on a page in another language", () => {
  it("need a note where a name or a unit is in the language of the source", () => {
    const inTraditional = { ...count, unit: null, label: { "zh-Hans": "案件", "zh-Hant": "案件" } };
    expect(showsSourceLanguage([{ figure: count, sourceLocale: "zh-Hans" }], "en")).toBe(true);
    const named = { ...count, label: { "zh-Hans": "案件", en: "Cases" } };
    expect(showsSourceLanguage([{ figure: named, sourceLocale: "zh-Hans" }], "en")).toBe(true);
    expect(showsSourceLanguage([{ figure: inTraditional, sourceLocale: "zh-Hans" }], "zh-Hant")).toBe(false);
  });

  it("need none in the language of the source", () => {
    expect(showsSourceLanguage([{ figure: count, sourceLocale: "zh-Hans" }], "zh-Hans")).toBe(false);
    expect(showsSourceLanguage([], "en")).toBe(false);
  });
});

import { describe, expect, it } from "vitest";
import { type FigureOnRecord, figureStanding, figureStandings } from "./standing";

const TEXT = "港方共查获72宗案件，涉及54,117件侵权货品，总值约港币2,548万元，罚款30万元。";

function recorded(words: string, figure: Partial<FigureOnRecord>): FigureOnRecord {
  const start = TEXT.indexOf(words);
  return {
    ...{
      value: "72",
      max: null,
      unit: "宗",
      kind: "COUNT",
      currency: null,
      qualifier: "EXACT",
      side: "HONG_KONG",
    },
    ...{ label: { "zh-Hans": "案件" }, date: null, checked: true },
    ...{ paragraph: 0, start, end: start + words.length, text: words },
    ...figure,
  };
}

const NOWHERE = { paragraph: null, start: null, end: null, text: null };
const CASES = (figure: Partial<FigureOnRecord> = {}) => recorded("72宗", figure);
const VALUE = (figure: Partial<FigureOnRecord> = {}) =>
  recorded("约港币2,548万元", {
    ...{
      value: "25480000",
      unit: null,
      kind: "MONEY",
      currency: "HKD",
      qualifier: "ABOUT",
      label: { "zh-Hans": "总值" },
    },
    ...figure,
  });

describe("A recorded figure, against its narrative", () => {
  it.each<[string, FigureOnRecord, string, readonly string[]]>([
    ["checked, and said at its place", CASES(), "CONFIRMED", []],
    ["not checked yet", CASES({ checked: false }), "UNCONFIRMED", []],
    ["with nobody to check it", CASES({ checked: undefined }), "CONFIRMED", []],
    ["typed with zeros that say nothing", VALUE({ value: "25480000.00" }), "CONFIRMED", []],
    ["with another value", CASES({ value: "73" }), "CONTRADICTING", ["value"]],
    ["with another value, unchecked", CASES({ value: "73", checked: false }), "CONTRADICTING", ["value"]],
    ["with an upper value that the text lacks", CASES({ max: "80" }), "CONTRADICTING", ["max"]],
    ["in another unit", CASES({ unit: "件" }), "CONTRADICTING", ["unit"]],
    ["in the same unit at more length", CASES({ unit: "宗案件" }), "CONFIRMED", []],
    ["in a unit of the other script", recorded("54,117件", { value: "54117", unit: "件" }), "CONFIRMED", []],
    ["without the text's qualifier", VALUE({ qualifier: "EXACT" }), "CONTRADICTING", ["qualifier"]],
    ["in another currency than is named", VALUE({ currency: "CNY" }), "CONTRADICTING", ["currency"]],
    [
      "in another currency, where the text names none",
      recorded("30万元", { value: "300000", kind: "MONEY", unit: null, currency: "CNY" }),
      ...(["CONFIRMED", []] as const),
    ],
    ["of another kind", CASES({ kind: "PERCENT", unit: "%" }), "CONTRADICTING", ["kind"]],
    [
      "at words that are gone and without a name that stands there",
      recorded("88场", { ...NOWHERE, value: "88", label: {} }),
      "NOT_STATED",
      [],
    ],
    ["without a place, but the same number", CASES(NOWHERE), "CONFIRMED", []],
    [
      "without a place, and another number of its name",
      CASES({ ...NOWHERE, value: "75" }),
      "CONTRADICTING",
      ["value"],
    ],
    [
      "without a place, and of no name in the text",
      CASES({ ...NOWHERE, value: "75", label: { "zh-Hans": "参展商" } }),
      "NOT_STATED",
      [],
    ],
    ["at words that no program reads", recorded("查获", { value: "5" }), "CONFIRMED", []],
  ])("%s", (_what, figure, standing, differs) => {
    expect(figureStanding(figure, [TEXT])).toMatchObject({ standing, differs });
  });

  it("is found again where its words have moved to", () => {
    expect(figureStanding(CASES(), ["前言。", `其间${TEXT}`])).toMatchObject({
      ...{ standing: "CONFIRMED", stated: { paragraph: 1, text: "72宗" } },
    });
  });

  it("takes no number that stands at another figure's place", () => {
    const both = figureStandings([CASES(), CASES(NOWHERE)], [TEXT]);
    expect(both.map(({ standing }) => standing)).toEqual(["CONFIRMED", "NOT_STATED"]);
  });

  it("is read in English as in Chinese", () => {
    const text = "Officers seized about 54,117 infringing items worth HK$2 million.";
    const words = "about 54,117 infringing items";
    const start = text.indexOf(words);
    const figure = CASES({
      value: "54117",
      unit: "items",
      qualifier: "ABOUT",
      start,
      end: start + words.length,
      text: words,
    });
    expect(figureStanding(figure, [text]).standing).toBe("CONFIRMED");
    expect(figureStanding({ ...figure, value: "54118" }, [text]).differs).toEqual(["value"]);
  });
});

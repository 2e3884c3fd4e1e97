import { describe, expect, it } from "vitest";
import { summaryContent, summaryUpdate } from "@/server/testing/summary-content";
import type { SummaryFigure } from "../summary/summary.schema";
import { figuresBySide, jointMoney } from "./headline-figures";

const figure = (more: Partial<SummaryFigure>): SummaryFigure => ({
  value: "1",
  max: null,
  unit: "宗",
  kind: "COUNT",
  currency: null,
  qualifier: "EXACT",
  side: null,
  label: {},
  date: null,
  paragraph: null,
  start: null,
  end: null,
  text: null,
  ...more,
});

const gd = figure({ side: "GUANGDONG", value: "996" });
const hk = figure({ side: "HONG_KONG", value: "72" });
const money = figure({ kind: "MONEY", currency: "CNY", unit: null, value: "1705000000" });
const hkMoney = figure({ ...money, currency: "HKD", side: "HONG_KONG" });

const content = {
  ...summaryContent([
    summaryUpdate(1, "一", [], { figures: [money, figure({ value: "50" })] }),
    summaryUpdate(2, "二", [], { figures: [hk, gd, hkMoney] }),
    summaryUpdate(3, "三", [], { figures: [hk] }),
  ]),
  sides: [
    { code: "GUANGDONG", name: { en: "Guangdong side" } },
    { code: "HONG_KONG", name: { en: "Hong Kong side" } },
  ],
};

describe("the main figures of a summary", () => {
  it("set the two sides side by side, in their order, where an update states figures of both", () => {
    const shown = figuresBySide(content).map(({ update, sides }) => [update.number, sides]);
    expect(shown).toEqual([
      [
        2,
        [
          { code: "GUANGDONG", figures: [gd] },
          { code: "HONG_KONG", figures: [hk, hkMoney] },
        ],
      ],
    ]);
  });

  it("name each sum of money that is of no side alone, and add none up", () => {
    expect(jointMoney(content).map(({ update, figure: sum }) => [update.number, sum.value])).toEqual([
      [1, "1705000000"],
    ]);
  });
});

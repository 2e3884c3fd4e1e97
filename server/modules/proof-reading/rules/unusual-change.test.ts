import { describe, expect, it } from "vitest";
import type { SummaryFigure } from "@/server/modules/summary/summary.schema";
import { findAll, NO_KNOWLEDGE, summaryFigure } from "@/server/testing/proof-reading";
import { summaryContent, summaryUpdate } from "@/server/testing/summary-content";
import { unusualChangeRule } from "./unusual-change";

const LABEL = { "zh-Hans": "侵权货品" };
const YEAR_AND_HALF = { startsOn: "2022-07-01", endsOn: "2023-12-31" };
const YEAR = { startsOn: "2024-01-01", endsOn: "2024-12-31" };

function find(before: SummaryFigure[], now: SummaryFigure[], dates = [YEAR, YEAR]) {
  const [was, is] = [before, now].map((figures, index) =>
    summaryContent(
      [summaryUpdate(index + 1, "行动", ["行动。"], { project: "customs", figures })],
      dates[index],
    ),
  );
  return is && was ? findAll(unusualChangeRule, is, { ...NO_KNOWLEDGE, previous: was }) : [];
}

const count = (value: string, more: Partial<SummaryFigure> = {}) =>
  summaryFigure(value, { label: LABEL, ...more });

describe("a change against last period", () => {
  it.each([
    ["100", "300", "muchMore"],
    ["300", "100", "muchLess"],
    ["996", "9960", "slip"],
    ["10110000", "101100", "slip"],
    ["54117", "5400000", "slip"],
    ["0", "5", "fromZero"],
    ["5", "0", "toZero"],
  ])("from %s to %s is unusual", (before, now, fact) => {
    expect(find([count(before)], [count("1", { label: { en: "x" } }), count(now)])).toMatchObject([
      {
        fact,
        severity: "SHOULD_LOOK",
        place: { update: 2, field: "figures", row: 1 },
        params: { value: now, previous: before },
        mends: [],
      },
    ]);
  });

  it.each([
    ["100", "299"],
    ["100", "34"],
    ["0", "0"],
    ["5", "5"],
  ])("from %s to %s is not", (before, now) => {
    expect(find([count(before)], [count(now)])).toEqual([]);
  });

  it("is measured by the month where the periods are not of one length", () => {
    expect(find([count("300")], [count("80")], [YEAR_AND_HALF, YEAR])).toEqual([]);
    expect(find([count("300")], [count("700")], [YEAR_AND_HALF, YEAR])).toMatchObject([
      { fact: "muchMore", params: { months: 12, previousMonths: 18 } },
    ]);
    expect(
      find(
        [count("30")],
        [count("70")].map((f) => ({ ...f, kind: "PERCENT" as const })),
        [YEAR_AND_HALF, YEAR],
      ),
    ).toEqual([]);
  });

  it.each<[string, Partial<SummaryFigure>]>([
    ["label", { label: { "zh-Hans": "案件" } }],
    ["unit", { unit: "宗" }],
    ["side", { side: "HONG_KONG" }],
    ["kind and currency", { kind: "MONEY", unit: null, currency: "CNY" }],
  ])("is not looked for where the %s is another", (_, other) => {
    expect(find([count("1")], [count("500", other)])).toEqual([]);
  });

  it("is told across scripts", () => {
    expect(find([count("1")], [count("500", { label: { "zh-Hant": "侵權貨品" }, unit: "個" })])).toHaveLength(
      1,
    );
  });

  it("must be unusual against each figure of the name", () => {
    expect(find([count("1"), count("400")], [count("500")])).toEqual([]);
  });

  it("is none without a period before", () => {
    expect(
      findAll(unusualChangeRule, summaryContent([summaryUpdate(1, "一", [], { figures: [count("9")] })])),
    ).toEqual([]);
  });
});

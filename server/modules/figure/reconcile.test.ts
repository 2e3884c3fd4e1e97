import { describe, expect, it } from "vitest";
import { offeredFigures } from "./offered-figures";
import { reconcile } from "./reconcile";

const TEXT = "2024年，港方查获72宗案件，总值约港币 2,548 万元，罚款30万元。";
const NARRATIVE = {
  locale: "zh-Hans" as const,
  paragraphs: [TEXT],
  period: { from: "2024-01-01", to: "2024-12-31" },
  sides: ["GUANGDONG", "HONG_KONG"],
};
const FIGURES = offeredFigures(NARRATIVE, []).map((figure) => ({ ...figure, checked: true }));
const changed = (at: number, change: Partial<(typeof FIGURES)[number]>) =>
  reconcile(
    FIGURES.map((figure, index) => (index === at ? { ...figure, ...change } : figure)),
    [TEXT],
    "zh-Hans",
  )[at];

describe("What stands between a figure and its narrative", () => {
  it("is nothing where both say the same", () => {
    const rows = reconcile(FIGURES, [TEXT], "zh-Hans");
    expect(rows.map(({ standing }) => standing)).toEqual(["CONFIRMED", "CONFIRMED", "CONFIRMED"]);
    expect(rows.map(({ place }) => place?.text)).toEqual(["72宗", "约港币 2,548 万元", "30万元"]);
    expect(rows.every(({ asInText, asRecorded }) => asInText === null && asRecorded === null)).toBe(true);
  });

  it("can be mended either way", () => {
    expect(changed(1, { value: "30000000" })).toMatchObject({
      ...{ standing: "CONTRADICTING", differs: ["value"], asRecorded: "约港币 3,000 万元" },
      asInText: {
        value: "25480000",
        qualifier: "ABOUT",
        side: "HONG_KONG",
        checked: true,
        text: "约港币 2,548 万元",
      },
    });
  });

  it("gives a figure that had lost its place the place where its number stands", () => {
    const nowhere = { paragraph: null, start: null, end: null, text: null };
    const row = changed(0, { ...nowhere, value: "75" });
    expect(row?.asInText).toMatchObject({ value: "72", paragraph: 0, text: "72宗" });
    expect(row?.asRecorded).toBe("75宗");
  });

  it("leaves a currency that the text does not name to whoever recorded it", () => {
    expect(changed(2, { currency: "MOP", value: "400000" })?.asInText).toMatchObject({
      value: "300000",
      currency: "MOP",
    });
  });
});

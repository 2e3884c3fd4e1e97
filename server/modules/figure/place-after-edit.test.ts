import { describe, expect, it } from "vitest";
import { placesAfterEdit } from "./place-after-edit";
import { statedNumbers } from "./standing";

const BEFORE = ["2024年，港方查获19宗案件，拘捕20人。", "粤方查获996批次货物，合计160万件。"];
const recorded = (paragraphs: readonly string[]) =>
  statedNumbers(paragraphs).map(({ label, ...number }) => ({
    ...number,
    label: { "zh-Hans": label },
    checked: true,
  }));

function placedIn(after: readonly string[], before = BEFORE) {
  return placesAfterEdit(recorded(before), before, after).map(({ place, holds }) => [
    place.paragraph,
    place.text,
    holds,
  ]);
}

describe("The places of figures in a narrative that was edited", () => {
  it.each<[string, string[], (string | number | null | boolean)[][]]>([
    [
      "stay with their words",
      ["前言。", ...BEFORE],
      [
        [1, "19宗", true],
        [1, "20人", true],
        [2, "996批次", true],
        [2, "160万件", true],
      ],
    ],
    [
      "pass to the number that was written in their stead",
      ["2024年，港方查获23宗案件，拘捕20人。", "粤方查获996批次货物，合计180万件。"],
      [
        [0, "23宗", false],
        [0, "20人", true],
        [1, "996批次", true],
        [1, "180万件", false],
      ],
    ],
    [
      "hold where the number is only written in another way",
      ["2024年，港方查获十九宗案件，拘捕20人。", "粤方查获996批次货物，合计1,600,000件。"],
      [
        [0, "十九宗", true],
        [0, "20人", true],
        [1, "996批次", true],
        [1, "1,600,000件", true],
      ],
    ],
    [
      "are none where the number is gone",
      ["2024年，港方查获多宗案件，拘捕20人。"],
      [
        [null, null, false],
        [0, "20人", true],
        [null, null, false],
        [null, null, false],
      ],
    ],
  ])("%s", (_what, after, places) => {
    expect(placedIn(after)).toEqual(places);
  });

  it("are found at either end of a paragraph", () => {
    expect(placedIn(["25人"], ["20人"])).toEqual([[0, "25人", false]]);
    expect(placedIn(["about 25 guests came"], ["about 20 guests came"])).toEqual([
      [0, "about 25 guests", false],
    ]);
  });

  it("are never one for two figures", () => {
    expect(placedIn(["共30人。"], ["共20人，共25人。"]).filter(([, text]) => text === "30人")).toHaveLength(
      1,
    );
  });
});

import { describe, expect, test } from "vitest";
import type { ViewedContent } from "@/server/modules/progress-update/view-content";
import { placeGroups, placeOfValue, WHOLE } from "./place-options";

const text = (title: string, paragraphs: string[]) => ({
  ...{ title, paragraphs, standing: "SOURCE" as const, stale: false },
});
const content: ViewedContent = {
  sourceLocale: "zh-Hant",
  texts: { "zh-Hans": text("题", ["一", "二"]), "zh-Hant": text("", ["一"]) },
  participations: [{ agencyId: "a", writtenName: null, role: "LEAD" }],
  activities: [],
  figures: [],
};

describe("the places that a comment can be put at", () => {
  test("are the texts, the language that it is written in first, and then what has no language", () => {
    const groups = placeGroups(content);
    expect(groups.map(({ locale, options }) => [locale, options.map(({ text: words }) => words)])).toEqual([
      ["zh-Hant", ["一"]],
      ["zh-Hans", ["题", "一", "二"]],
      [null, [null]],
    ]);
  });

  test("are none but the whole while nobody has written", () => {
    expect(placeGroups(null)).toEqual([]);
  });

  test("come back from what a control holds, and are the whole for anything else", () => {
    for (const { value, place } of placeGroups(content).flatMap(({ options }) => options))
      expect(placeOfValue(value)).toEqual(place);
    for (const value of ["", WHOLE.value, '{"kind":"PARAGRAPH"}'])
      expect(placeOfValue(value)).toEqual({ kind: "WHOLE" });
  });
});

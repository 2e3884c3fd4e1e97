import { describe, expect, test } from "vitest";
import type { UpdateForm } from "@/server/modules/progress-update/update-form.schema";
import type { FindingPlace } from "@/server/modules/proof-reading/finding.schema";
import { mendInForm, placeInNarrative } from "./narrative-place";

const place: FindingPlace = {
  update: 6,
  locale: "zh-Hans",
  field: "narrative",
  paragraph: 1,
  start: 2,
  end: 4,
  text: "的的",
  row: null,
};

const blank = { title: "", paragraphs: "", standing: "WRITTEN", upToDate: false } as const;
const figure: UpdateForm["figures"][number] = {
  value: "72",
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
  checked: true,
};

function formOf(paragraphs: string, title = "双方的的行动"): UpdateForm {
  return {
    sourceLocale: "zh-Hans",
    texts: { "zh-Hans": { ...blank, title, paragraphs, standing: "SOURCE" }, "zh-Hant": blank, en: blank },
    participations: [],
    activities: [],
    figures: [figure],
  };
}

describe("the place of a finding's words in what is typed", () => {
  test.each([
    ["one blank line between paragraphs", "第一段。\n\n双方的的合作。"],
    ["none", "第一段。\n双方的的合作。"],
    ["more, and some that only look blank", "\n\n第一段。\r\n \t\r\n\n双方的的合作。\n"],
  ])("is found with %s", (_, typed) => {
    const found = placeInNarrative(typed, place);
    expect(typed.slice(found?.start, found?.end)).toBe("的的");
    expect(typed.slice((found?.start ?? 0) - 2, found?.start)).toBe("双方");
  });

  test.each([
    ["other words", "第一段。\n\n双方得的合作。"],
    ["another paragraph", "双方的的合作。"],
    ["nothing", ""],
  ])("is none where there is %s", (_, typed) => {
    expect(placeInNarrative(typed, place)).toBeNull();
  });
});

describe("a mend in the form", () => {
  const mend = { kind: "TEXT", replacement: "的" } as const;
  const found = { place, figure: null };

  test("changes these words of the narrative", () => {
    const form = formOf("第一段，刚刚改过。\n\n双方的的合作。");
    expect(mendInForm(form, found, mend)).toEqual({
      path: "texts.zh-Hans.paragraphs",
      value: "第一段，刚刚改过。\n\n双方的合作。",
    });
  });

  test("changes these words of the title", () => {
    const title = { ...found, place: { ...place, field: "title", paragraph: null } as const };
    const changed = mendInForm(formOf(""), title, mend);
    expect(changed).toEqual({ path: "texts.zh-Hans.title", value: "双方的行动" });
  });

  test("changes nothing where the words are others by now", () => {
    expect(mendInForm(formOf("第一段。\n\n双方加强合作。"), found, mend)).toBeNull();
  });

  test("changes the value of a figure, unless it is another by now", () => {
    const change = { kind: "FIGURE", row: 0, value: "75", max: null } as const;
    const recorded = { place, figure: { value: "72" } };
    const changed = mendInForm(formOf(""), recorded, change);
    expect(changed).toEqual({ path: "figures", value: [{ ...figure, value: "75" }] });
    expect(mendInForm(formOf(""), { place, figure: { value: "70" } }, change)).toBeNull();
    expect(mendInForm(formOf(""), recorded, { ...change, row: 4 })).toBeNull();
  });
});

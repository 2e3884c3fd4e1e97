import { describe, expect, test } from "vitest";
import { blankUpdate } from "@/server/modules/importing/blank-update";
import {
  formOfUpdate,
  paragraphAt,
  pointsOf,
  startOfParagraph,
  updateOfForm,
  withParagraphParted,
} from "./draft-form";

const TYPED = "第一段。\n\n第二段，\n第三段。";

describe("a narrative as it is typed", () => {
  test.each([
    [0, 0],
    [3, 0],
    [6, 1],
    [10, 1],
    [11, 2],
    [99, 2],
  ])("has the cursor at %i in paragraph %i", (cursor, paragraph) => {
    expect(paragraphAt(TYPED, cursor)).toBe(paragraph);
  });

  test("has its paragraphs where they begin, and is parted where they were joined", () => {
    expect([0, 1, 2].map((paragraph) => TYPED.slice(startOfParagraph(TYPED, paragraph))[1])).toEqual([
      "一",
      "二",
      "三",
    ]);
    expect(withParagraphParted(TYPED, 1, 2)).toBe("第一段。\n\n第二\n\n段，\n第三段。");
  });
});

test("an update goes through its form unchanged, and not where a field is wrong", () => {
  const before = { ...blankUpdate("zh-Hans"), areaKey: "a", isNew: true };
  const form = formOfUpdate(before);
  expect(updateOfForm(form, before)).toEqual(before);
  form.texts["zh-Hans"].title = "长".repeat(201);
  expect(updateOfForm(form, before)).toBeNull();
});

test("what is left to look at are the open questions, and a project that may be one on record", () => {
  const question = { code: "importing.uncertainRole", paragraph: 0, params: {}, splitAt: null };
  const questions = [
    { ...question, isSettled: true },
    { ...question, isSettled: false },
  ];
  expect([pointsOf(questions, false), pointsOf(questions, true), pointsOf([], false)]).toEqual([1, 2, 0]);
});

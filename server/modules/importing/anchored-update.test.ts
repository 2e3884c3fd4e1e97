import { expect, test } from "vitest";
import { anchoredUpdate } from "./anchored-update";
import { blankUpdate } from "./blank-update";
import { draftUpdateSchema } from "./import-draft.schema";

/** One figure and one activity of a paragraph, which people then write as `paragraphs`. */
function mended(...paragraphs: string[]) {
  const { content, ...rest } = blankUpdate("zh-Hans");
  const figure = {
    value: "300",
    max: null,
    unit: "人",
    kind: "COUNT",
    currency: null,
    qualifier: "EXACT",
    side: null,
    label: {},
    date: null,
    checked: true,
  };
  const texts = { "zh-Hans": { title: "甲", paragraphs, standing: "SOURCE" } };
  const update = draftUpdateSchema.parse({
    ...rest,
    content: {
      ...content,
      texts,
      figures: [{ ...figure, paragraph: 0, start: 12, end: 16, text: "300人" }],
      activities: [{ date: "2021-05", place: null, mode: null, paragraph: 0, text: "2021年5月" }],
    },
  });
  return anchoredUpdate(update).content;
}

test("figures and activities are found again where their words now stand", () => {
  const { figures, activities } = mended("双方加强合作。", "2021年5月举行会议，300人参加。");
  expect(figures).toMatchObject([{ paragraph: 1, start: 12, end: 16, text: "300人", checked: true }]);
  expect(activities).toMatchObject([{ paragraph: 1, text: "2021年5月" }]);
});

test("a figure whose words have gone is nowhere, and to be looked at again", () => {
  const { figures, activities } = mended("双方加强合作。");
  expect(figures).toMatchObject([
    { value: "300", paragraph: null, start: null, end: null, text: null, checked: false },
  ]);
  expect(activities).toMatchObject([{ date: "2021-05", paragraph: null, text: null }]);
});

import { expect, test } from "vitest";
import { caretAfter } from "./keep-caret";

test.each([
  ["behind what was put in before it", "甲。|乙。", "新的。甲。乙。", "新的。甲。|乙。"],
  ["where it was, when words come behind it", "甲。|乙。", "甲。乙。新的。", "甲。|乙。新的。"],
  ["within the text, when nothing around it is left", "甲乙丙|", "丁", "丁|"],
])("the caret stays %s", (_, before, after, expected) => {
  const caret = before.indexOf("|");
  const found = caretAfter(before.replace("|", ""), after, caret);
  expect(`${after.slice(0, found)}|${after.slice(found)}`).toBe(expected);
});

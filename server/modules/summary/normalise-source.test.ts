import { describe, expect, it } from "vitest";
import { normaliseForComparison } from "./normalise-source";

describe("what is normalised before a source and a composed text are compared", () => {
  it.each([
    ["a byte order mark and the kind of line end", "\uFEFF甲。\r\n乙。\f丙。", "甲。\n乙。\n丙。"],
    ["blank lines", "\n\n甲。\n\n\n乙。\n", "甲。\n乙。"],
    [
      "white space at the ends of a line, and its kind and amount within one",
      "　甲\u00A0 and  b。 ",
      "甲 and b。",
    ],
    [
      "spaces between a Chinese character and a digit",
      "共 2 项，约港币 2,548 万元，（ 20 人",
      "共2项，约港币2,548万元，（20人",
    ],
    ["the space after the number of a heading", "12.组织\n13.   举办", "12. 组织\n13. 举办"],
    [
      "a paragraph cut by the end of a line or page",
      "一。\n建设和服\n\n务的了解。\n二。",
      "一。\n建设和服务的了解。\n二。",
    ],
    [
      "a cut in English, where a space stands for the line end",
      "The group\ncompleted it.",
      "The group completed it.",
    ],
  ])("includes %s", (_what, source, expected) => {
    expect(normaliseForComparison(source)).toBe(expected);
  });

  it("leaves the lines of the head apart", () => {
    expect(normaliseForComparison("小组\n\n摘要\n\n(2022 下半年-2023 年)\n\n小组完成\n项目：")).toBe(
      "小组\n摘要\n(2022下半年-2023年)\n小组完成项目：",
    );
  });

  it("never joins a heading to what stands before it", () => {
    expect(normaliseForComparison("没有句号\n2. 下一项\n正文。")).toBe("没有句号\n2. 下一项\n正文。");
  });

  it.each([
    ["a character", "甲乙。", "甲丙。"],
    ["punctuation", "甲，乙。", "甲、乙。"],
    ["the width of a bracket", "（5）。", "(5)。"],
    ["a thousands separator", "共2548元。", "共2,548元。"],
    ["the space between English words", "a b.", "ab."],
    ["the paragraphs", "甲。\n乙。", "甲。乙。"],
  ])("does not hide a difference in %s", (_what, one, other) => {
    expect(normaliseForComparison(one)).not.toBe(normaliseForComparison(other));
  });
});

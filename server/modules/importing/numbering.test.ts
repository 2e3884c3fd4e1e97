import { describe, expect, it } from "vitest";
import { numberingOf } from "./numbering";

describe("a heading's number", () => {
  it.each([
    ["1. 标题", "arabic", 1, "标题"],
    ["12、标题", "arabic", 12, "标题"],
    ["１２．标题", "arabic", 12, "标题"],
    ["3)\t标题", "arabic", 3, "标题"],
    ["（1）标题", "arabicInBrackets", 1, "标题"],
    ["(17) 标题", "arabicInBrackets", 17, "标题"],
    ["一、标题", "chinese", 1, "标题"],
    ["（二十一）標題", "chineseInBrackets", 21, "標題"],
    ["第三项 标题", "ordinal", 3, "标题"],
    ["第4项：标题", "ordinal", 4, "标题"],
    ["项目五：标题", "ordinal", 5, "标题"],
  ])("%s", (line, style, number, rest) => {
    expect(numberingOf(line)).toEqual({ style, number, rest });
  });

  it.each(["2023年4月", "3.5亿元", "17 项", "第五届知交会", "（惠州）研讨会", "三地专利", "0. 标题", ""])(
    "is not at the beginning of %j",
    (line) => {
      expect(numberingOf(line)).toBeNull();
    },
  );
});

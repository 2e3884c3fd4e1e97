import { describe, expect, it } from "vitest";
import { numberingOf, withRomanSettled } from "./numbering";

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
    ["第一部分 标题", "part", 1, "标题"],
    ["第二节　标题", "section", 2, "标题"],
    ["③ 标题", "circled", 3, "标题"],
    ["2.3 标题", "decimal", 3, "标题"],
    ["Item 1 Title", "ordinal", 1, "Title"],
    ["Item 12: Title", "ordinal", 12, "Title"],
    ["Project 3 – Title", "ordinal", 3, "Title"],
    ["Part I: Title", "part", 1, "Title"],
    ["Part II: Title", "part", 2, "Title"],
    ["A. Title", "letter", 1, "Title"],
    ["I. Title", "letter", 9, "Title"],
    ["(a) Title", "letterInBrackets", 1, "Title"],
    ["IV. Title", "roman", 4, "Title"],
    ["(iii) Title", "romanInBrackets", 3, "Title"],
  ])("%s", (line, style, number, rest) => {
    expect(numberingOf(line)).toEqual({ style, number, rest });
  });

  it.each([
    "2023年4月",
    "3.5亿元",
    "17 项",
    "第五届知交会",
    "（惠州）研讨会",
    "三地专利",
    "0. 标题",
    "17.05 亿元人民币",
    "3.5 million items",
    "A seminar was held",
    "I think",
    "IP. rights",
    "(IPD) and others",
    "第一部分别",
    "",
  ])("is not at the beginning of %j", (line) => {
    expect(numberingOf(line)).toBeNull();
  });
});

describe("a single letter that may be a Roman numeral", () => {
  const settle = (lines: string[]) => {
    const numbered = new Map(
      lines.flatMap((line, at) => {
        const found = numberingOf(line);
        return found ? [[at, found] as const] : [];
      }),
    );
    return [...withRomanSettled(numbered, (at) => lines[at] ?? "").values()].map(({ style, number }) => [
      style,
      number,
    ]);
  };

  it("is one where others are, or where it comes first", () => {
    expect(settle(["I. One", "II. Two", "V. Five"])).toEqual([
      ["roman", 1],
      ["roman", 2],
      ["roman", 5],
    ]);
    expect(settle(["(i) One", "(ii) Two"])).toEqual([
      ["romanInBrackets", 1],
      ["romanInBrackets", 2],
    ]);
    expect(settle(["I. One"])).toEqual([["roman", 1]]);
  });

  it("is a letter among letters", () => {
    expect(settle(["H. Eight", "I. Nine"])).toEqual([
      ["letter", 8],
      ["letter", 9],
    ]);
  });
});

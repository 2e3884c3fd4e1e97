import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readNarrative, showNarrative } from "./narrative-lines";

describe("A narrative that is typed or pasted", () => {
  it.each([
    ["lines as Word pastes them", "第一段。\r\n第二段。\r\n", ["第一段。", "第二段。"]],
    ["blank lines between paragraphs", "第一段。\n\n　\n第二段。", ["第一段。", "第二段。"]],
    ["the manual line break of Word", "第一行\v第二行", ["第一行", "第二行"]],
    ["separators that are no line feed", "一\u2028二\u2029三", ["一", "二", "三"]],
    ["signs that cannot be stored", "甲\u0000乙\ud800丙", ["甲乙丙"]],
    ["spaces inside and at the ends", "　　17.05 亿元 ", ["　　17.05 亿元 "]],
    ["nothing", " \n\n", []],
  ])("%s", (_what, typed, paragraphs) => {
    expect(readNarrative(typed)).toEqual(paragraphs);
  });

  it("is the same again after it was shown", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (typed) => {
        const paragraphs = readNarrative(typed);
        expect(readNarrative(showNarrative(paragraphs))).toEqual(paragraphs);
      }),
    );
  });
});

import { describe, expect, it } from "vitest";
import { readNarrative } from "@/server/kernel/narrative-lines";
import { pastedNarrative } from "./pasted-text";

describe("What a word processor puts on the clipboard", () => {
  it.each([
    ["paragraphs", "甲。\r\n乙。\r\n", ["甲。", "乙。"]],
    ["blank paragraphs between them", "甲。\r\n\r\n\u00a0\r\n乙。", ["甲。", "乙。"]],
    ["an indent of two full-width spaces", "　　甲。\r\n　　乙　丙。", ["甲。", "乙　丙。"]],
    ["soft line breaks", "甲，\v乙。\u2028丙。", ["甲，", "乙。", "丙。"]],
    ["a numbered list", "1.\t甲。\r\n2.\t乙。\r\n(1)\u00a0\u00a0丙。", ["1. 甲。", "2. 乙。", "(1) 丙。"]],
    ["a list with dots", "·\u00a0\u00a0\u00a0\u00a0\u00a0甲。\r\n·\t乙。", ["· 甲。", "· 乙。"]],
    ["hard spaces", "广东\u00a0IP\u00a0中心。\r\n共\u202f19\u2009宗。", ["广东 IP 中心。", "共 19 宗。"]],
    ["unseen signs", "\ufeff知\u200b识\u00ad产权。\r\n甲。\u200e", ["知识产权。", "甲。"]],
    ["a row of a table", "机构\t案件\r\n海关\t19宗", ["机构 案件", "海关 19宗"]],
    ["a form feed of a new page", "甲。\f乙。", ["甲。", "乙。"]],
  ])("with %s is pasted as its paragraphs", (_what, clipboard, paragraphs) => {
    expect(readNarrative(pastedNarrative(clipboard))).toEqual(paragraphs);
  });

  it("stays as it is where it is a few words of one paragraph, its spaces at the ends as well", () => {
    expect(pastedNarrative(" 联合执法 ")).toBe(" 联合执法 ");
    expect(pastedNarrative("　　")).toBe("　　");
  });
});

import { readFileSync } from "node:fs";
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
    [
      "dots of Symbol and Wingdings",
      "\uf0b7\t甲。\r\n\uf0a7\u00a0乙。\r\n\uf0fc\t丙。",
      ["· 甲。", "· 乙。", "· 丙。"],
    ],
    [
      "a list in Chinese numerals",
      "一、\t甲。\r\n（二）乙。\r\n\t(a)\t丙。",
      ["一、 甲。", "（二）乙。", "(a) 丙。"],
    ],
    ["hard hyphens", "粤港\u001e澳。\r\n粤港\u2011澳。", ["粤港-澳。", "粤港-澳。"]],
    ["ends of cells", "机构\u0007案件\u0007\r\n海关\u000719宗\u0007", ["机构 案件", "海关 19宗"]],
    ["a picture, a field and its codes", "\ufffc\r\n\u0001图一\u0013\u0014\u0015。\r\n\u0002", ["图一。"]],
    ["a mark of a footnote and the note", "甲[1]。\r\n\r\n[1] 见附件。", ["甲[1]。", "[1] 见附件。"]],
    ["a row of a table", "机构\t案件\r\n海关\t19宗", ["机构 案件", "海关 19宗"]],
    ["a form feed of a new page", "甲。\f乙。", ["甲。", "乙。"]],
  ])("with %s is pasted as its paragraphs", (_what, clipboard, paragraphs) => {
    expect(readNarrative(pastedNarrative(clipboard))).toEqual(paragraphs);
  });

  it.each(["", "\r", "\uf0b7"])(
    "keeps what is written beside %j, and signs of other scripts and planes",
    (sign) => {
      const text = `２０２４年　“粤港”——①②㎡𠮷😀é€½©${sign}`;
      expect(pastedNarrative(text)).toBe(text.replace("\r", ""));
    },
  );

  it("is read as Writer puts it there: every paragraph, soft line, list and cell, and every word", () => {
    const clipboard = readFileSync("e2e/support/clipboard/writer.txt", "utf8");
    expect(readNarrative(pastedNarrative(clipboard))).toEqual([
      "2024年4月，双方开展联合执法行动。",
      "港方共偵破19宗案件，",
      "检获约56,000件物品1。",
      "1. 情报交流。",
      "(a) 移交线索。",
      "一、 宣传教育。",
      "• 培训。",
      "广东 IP 中心-香港，知识产权，网址。",
      ...["机构", "案件", "海关", "19宗"],
      "表后一段。",
    ]);
  });

  it("stays as it is where it is a few words of one paragraph, its spaces at the ends as well", () => {
    expect(pastedNarrative(" 联合执法 ")).toBe(" 联合执法 ");
    expect(pastedNarrative("　　")).toBe("　　");
  });
});

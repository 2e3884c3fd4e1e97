import { Document, Packer, Paragraph } from "docx";
import { describe, expect, it } from "vitest";
import { KNOWN_AGENCIES } from "@/server/testing/known-agencies";
import { parseSummary } from "./parse-summary";
import { wordText } from "./word-text";

const level = (at: number, format: "chineseCounting" | "decimal", text: string) => ({
  level: at,
  format,
  text,
});
const LISTS = {
  config: [
    {
      reference: "headings",
      levels: [level(0, "chineseCounting", "%1、"), level(1, "chineseCounting", "（%2）")],
    },
    { reference: "points", levels: [level(0, "decimal", "%1.")] },
  ],
};

const item = (text: string, reference: string, at = 0) =>
  new Paragraph({ text, numbering: { reference, level: at } });

describe("a Word file whose headings and points Word numbers by itself", () => {
  it("has its projects under their areas, and its points in their narratives", async () => {
    const children = [
      ...["粤港保护知识产权合作专责小组", "合作项目摘要", "（2021年）"].map((line) => new Paragraph(line)),
      new Paragraph("粤港保护知识产权合作专责小组2021年共完成合作项目3项。"),
      item("深化执法协作", "headings"),
      item("联合执法行动", "headings", 1),
      new Paragraph("全年重点工作如下："),
      item("建立线索移交机制；", "points"),
      item("开展专题培训三场。", "points"),
      item("打击网络侵权", "headings", 1),
      new Paragraph("双方通报线索27条。"),
      item("加强宣传教育", "headings"),
      item("演讲比赛", "headings", 1),
      new Paragraph("共有12所高校参加。"),
    ];
    const bytes = await Packer.toBuffer(new Document({ numbering: LISTS, sections: [{ children }] }));
    const { areas, updates } = parseSummary(await wordText(bytes), { agencies: KNOWN_AGENCIES });
    expect(areas).toEqual(["深化执法协作", "加强宣传教育"]);
    expect(
      updates.map(({ number, area, title, paragraphs }) => [number, area, title, ...paragraphs]),
    ).toEqual([
      [1, 0, "联合执法行动", "全年重点工作如下：", "1. 建立线索移交机制；", "2. 开展专题培训三场。"],
      [2, 0, "打击网络侵权", "双方通报线索27条。"],
      [3, 1, "演讲比赛", "共有12所高校参加。"],
    ]);
  });
});

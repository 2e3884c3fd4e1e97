import { describe, expect, it } from "vitest";
import type { PdfLine } from "./pdf-lines";
import { paragraphsOf } from "./pdf-paragraphs";

/** Lines of one page, 20 points apart; each with its left edge and its width in points. */
const lines = (...rows: [text: string, x: number, width: number][]): PdfLine[] =>
  rows.map(([text, x, width], index) => {
    const y = 700 - index * 20;
    return { text, x, y, width, size: 12, page: 0, depth: 1 - y / 842 };
  });
const paragraphs = (...rows: [string, number, number][]) => paragraphsOf(lines(...rows)).split("\n\n");

describe("The lines of a PDF", () => {
  it("go on where a bracket that cannot be parted found no room in the line before", () => {
    expect(
      paragraphs(
        ["满满一行字写到右边为止，再没有余下什么地方，专责小组共完成合作项目二十七项，其中第", 80, 430],
        ["一批、第二批项目均已办结，另有下列各项尚在办理之中，其中第", 80, 395],
        ["（3）、（8）、（15）至（17）项为新增项目：", 80, 230],
        ["本段到此为止。", 80, 84],
      ),
    ).toEqual([
      "满满一行字写到右边为止，再没有余下什么地方，专责小组共完成合作项目二十七项，其中第一批、第二批项目均已办结，另有下列各项尚在办理之中，其中第（3）、（8）、（15）至（17）项为新增项目：",
      "本段到此为止。",
    ]);
  });

  it("of English that is not justified go on until a sentence ends or much room is left", () => {
    expect(
      paragraphs(
        ["The Intellectual Property Department of the Government and", 80, 400],
        ["its partners held the forum, which", 80, 340],
        ["drew viewers from 41 countries and regions of the world, at", 80, 430],
        ["home and abroad.", 80, 100],
        ["Enquiry service", 80, 90],
        ["The enquiry points handled 1,086 cases.", 80, 240],
      ),
    ).toEqual([
      "The Intellectual Property Department of the Government and its partners held the forum, which drew viewers from 41 countries and regions of the world, at home and abroad.",
      "Enquiry service",
      "The enquiry points handled 1,086 cases.",
    ]);
  });

  it("begin a paragraph further in, also where most paragraphs have one line", () => {
    const full = "满".repeat(30);
    expect(
      paragraphs(
        ["甲段只有一行字，正好排满，没有余下的地方了吧。", 104, 406],
        ["乙段只有一行字，正好排满，没有余下的地方了吧。", 104, 406],
        ["丙段有两行字，第一行排满以后，还有第二行的字，", 104, 406],
        [full, 80, 430],
        [`${full.slice(1)}。`, 80, 430],
        ["丁段只有一行字，正好排满，没有余下的地方了吧。", 104, 406],
      ),
    ).toHaveLength(4);
  });

  it("are as wide as most are, though a sign hangs into the margin", () => {
    const full = "满满一行字写到右边为止，再没有余下什么地方了，请看";
    expect(
      paragraphs(
        [full, 80, 430],
        [full, 80, 430],
        [`${full}，`, 80, 440],
        [full, 80, 430],
        ["五、支持举办首届高价值商标品牌培育", 80, 408],
        ["大赛", 80, 24],
      ),
    ).toHaveLength(1);
  });
});

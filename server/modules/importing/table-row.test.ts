import { Document, Header, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import { describe, expect, it } from "vitest";
import { KNOWN_AGENCIES } from "@/server/testing/known-agencies";
import { type PdfText, plainPdf } from "@/server/testing/plain-pdf";
import { parseSummary } from "./parse-summary";
import { pdfText } from "./pdf-text";
import { wordText } from "./word-text";

const ABOVE = [
  "粤港保护知识产权合作专责小组",
  "合作项目摘要",
  "（2019年）",
  "粤港保护知识产权合作专责小组2019年共完成合作项目2项，详情如下：",
  "1. 举办研讨会",
  "各场研讨会安排如下：",
];
const ROWS = [
  ["地点", "人数", "场次"],
  ["广州", "120", "2"],
  ["深圳", "60", "1"],
];
const BELOW = ["2. 更新资料库", "双方更新资料56条。"];

const PLAIN = [
  ["各场研讨会安排如下：", "地点\t人数\t场次", "广州\t120\t2", "深圳\t60\t1"],
  ["双方更新资料56条。"],
];

function narratives(text: string) {
  const { areas, updates } = parseSummary(text, { agencies: KNOWN_AGENCIES });
  expect(areas).toEqual([]);
  return updates.map(({ paragraphs }) => paragraphs);
}

describe("The rows of a table within a narrative stay rows", () => {
  it("in a plain text, and those of wide spaces too", () => {
    const text = (cells: string) => [...ABOVE, ...ROWS.map((row) => row.join(cells)), ...BELOW].join("\n");
    expect(narratives(text("\t"))).toEqual(PLAIN);
    const wide = PLAIN.map((lines) => lines.map((line) => line.replaceAll("\t", "     ")));
    expect(narratives(text("     "))).toEqual(wide);
  });

  it("in a Word file", async () => {
    const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
    const table = new Table({ rows: ROWS.map((row) => new TableRow({ children: row.map(cell) })) });
    const paragraph = (text: string) => new Paragraph(text);
    const children = [...ABOVE.map(paragraph), table, ...BELOW.map(paragraph)];
    const headers = { default: new Header({ children: [new Paragraph("粤港保护知识产权合作专责小组")] }) };
    const bytes = await Packer.toBuffer(new Document({ sections: [{ headers, children }] }));
    expect(narratives(await wordText(bytes))).toEqual(PLAIN);
  });

  it("in a PDF", async () => {
    const line = (text: string, at: number): PdfText => ({ text, x: 80, y: 760 - at * 20, size: 12 });
    const rows = ROWS.flatMap((row, at) =>
      row.map((text, column) => ({ ...line(text, ABOVE.length + at), x: 80 + column * 150 })),
    );
    const below = BELOW.map((text, at) => line(text, ABOVE.length + ROWS.length + at));
    const bytes = plainPdf({ pages: [[...ABOVE.map(line), ...rows, ...below]] });
    expect(narratives(await pdfText(bytes))).toEqual(PLAIN);
  });
});

describe("What is laid out in the cells of a table", () => {
  it("is read as headings and narratives where a cell holds them", async () => {
    const cell = (text: string) =>
      new TableCell({ children: text.split("\n").map((line) => new Paragraph(line)) });
    const items = [
      ["1. 举办研讨会", "双方在广州举办研讨会，共有120人参加。"],
      ["2. 更新资料库", "双方更新资料56条。"],
    ];
    const table = new Table({ rows: items.map((row) => new TableRow({ children: row.map(cell) })) });
    const children = [...ABOVE.slice(0, 4).map((text) => new Paragraph(text)), table];
    const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }));
    expect(narratives(await wordText(bytes))).toEqual([
      ["双方在广州举办研讨会，共有120人参加。"],
      ["双方更新资料56条。"],
    ]);
  });

  it("stays a narrative where one line alone has a tab", () => {
    const text = [...ABOVE.slice(0, 5), "双方在广州举办\t研讨会，", "共有120人参加。", ...BELOW].join("\n");
    expect(narratives(text)[0]).toEqual(["双方在广州举办\t研讨会，共有120人参加。"]);
  });
});

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { KNOWN_AGENCIES } from "@/server/testing/known-agencies";
import { type PdfText, plainPdf, setAsPages } from "@/server/testing/plain-pdf";
import { parseSummary } from "./parse-summary";
import { pdfText } from "./pdf-text";
import { readSummaryFile } from "./read-file";

const source = readFileSync("prisma/seed/source/summary-2022h2-2023.zh-Hans.txt", "utf8");
/** Its paragraphs, whole again where a page had broken one. */
const paragraphs = source
  .split("\n")
  .map((line) => line.trim())
  .filter(Boolean)
  .join("\n")
  .replace("建设和服\n务的", "建设和服务的");
const spaceless = (text: string) => text.replaceAll(/\s/g, "");
const understood = (text: string) =>
  parseSummary(text, { agencies: KNOWN_AGENCIES }).updates.map(({ number, title, paragraphs: narrative }) => [
    number,
    spaceless(title),
    ...narrative.map(spaceless),
  ]);
const page = (...rows: [string, number, number][]): PdfText[] =>
  rows.map(([text, x, y]) => ({ text, x, y, size: 12 }));

describe("The text of a PDF", () => {
  it.each([
    ["wide lines", { width: 34, lines: 30 }],
    ["narrow lines and short pages", { width: 21, lines: 11 }],
    ["lines as wide as paragraphs", { width: 60, lines: 40 }],
  ])(
    "gives the summary back from %s, joined over lines and pages, without heads and feet",
    async (_, set) => {
      const text = await readSummaryFile("summary.pdf", setAsPages(paragraphs, set));
      expect(understood(text)).toEqual(understood(source));
    },
  );

  it("joins lines of English with the space that the end of the line swallowed", async () => {
    const rows: [string, number, number][] = [
      ["The two sides carried out joint", 80, 700],
      ["operations throughout the year.", 80, 680],
      ["Next paragraph.", 104, 660],
    ];
    expect(await pdfText(plainPdf({ pages: [page(...rows)] }))).toBe(
      "The two sides carried out joint operations throughout the year.\n\nNext paragraph.",
    );
  });

  it("reads a line in the order of its places, whatever the order in the file", async () => {
    const rows: [string, number, number][] = [
      ["第二行的文字在这里。", 80, 680],
      ["港方查获", 80, 700],
      ["十九宗案件", 130, 700],
    ];
    expect(spaceless(await pdfText(plainPdf({ pages: [page(...rows)] })))).toBe(
      "港方查获十九宗案件第二行的文字在这里。",
    );
  });
});

describe("A PDF that cannot be read is refused in words", () => {
  const refusal = (bytes: Uint8Array) =>
    readSummaryFile("a.pdf", bytes).then(
      () => null,
      (error: { code?: string }) => error.code,
    );

  it.each([
    ["a picture of pages, with no text", plainPdf({ pages: [[], []] }), "importing.fileScanned"],
    [
      "one behind a password",
      plainPdf({ pages: [page(["文字", 80, 700])], isEncrypted: true }),
      "importing.fileEncrypted",
    ],
    ["the head of one and nothing more", Buffer.from("%PDF-1.7\n"), "importing.fileDamaged"],
    ["a text that is called one", Buffer.from("合作项目摘要"), "importing.fileDamaged"],
    [
      "one with more pages than any summary",
      plainPdf({ pages: Array.from({ length: 1501 }, () => []) }),
      "importing.tooManyPages",
    ],
  ])("%s", async (_, bytes, code) => {
    expect(await refusal(bytes)).toBe(code);
  });

  it("one whose end is missing", async () => {
    const cut = setAsPages(paragraphs).subarray(0, 20_000);
    expect(await refusal(cut)).toBe("importing.fileDamaged");
  });
});

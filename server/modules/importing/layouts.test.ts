import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { KNOWN_AGENCIES } from "@/server/testing/known-agencies";
import { parseSummary } from "./parse-summary";

const source = readFileSync("prisma/seed/source/summary-2022h2-2023.zh-Hans.txt", "utf8");
const lines = source
  .replace("建设和服\n\n务的了解", "建设和服务的了解")
  .split("\n")
  .filter((line) => line !== "");
const read = (text: string) => parseSummary(text, { agencies: KNOWN_AGENCIES });
const expected = read(lines.join("\n\n")).updates;

const CHINESE = "零 一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七".split(" ");
const renumbered = (form: (n: number) => string) =>
  lines.map((line) => line.replace(/^(\d+)\. /, (_, n: string) => form(Number(n)))).join("\n\n");

function wrapped(width: number): string[] {
  return lines.flatMap((line) => {
    const parts = line.match(new RegExp(`.{1,${width}}`, "gu")) ?? [];
    return [...parts, ""];
  });
}

/** Pages of `height` lines, each with its number, so that a page ends wherever it happens to. */
function paged(width: number, height: number): string {
  return wrapped(width)
    .flatMap((line, index) =>
      (index + 1) % height === 0 ? [line, "", `- ${(index + 1) / height} -`, "\f"] : [line],
    )
    .join("\n");
}

describe("the updates are the same", () => {
  it.each([
    ["with every line a paragraph", lines.join("\n")],
    ["with indented paragraphs", lines.map((line) => `　　${line}`).join("\n")],
    ["with lines broken at 40 characters", wrapped(40).join("\n")],
    ["with lines broken at 27 characters", wrapped(27).join("\n")],
    ["with lines broken at 40 characters and no blank lines", wrapped(40).filter(Boolean).join("\n")],
    ["over pages of 25 lines", paged(40, 25)],
    ["over pages of 31 lines", paged(38, 31)],
    ["numbered 1、", renumbered((n) => `${n}、`)],
    ["numbered （1）", renumbered((n) => `（${n}）`)],
    ["numbered (1)", renumbered((n) => `(${n}) `)],
    ["numbered 一、", renumbered((n) => `${CHINESE[n]}、`)],
    ["numbered （一）", renumbered((n) => `（${CHINESE[n]}）`)],
    ["numbered 第一项", renumbered((n) => `第${CHINESE[n]}项　`)],
    ["with the number on a line of its own", renumbered((n) => `${n}.\n`)],
    ["with numbers that a word processor kept to itself", renumbered(() => "")],
  ])("%s", (_, text) => {
    expect(read(text).updates).toEqual(expected);
  });
});

describe("the reader says", () => {
  const codes = (text: string) => read(text).questions.map(({ code, params }) => ({ code, params }));

  it("that it supplied numbers that the document does not have", () => {
    expect(codes(renumbered(() => ""))).toContainEqual({ code: "importing.numbersSupplied", params: {} });
  });

  it("that a number is missing", () => {
    const text = lines.join("\n\n").replace(/^7\. [\s\S]*?(?=^8\. )/m, "");
    expect(codes(text)).toEqual(
      expect.arrayContaining([
        { code: "importing.countDisagrees", params: { stated: 17, found: 16 } },
        { code: "importing.numberMissing", params: { expected: 7, found: 8 } },
      ]),
    );
  });

  it("that a new project is not there", () => {
    const text = lines.join("\n\n").replace("第(5)及(12)共 2 项", "第(5)及(21)共 3 项");
    expect(codes(text)).toEqual(
      expect.arrayContaining([
        { code: "importing.newCountDisagrees", params: { stated: 3, found: 2 } },
        { code: "importing.newNotFound", params: { number: 21 } },
      ]),
    );
  });

  it("that heading and opening sentence speak of different periods and groups", () => {
    const text = lines.join("\n\n").replace("(2022 下半年-2023 年)", "(2021 年)").replace("粤港", "粤澳");
    expect(codes(text)).toEqual(
      expect.arrayContaining([
        { code: "importing.periodDisagrees", params: { heading: "2021年", opening: "2022下半年至2023年" } },
        {
          code: "importing.taskForceDisagrees",
          params: {
            heading: "粤澳保护知识产权合作专责小组",
            opening: "粤港保护知识产权合作专责小组",
          },
        },
      ]),
    );
  });

  it("that a project has no narrative", () => {
    const text = lines.join("\n\n").replace(/^7\. (.*)\n\n.*$/m, "7. $1");
    expect(codes(text)).toContainEqual({ code: "importing.noNarrative", params: {} });
  });
});

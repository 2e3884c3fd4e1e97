import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KNOWN_AGENCIES } from "@/server/testing/known-agencies";
import { SEED } from "@/server/testing/seed";
import { Invalid } from "../../kernel/errors";
import { importedSummarySchema } from "./importing.schema";
import { parseSummary } from "./parse-summary";
import { readSummaryFile } from "./read-file";
import { LONGEST_TEXT } from "./read-summary";

const source = readFileSync("prisma/seed/source/summary-2022h2-2023.zh-Hans.txt", "utf8");
const runs = process.env.LONG ? 2000 : 60;

/** A summary of the promised shape or a refusal that a person can read; anything else is a bug. */
async function readsOrRefuses(name: string, bytes: Uint8Array): Promise<void> {
  try {
    const text = await readSummaryFile(name, bytes);
    const summary = parseSummary(text, { agencies: KNOWN_AGENCIES });
    expect(importedSummarySchema.safeParse(summary).error).toBeUndefined();
    for (const { paragraphs, figures } of summary.updates) {
      for (const { paragraph, start, end, text: at } of figures) {
        expect(paragraphs[paragraph]?.slice(start, end)).toBe(at);
      }
    }
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    expect(error.code).toMatch(/^importing\./);
  }
}

const refusal = (text: string) => {
  try {
    parseSummary(text, { agencies: KNOWN_AGENCIES });
    return null;
  } catch (error) {
    return error instanceof Invalid ? { code: error.code, ...error.params } : error;
  }
};

describe(`any file is read or refused (seed ${SEED}, ${runs} runs)`, () => {
  it("when it is random bytes", async () => {
    const bytes = fc.uint8Array({ maxLength: 2000 });
    await fc.assert(
      fc.asyncProperty(bytes, fc.constantFrom("a.txt", "a.docx"), (b, name) => readsOrRefuses(name, b)),
      {
        numRuns: runs,
        seed: SEED,
      },
    );
  });

  it("when it is the real summary cut short anywhere, even within a character", async () => {
    const bytes = Buffer.from(source);
    const length = fc.nat(bytes.length);
    await fc.assert(
      fc.asyncProperty(length, (end) => readsOrRefuses("a.txt", bytes.subarray(0, end))),
      {
        numRuns: runs,
        seed: SEED,
      },
    );
  });

  it("when parts of the real summary stand in any order, between digits and signs", async () => {
    const lines = source.split("\n").filter(Boolean);
    const noise = fc.string({
      unit: fc.constantFrom(..."0123456789一二十百万亿年月日第（）()项个元%至-约共。，“”《》\n "),
      maxLength: 30,
    });
    const parts = fc.array(fc.oneof(fc.constantFrom(...lines), noise), { maxLength: 40 });
    const head = lines.slice(0, 4).join("\n");
    await fc.assert(
      fc.asyncProperty(parts, (some) => readsOrRefuses("a.txt", Buffer.from([head, ...some].join("\n")))),
      { numRuns: runs, seed: SEED },
    );
  });

  it.each([
    "",
    "第",
    "一",
    "1",
    "（1",
    "2023年",
    "，",
    "约",
    "1家",
    "“",
    "1至",
    "香港海关、",
    "访问",
    "由",
    "一\n",
    "“\n",
    "1.\n",
  ])("when a narrative is %j again and again, in a time that a person waits", async (part) => {
    const narrative = part.repeat(Math.ceil(60_000 / Math.max(1, part.length)));
    const started = performance.now();
    await readsOrRefuses("a.txt", Buffer.from(`${source}\n\n${narrative}。`));
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

describe("a text that is no summary is refused with what is missing", () => {
  it.each([
    ["title", ""],
    ["title", "今天天气很好。\n\n1. 一\n\n二。"],
    ["taskForce", "合作项目摘要\n\n（2024年）\n\n1. 标题\n\n正文。"],
    ["period", "粤港保护知识产权合作专责小组\n\n合作项目摘要\n\n共完成合作项目 1 项。\n\n1. 标题\n\n正文。"],
    ["projects", source.slice(0, source.indexOf("1. 建设"))],
  ])("%s", (missing, text) => {
    expect(refusal(text)).toEqual({ code: "importing.notASummary", missing });
  });

  it("when it is too long", () => {
    expect(refusal("一".repeat(LONGEST_TEXT + 1))).toEqual({
      code: "importing.textTooLong",
      limit: LONGEST_TEXT,
    });
  });
});

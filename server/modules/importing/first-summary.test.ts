import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ACTIVITIES, FIGURES, PARAGRAPHS, PARTICIPATIONS, TITLES } from "@/server/testing/first-summary";
import { KNOWN_AGENCIES } from "@/server/testing/known-agencies";
import { importedSummarySchema } from "./importing.schema";
import { parseSummary } from "./parse-summary";

const source = readFileSync("prisma/seed/source/summary-2022h2-2023.zh-Hans.txt", "utf8");
const summary = parseSummary(source, { agencies: KNOWN_AGENCIES });

/** The source with each broken line joined, cut into its updates, by other means than the program's. */
const whole = source.replace("建设和服\n\n务的了解", "建设和服务的了解");

describe("the summary of mid-2022 to 2023", () => {
  it("has the shape that is promised", () => {
    expect(importedSummarySchema.parse(summary)).toEqual(summary);
  });

  it("is read with its heading and opening sentence", () => {
    const { updates: _updates, questions: _questions, ...head } = summary;
    expect(head).toEqual({
      sourceLocale: "zh-Hans",
      taskForce: "粤港保护知识产权合作专责小组",
      period: { startsOn: "2022-07-01", endsOn: "2023-12-31", label: "2022下半年-2023年" },
      areas: [],
      statedCount: 17,
      statedNew: [5, 12],
    });
  });

  it("has 17 updates in order, with exact titles", () => {
    expect(summary.updates.map(({ number }) => number)).toEqual(TITLES.map((_, index) => index + 1));
    expect(summary.updates.map(({ title }) => title)).toEqual(TITLES);
  });

  it("has every paragraph exactly as it stands in the source", () => {
    expect(summary.updates.map(({ paragraphs }) => paragraphs.length)).toEqual(PARAGRAPHS);
    const lines = whole.split("\n").filter((line) => line !== "");
    const read = summary.updates.flatMap(({ number, title, paragraphs }) => [
      `${number}. ${title}`,
      ...paragraphs,
    ]);
    expect(read).toEqual(lines.slice(lines.indexOf(`1. ${TITLES[0]}`)));
  });

  it("makes the word whole that is broken over a page in no. 12, and asks", () => {
    expect(summary.updates[11]?.paragraphs[0]).toContain("平台建设和服务的了解和交流合作。");
    const breaks = summary.questions.filter(({ code }) => code === "importing.uncertainParagraphBreak");
    expect(breaks).toEqual([
      { code: "importing.uncertainParagraphBreak", update: 12, paragraph: 0, params: {} },
    ]);
  });

  it("has every figure that a person finds, and no other", () => {
    const read = summary.updates.flatMap(({ number, figures }) =>
      figures.map((figure) => [
        `${number}.${figure.paragraph}`,
        figure.text,
        figure.value,
        figure.unit ?? figure.currency,
        figure.qualifier,
        figure.side,
        figure.date,
      ]),
    );
    expect(read).toEqual(FIGURES.map((row) => row.slice(0, 7)));
  });

  it("labels each figure with the words of the text", () => {
    const labels = summary.updates.flatMap(({ figures }) => figures.map(({ label }) => label));
    const misses = FIGURES.map((row) => row[7]).filter((word, index) => !labels[index]?.includes(word));
    expect(misses).toEqual([]);
  });

  it("says where each figure stands", () => {
    const misplaced = summary.updates.flatMap(({ paragraphs, figures }) =>
      figures.filter(({ paragraph, start, end, text }) => paragraphs[paragraph]?.slice(start, end) !== text),
    );
    expect(misplaced).toEqual([]);
    const last = summary.updates[5]?.figures.at(-1);
    expect([last?.start, last?.end]).toEqual([136, 148]);
  });

  it("has every dated activity", () => {
    const read = summary.updates.flatMap(({ number, activities }) =>
      activities.map(({ paragraph, date }) => `${number}.${paragraph} ${date}`),
    );
    expect(read).toEqual(ACTIVITIES);
  });

  it("has every participation, and asks where the verb leaves the role open", () => {
    const open = new Set(
      summary.questions
        .filter(({ code }) => code === "importing.uncertainRole")
        .map(({ update, params }) => `${update} ${params.agency}`),
    );
    const read = summary.updates.map(({ number, participations }) => [
      number,
      Object.fromEntries(
        participations.map(({ agency, role }) => [
          agency,
          open.has(`${number} ${agency}`) ? `${role}?` : role,
        ]),
      ),
    ]);
    expect(Object.fromEntries(read)).toEqual(PARTICIPATIONS);
  });

  it("asks nothing else", () => {
    const codes = new Set(summary.questions.map(({ code }) => code));
    expect([...codes].sort()).toEqual(["importing.uncertainParagraphBreak", "importing.uncertainRole"]);
  });
});

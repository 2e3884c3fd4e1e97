import { describe, expect, test } from "vitest";
import { Conflict, Invalid } from "@/server/kernel/errors";
import { writtenContent } from "@/server/testing/update-content";
import type { UpdateContent } from "../progress-update/progress-update.schema";
import { applyMend } from "./apply-mend";
import type { FindingPlace, Mend } from "./finding.schema";

const PARAGRAPH = "双方的的行动查获侵权货品 54,117 件，案件 72 宗。";

function figureAt(text: string, more: Partial<UpdateContent["figures"][number]> = {}) {
  const start = PARAGRAPH.indexOf(text);
  return {
    value: "72",
    max: null,
    unit: "宗",
    kind: "COUNT",
    currency: null,
    qualifier: "EXACT",
    side: null,
    label: { "zh-Hans": "案件" },
    date: null,
    paragraph: 0,
    start,
    end: start + text.length,
    text,
    checked: true,
    ...more,
  } as const;
}

const goods = figureAt("54,117 件", { value: "54117", unit: "件" });
const cases = figureAt("72 宗");
const content = writtenContent([PARAGRAPH, "另一段。"], { figures: [goods, cases] });

function placeOf(words: string, more: Partial<FindingPlace> = {}): FindingPlace {
  const start = PARAGRAPH.indexOf(words);
  return {
    update: 1,
    locale: "zh-Hans",
    field: "narrative",
    paragraph: 0,
    start,
    end: start + words.length,
    text: words,
    row: null,
    ...more,
  };
}

const words = (replacement: string): Mend => ({ kind: "TEXT", replacement });
const textOf = ({ texts }: UpdateContent) => texts["zh-Hans"]?.paragraphs;
const codeOf = (work: () => unknown) => {
  try {
    work();
    return "done";
  } catch (error) {
    if (error instanceof Conflict || error instanceof Invalid) return error.code;
    throw error;
  }
};

describe("a mend of words", () => {
  test("changes these words and no others", () => {
    const mended = applyMend(content, placeOf("的的"), words("的"));
    expect(textOf(mended)).toEqual([PARAGRAPH.replace("的的", "的"), "另一段。"]);
    expect({ ...mended, texts: {}, figures: [] }).toEqual({ ...content, texts: {}, figures: [] });
  });

  test("keeps the figures behind it tied to their words", () => {
    const mended = applyMend(content, placeOf("的的"), words("的"));
    const [text = ""] = textOf(mended) ?? [];
    for (const { start, end, text: stated } of mended.figures) {
      expect(text.slice(start ?? 0, end ?? 0)).toBe(stated);
    }
  });

  test("within a figure's words gives the figure the new words", () => {
    const mended = applyMend(content, placeOf("54,117"), words("54,171"));
    expect(mended.figures.map(({ text }) => text)).toEqual(["54,171 件", "72 宗"]);
    expect(mended.figures.map(({ value, checked }) => [value, checked])).toEqual([
      ["54117", true],
      ["72", true],
    ]);
  });

  test("inserts where something is missing, and takes away", () => {
    const missing = placeOf("，案件", { end: PARAGRAPH.indexOf("，案件"), text: "" });
    expect(textOf(applyMend(content, missing, words("）")))?.[0]).toContain("54,117 件），案件");
    expect(textOf(applyMend(content, placeOf("的的"), words("")))?.[0]).toContain("双方行动");
  });

  test("changes a title", () => {
    const title = content.texts["zh-Hans"]?.title ?? "";
    const place = placeOf("", { field: "title", paragraph: null, start: 0, end: 2, text: title.slice(0, 2) });
    expect(applyMend(content, place, words("继续")).texts["zh-Hans"]?.title).toBe(`继续${title.slice(2)}`);
  });

  test.each<[string, Partial<FindingPlace>]>([
    ["other words stand there", { text: "得的" }],
    ["the paragraph is gone", { paragraph: 7 }],
    ["the language is not written", { locale: "en" }],
    ["it names no words", { start: null, end: null, text: null }],
  ])("is refused where %s", (_, more) => {
    expect(codeOf(() => applyMend(content, placeOf("的的", more), words("的")))).toBe(
      "proofReading.findingGone",
    );
  });

  test("is refused where what comes of it could not be saved", () => {
    const whole = placeOf(PARAGRAPH);
    expect(codeOf(() => applyMend(content, whole, words("")))).toBe("proofReading.mendDoesNotFit");
    expect(codeOf(() => applyMend(content, whole, words("一\n二")))).toBe("proofReading.mendDoesNotFit");
  });
});

describe("a mend of a figure", () => {
  const change = (row: number, value: string, max: string | null = null): Mend => {
    return { kind: "FIGURE", row, value, max };
  };

  test("changes the value of that row and nothing else", () => {
    const mended = applyMend(content, placeOf("72 宗"), change(1, "75"));
    expect(mended).toEqual({ ...content, figures: [goods, { ...cases, value: "75" }] });
  });

  test("is refused where there is no such row, or the value is none", () => {
    expect(codeOf(() => applyMend(content, placeOf("72 宗"), change(2, "75")))).toBe(
      "proofReading.findingGone",
    );
    expect(codeOf(() => applyMend(content, placeOf("72 宗"), change(1, "many")))).toBe(
      "proofReading.mendDoesNotFit",
    );
    expect(codeOf(() => applyMend(content, placeOf("72 宗"), change(1, "75", "74")))).toBe(
      "proofReading.mendDoesNotFit",
    );
  });
});

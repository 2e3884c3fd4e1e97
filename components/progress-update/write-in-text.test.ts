import { describe, expect, it } from "vitest";
import type { UpdateForm } from "@/server/modules/progress-update/update-form.schema";
import { writeInText } from "./write-in-text";

const NARRATIVE = "前言。\n\n港方查获72宗，拘捕20人，罚款30万元。";

function figure(text: string, start: number): UpdateForm["figures"][number] {
  return {
    ...{ value: "1", max: null, unit: null, kind: "COUNT", currency: null, qualifier: "EXACT", side: null },
    ...{ label: {}, date: null, paragraph: 1, start, end: start + text.length, text, checked: false },
  };
}
const FIGURES = [figure("72宗", 4), figure("20人", 10), figure("30万元", 16)];
const PLACE = { paragraph: 1, start: 10, end: 13, text: "20人" };

describe("Words that are written at a figure's place", () => {
  it("replace those that stand there, and leave every figure at its own words", () => {
    const written = writeInText({ narrative: NARRATIVE, figures: FIGURES }, 1, PLACE, "1,200人");
    expect(written?.narrative).toBe("前言。\n\n港方查获72宗，拘捕1,200人，罚款30万元。");
    const paragraph = written?.narrative.split("\n\n")[1] ?? "";
    const texts = written?.figures.map(({ start, end }) => paragraph.slice(start ?? 0, end ?? 0));
    expect(texts).toEqual(["72宗", "1,200人", "30万元"]);
    expect(written?.figures.map(({ text, checked }) => [text, checked])).toEqual([
      ["72宗", false],
      ["1,200人", true],
      ["30万元", false],
    ]);
  });

  it("give a figure without a place the place where they are written", () => {
    const nowhere = { paragraph: null, start: null, end: null, text: null };
    const figures = FIGURES.map((one, index) => (index === 1 ? { ...one, ...nowhere } : one));
    const written = writeInText({ narrative: NARRATIVE, figures }, 1, PLACE, "25人");
    expect(written?.figures[1]).toMatchObject({ paragraph: 1, start: 10, end: 13, text: "25人" });
  });

  it("are not written where other words stand by now", () => {
    const narrative = NARRATIVE.replace("20人", "21人");
    expect(writeInText({ narrative, figures: FIGURES }, 1, PLACE, "25人")).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import { LOCALES } from "@/server/kernel/locale";
import {
  labelledParagraphs,
  PARTS,
  precision,
  recall,
  scoreRecognition,
} from "@/server/testing/labelled-figures";

describe.each(PARTS)("Recognition on the %s part of the labelled sentences", (part) => {
  it.each(LOCALES)("finds at least 98 in 100 of the figures in %s, and as few that are none", (locale) => {
    const score = scoreRecognition(part, [locale]);
    expect(recall(score), score.missed.join("\n")).toBeGreaterThanOrEqual(0.98);
    expect(precision(score), score.invented.join("\n")).toBeGreaterThanOrEqual(0.98);
  });

  it("is measured on more than a hundred figures, among as many numerals that count nothing", () => {
    const { labelled, distractors } = scoreRecognition(part);
    expect(labelled).toBeGreaterThan(120);
    expect(distractors).toBeGreaterThan(99);
  });
});

it("Every label stands at its place, and none is marked by half", () => {
  const paragraphs = PARTS.flatMap((part) => LOCALES.flatMap((locale) => labelledParagraphs(part, locale)));
  expect(paragraphs.filter(({ text }) => /[{}<>|]/.test(text))).toEqual([]);
});

import { describe, expect, test } from "vitest";
import type { Finding } from "./finding.schema";
import { fingerprinted } from "./fingerprint";

const found: Finding = {
  rule: "doubledWords",
  fact: "word",
  severity: "SHOULD_LOOK",
  place: {
    update: 6,
    locale: "zh-Hans",
    field: "narrative",
    paragraph: 1,
    start: 10,
    end: 12,
    text: "的的",
    row: null,
  },
  params: { words: "的" },
  mends: [{ kind: "TEXT", replacement: "的" }],
  context: "双方的的合作。",
};

const nameOf = (finding: Finding, project = "customs") => fingerprinted(project, [finding])[0]?.fingerprint;

describe("the fingerprint of a finding", () => {
  test("is a SHA-256 in lower-case hexadecimal", () => {
    expect(nameOf(found)).toMatch(/^[0-9a-f]{64}$/);
  });

  test.each<[string, Finding]>([
    ["within its paragraph", { ...found, place: { ...found.place, start: 40, end: 42 } }],
    ["to another paragraph", { ...found, place: { ...found.place, paragraph: 0 } }],
    ["with its update to another number", { ...found, place: { ...found.place, update: 7 } }],
    ["to another row", { ...found, place: { ...found.place, row: 3 } }],
  ])("stays when the words move %s", (_, moved) => {
    expect(nameOf(moved)).toBe(nameOf(found));
  });

  test("stays when it weighs otherwise, is told otherwise or is mended otherwise", () => {
    expect(nameOf({ ...found, severity: "STYLE", params: {}, mends: [] })).toBe(nameOf(found));
  });

  test.each<[string, Finding]>([
    ["the words", { ...found, context: "双方的的协作。" }],
    ["the rule", { ...found, rule: "brokenSentence" }],
    ["the fact", { ...found, fact: "mark" }],
    ["the language", { ...found, place: { ...found.place, locale: "zh-Hant" } }],
    ["the field", { ...found, place: { ...found.place, field: "title" } }],
  ])("is another one with %s", (_, other) => {
    expect(nameOf(other)).not.toBe(nameOf(found));
  });

  test("is another one in another project", () => {
    expect(nameOf(found, "copyright")).not.toBe(nameOf(found));
  });

  test("tells two of a kind in the same words apart, and the first of them is named as if alone", () => {
    const second = { ...found, place: { ...found.place, start: 20, end: 22 } };
    const names = fingerprinted("customs", [found, second]).map(({ fingerprint }) => fingerprint);
    expect(new Set(names).size).toBe(2);
    expect(names[0]).toBe(nameOf(found));
  });
});

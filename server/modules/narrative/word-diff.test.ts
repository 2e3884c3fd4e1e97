import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type WordPiece, wordDiff, wordsOf } from "./word-diff";

const shown = (pieces: WordPiece[]) =>
  pieces
    .map(({ kind, text }) => ({ same: text, removed: `[-${text}-]`, added: `{+${text}+}` })[kind])
    .join("");
const sideOf = (pieces: WordPiece[], left: WordPiece["kind"]) =>
  pieces.flatMap(({ kind, text }) => (kind === left ? [] : [text])).join("");

describe("what changed, word by word", () => {
  it.each([
    ["共查获侵权货物996批次。", "共查获侵权货物1,006批次。", "共查获侵权货物[-996-]{+1,006+}批次。"],
    ["总值约港币 2,548 万元。", "总值约港币 2,549 万元。", "总值约港币 [-2,548-]{+2,549+} 万元。"],
    ["由香港海关牵头。", "由广东省公安厅及香港海关牵头。", "由{+广东省公安厅及+}香港海关牵头。"],
    [
      "The fair drew 60 exhibitors.",
      "The fair drew sixty exhibitors.",
      "The fair drew [-60-]{+sixty+} exhibitors.",
    ],
    ["A co-operation plan", "A cooperation plan", "A [-co-operation-]{+cooperation+} plan"],
    ["第一段。", "第一段。\n第二段。", "第一段。{+\n第二段。+}"],
    ["", "新的。", "{+新的。+}"],
    ["旧的。", "", "[-旧的。-]"],
    ["不变。", "不变。", "不变。"],
    ["", "", ""],
  ])("from “%s” to “%s”", (before, after, expected) => {
    expect(shown(wordDiff(before, after))).toBe(expected);
  });

  it("reads words that only a sign holds apart as one change", () => {
    expect(shown(wordDiff("上海、北京参加。", "广州、深圳参加。"))).toBe(
      "[-上海、北京-]{+广州、深圳+}参加。",
    );
  });

  it("never parts a number or a Latin word", () => {
    expect(wordsOf("约港币2,548.50万元，IPR2023项目")).toEqual(
      expect.arrayContaining(["2,548.50", "IPR2023"]),
    );
  });

  it("says that all is different where next to nothing is the same, and does not look for long", () => {
    const text = (from: number) => Array.from({ length: 6_000 }, (_, at) => `w${from + at} `).join("");
    expect(wordDiff(text(0), text(10_000))).toEqual([
      { kind: "removed", text: text(0) },
      { kind: "added", text: text(10_000) },
    ]);
  });

  it("gives both texts back, whatever they are, and marks what is the same only where nothing changed", () => {
    const unit = fc.constantFrom(
      "粤",
      "港",
      "知识产权",
      "合作",
      "，",
      "。",
      " ",
      "\n",
      "12",
      "1,006",
      "plan",
      "𠮷",
      "é",
      "👩‍👧",
    );
    const text = fc.oneof(fc.string({ unit, maxLength: 40 }), fc.string({ unit: "binary", maxLength: 30 }));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = wordDiff(before, after);
        expect(sideOf(pieces, "added")).toBe(before);
        expect(sideOf(pieces, "removed")).toBe(after);
        expect(pieces.every(({ kind }) => kind === "same")).toBe(before === after);
        expect(pieces.every((piece) => piece.text !== "")).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

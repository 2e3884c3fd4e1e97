import { describe, expect, test } from "vitest";
import { placeOfParagraph, placeOfWords, sourceBlocks } from "./source-blocks";

const TEXT = "摘要\n\n(2023年)\n1. 甲项目\n第一段。\n第一段续。\n\n第二段。";
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const title = { update: "u", field: "title", paragraph: 0 } as const;
const first = { update: "u", field: "paragraphs", paragraph: 0 } as const;

describe("the blocks of a source", () => {
  const placed = [
    { place: at("第一段。\n第一段续。"), target: first },
    { place: at("甲项目"), target: title },
  ];
  const blocks = sourceBlocks(TEXT, placed);

  test("are whole lines, in order, and all of it", () => {
    expect(blocks.map(({ start, end }) => TEXT.slice(start, end)).join("")).toBe(TEXT);
    expect(blocks.map(({ start, end, target }) => [TEXT.slice(start, end), target?.field ?? null])).toEqual([
      ["摘要\n\n(2023年)\n", null],
      ["1. 甲项目\n", "title"],
      ["第一段。\n第一段续。\n", "paragraphs"],
      ["\n第二段。", null],
    ]);
  });

  test("lead to the first of two fields in one line, and leave out what is nowhere", () => {
    const twice = sourceBlocks("甲：乙", [
      { place: { start: 2, end: 3 }, target: first },
      { place: { start: 0, end: 1 }, target: title },
      { place: { start: 1, end: 1 }, target: first },
    ]);
    expect(twice).toEqual([{ start: 0, end: 3, target: title }]);
    expect(sourceBlocks("", [])).toEqual([]);
  });
});

describe("the place of a paragraph", () => {
  const places = [at("第一段。\n第一段续。"), at("第二段。")];

  test("is found by its number, and by its words once paragraphs were parted or joined", () => {
    expect(placeOfParagraph(TEXT, places, ["甲", "乙"], 1)).toEqual(at("第二段。"));
    expect(placeOfParagraph(TEXT, places, ["第一段。", "第一段续。", "第二段。"], 2)).toEqual(at("第二段。"));
    expect(placeOfParagraph(TEXT, places, ["另写的。"], 0)).toBeNull();
  });

  test("is narrowed to words that stand in it", () => {
    expect(placeOfWords(TEXT, places[0] ?? null, "段续")).toEqual(at("段续"));
    expect(placeOfWords(TEXT, places[1] ?? null, "段续")).toEqual(places[1]);
    expect(placeOfWords(TEXT, null, "段续")).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import { sentenceAround, sentencesOf } from "./sentence";

const sentences = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end).trim());

describe("sentences", () => {
  it.each([
    ["粤方查获 3.5 万件；港方亦然。双方同意！", ["粤方查获 3.5 万件", "港方亦然", "双方同意"]],
    [
      "The forum drew 2.5 million visitors. It was held online.",
      ["The forum drew 2.5 million visitors", "It was held online"],
    ],
    [
      "Mr. Chan of ABC Co. Ltd. spoke. Dr. Lee of the U.S. Office did too.",
      ["Mr. Chan of ABC Co. Ltd. spoke", "Dr. Lee of the U.S. Office did too"],
    ],
    ["1. The first item. No. 5 was new.", ["1. The first item", "No. 5 was new"]],
    [
      "The goods were worth HK$2.5 million (about 10%). “All well.” Then it ended",
      ["The goods were worth HK$2.5 million (about 10%)", "“All well", "” Then it ended"],
    ],
  ])("%s", (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it("are found around an offset", () => {
    const text = "One thing. Another thing. A third.";
    const { start, end } = sentenceAround(text, 14);
    expect(text.slice(start, end)).toBe(" Another thing");
  });
});

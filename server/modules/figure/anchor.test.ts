import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anchor } from "./anchor";

const place = (paragraph: number, start: number, text: string) => ({
  ...{ paragraph, start, end: start + text.length, text },
});

describe("The place of a figure in a narrative that was edited", () => {
  it.each([
    ["stays where it is", ["港方19宗"], place(0, 2, "19宗"), place(0, 2, "19宗")],
    ["moves with words before it", ["其间港方19宗"], place(0, 2, "19宗"), place(0, 4, "19宗")],
    ["is the nearest of several", ["19宗，后19宗，再19宗"], place(0, 6, "19宗"), place(0, 5, "19宗")],
    ["moves to the next paragraph", ["新段。", "港方19宗"], place(0, 2, "19宗"), place(1, 2, "19宗")],
  ])("%s", (_what, paragraphs, before, after) => {
    expect(anchor(paragraphs, before)).toEqual(after);
  });

  it("is none where the words are gone, and none where there was none", () => {
    const nowhere = { paragraph: null, start: null, end: null, text: null };
    expect(anchor(["港方20宗"], place(0, 2, "19宗"))).toEqual(nowhere);
    expect(anchor([], place(3, 2, "19宗"))).toEqual(nowhere);
    expect(anchor(["港方"], nowhere)).toEqual(nowhere);
  });

  it("always holds the very words, whatever happened to the text", () => {
    const text = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 4 }),
        fc.nat(5),
        fc.nat(12),
        text,
        (paragraphs, paragraph, start, words) => {
          const found = anchor(paragraphs, place(paragraph, start, words));
          if (found.paragraph === null) return;
          expect(paragraphs[found.paragraph]?.slice(found.start ?? 0, found.end ?? 0)).toBe(words);
        },
      ),
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type MergePiece, mergeLists } from "./merge-pieces";

const merge = (base: string, mine: string, theirs: string) =>
  mergeLists("p", [...base], [...mine], [...theirs]);

/** Conflicts shown as {mine|theirs}. */
const shown = (pieces: MergePiece<string>[]) =>
  pieces
    .map((piece) =>
      piece.kind === "agreed" ? piece.items.join("") : `{${piece.mine.join("")}|${piece.theirs.join("")}}`,
    )
    .join("");

describe("Merging two lists that were made from one", () => {
  it.each([
    ["abc", "abc", "abc", "abc"],
    ["abc", "aXc", "abc", "aXc"],
    ["abc", "abc", "aYc", "aYc"],
    ["abc", "aXc", "aXc", "aXc"],
    ["abc", "aXc", "aYc", "a{X|Y}c"],
    ["ab", "Xb", "aY", "XY"],
    ["abc", "Xbc", "abcY", "XbcY"],
    ["abc", "bc", "abcY", "bcY"],
    ["abc", "ac", "aYc", "a{|Y}c"],
    ["", "X", "Y", "{X|Y}"],
    ["ab", "abX", "abY", "ab{X|Y}"],
    ["abc", "", "abc", ""],
    ["a", "X", "aY", "XY"],
    ["a", "aX", "Y", "YX"],
    ["a", "X", "Ya", "YX"],
    ["ab", "Xab", "aY", "XaY"],
    ["ab", "XY", "abZ", "XYZ"],
    ["a", "X", "bY", "{X|bY}"],
  ])("base %s, mine %s, theirs %s gives %s", (base, mine, theirs, result) => {
    expect(shown(merge(base, mine, theirs))).toBe(result);
  });

  const list = fc.array(fc.constantFrom("a", "b", "c", "d", "e"), { maxLength: 8 });
  const take = (side: "mine" | "theirs", pieces: MergePiece<string>[]) =>
    pieces.flatMap((piece) => (piece.kind === "agreed" ? piece.items : piece[side]));

  it("gives the one side back whole where the other changed nothing", () => {
    fc.assert(
      fc.property(list, list, (base, changed) => {
        expect(take("mine", mergeLists("p", base, changed, base))).toEqual(changed);
        expect(take("theirs", mergeLists("p", base, base, changed))).toEqual(changed);
      }),
    );
  });

  it("loses no item that either side added, and never asks twice at one place", () => {
    fc.assert(
      fc.property(list, list, list, (base, mine, theirs) => {
        const pieces = mergeLists("p", base, [...mine, "M"], [...theirs, "T"]);
        const all = pieces.flatMap((piece) =>
          piece.kind === "agreed" ? piece.items : [...piece.mine, ...piece.theirs],
        );
        expect(all).toEqual(expect.arrayContaining(["M", "T"]));
        const places = pieces.flatMap((piece) => (piece.kind === "conflict" ? [piece.place] : []));
        expect(new Set(places).size).toBe(places.length);
      }),
    );
  });
});

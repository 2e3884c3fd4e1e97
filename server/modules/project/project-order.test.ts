import { describe, expect, it } from "vitest";
import { asBefore, moved, type PlanLine, underAreas } from "./project-order";

function lines(...specs: [string, number | null, (number | null)?][]): PlanLine[] {
  return specs.map(([updateId, area, earlierNumber = null]) => ({ updateId, area, earlierNumber }));
}

const order = (list: readonly PlanLine[]) => list.map(({ updateId }) => updateId).join("");

describe("moving a project", () => {
  const four = lines(["a", null], ["b", null], ["c", null], ["d", null]);

  it.each([
    ["a", 1, "abcd"],
    ["a", 3, "bcad"],
    ["d", 1, "dabc"],
    ["b", 99, "acdb"],
    ["b", 0, "bacd"],
    ["x", 2, "abcd"],
  ])("%s to %i gives %s", (id, position, expected) => {
    expect(order(moved(four, id, position))).toBe(expected);
  });
});

describe("a project that is carried forward", () => {
  it.each([
    ["behind the one that preceded it", lines(["a", null, 1], ["c", null, 3], ["b", null, 2]), "b", "abc"],
    ["first where none preceded it", lines(["b", null, 2], ["x", null], ["a", null, 1]), "a", "abx"],
    [
      "behind its neighbour where that was moved",
      lines(["b", null, 2], ["a", null, 1], ["c", null, 3]),
      "c",
      "bca",
    ],
    ["where it is if it is new", lines(["a", null, 1], ["x", null]), "x", "ax"],
  ])("comes %s", (_, list, id, expected) => {
    expect(order(asBefore(list, id))).toBe(expected);
  });
});

describe("numbers follow areas", () => {
  it("in the order of the areas, those without one last, otherwise as they were", () => {
    const list = lines(["a", 2], ["b", null], ["c", 1], ["d", 2], ["e", 1]);
    expect(order(underAreas(list))).toBe("ceadb");
  });
});

import { describe, expect, it } from "vitest";
import { moved, movedBeside } from "./reorder";

const IDS = ["a", "b", "c", "d"];

describe("the order that people set", () => {
  it.each([
    [2, 1, ["a", "c", "b", "d"]],
    [0, 3, ["b", "c", "d", "a"]],
    [0, -1, IDS],
    [3, 4, IDS],
  ])("moves the item at %i to %i, and nothing past the ends", (from, to, expected) => {
    expect(moved(IDS, from, to)).toEqual(expected);
  });

  it.each([
    [["d"], "a", true, ["d", "a", "b", "c"]],
    [["a"], "c", false, ["b", "c", "a", "d"]],
    [["d", "b"], "a", false, ["a", "b", "d", "c"]],
    [["a"], "d", true, ["b", "c", "a", "d"]],
  ])("puts %j beside %s", (movers, target, before, expected) => {
    expect(movedBeside(IDS, movers, target, before)).toEqual(expected);
  });
});

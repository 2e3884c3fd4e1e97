import { describe, expect, it } from "vitest";
import { lineMoved, planGroups } from "./plan-groups";

const line = (updateId: string, areaId: string | null = null) => ({ updateId, areaId });
const shown = (groups: ReturnType<typeof planGroups>) =>
  groups.map(({ areaId, before, lines }) => [areaId, before, lines.map(({ updateId }) => updateId).join("")]);

describe("the groups of a plan", () => {
  it("are one where there are no areas, even without a line", () => {
    expect(shown(planGroups([line("x"), line("y")], []))).toEqual([[null, 0, "xy"]]);
    expect(shown(planGroups([], []))).toEqual([[null, 0, ""]]);
  });

  it("are the areas in order, an empty one too, and those under none at the end", () => {
    const lines = [line("x", "a"), line("y", "a"), line("z")];
    expect(shown(planGroups(lines, ["a", "b"]))).toEqual([
      ["a", 0, "xy"],
      ["b", 2, ""],
      [null, 2, "z"],
    ]);
    expect(shown(planGroups(lines.slice(0, 2), ["a"]))).toEqual([["a", 0, "xy"]]);
  });
});

describe("the line that was moved", () => {
  it.each([
    ["abcd", "bcda", "a", 3],
    ["abcd", "dabc", "d", 0],
    ["abcd", "acbd", "b", 2],
    ["abcd", "adbc", "d", 1],
  ])("from %s to %s is %s at %i", (before, after, id, index) => {
    const moved = lineMoved([...before], [...after]);
    const others = (order: string) => order.replace(id, "");
    expect(moved?.index).toBe(after.indexOf(moved?.id ?? ""));
    expect(others(before)).toBe(others(after));
    expect([id, index]).toEqual([moved?.id, moved?.index]);
  });

  it("is none where the order is the same", () => {
    expect(lineMoved(["a", "b"], ["a", "b"])).toBeNull();
  });
});

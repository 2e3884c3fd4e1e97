import { describe, expect, it } from "vitest";
import { tabAfterKey } from "./tab-after-key";

describe("the tab that a key leads to", () => {
  it.each([
    ["the next one", "a", "ArrowRight", "b"],
    ["the first one after the last", "c", "ArrowRight", "a"],
    ["the one before", "b", "ArrowLeft", "a"],
    ["the last one before the first", "a", "ArrowLeft", "c"],
    ["the first one", "c", "Home", "a"],
    ["the last one", "a", "End", "c"],
    ["none, for any other key", "a", "x", null],
  ])("is %s", (_what, chosen, key, next) => {
    expect(tabAfterKey(["a", "b", "c"], chosen, key)).toBe(next);
  });

  it("is none where there are no tabs", () => {
    expect(tabAfterKey([], "", "ArrowRight")).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import { wrongFields } from "./wrong-fields";

describe("the fields that are wrong", () => {
  it("are named by their paths, however deep, with their codes", () => {
    const errors = {
      title: { type: "too_small", message: "Too small" },
      figures: { 1: { value: { type: "custom", message: "figure.notADecimal" } } },
      root: { type: "progressUpdate.staleSave" },
    };
    expect(wrongFields(errors)).toEqual([
      { name: "title", code: "input.tooSmall" },
      { name: "figures.1.value", code: "figure.notADecimal" },
    ]);
  });

  it("are none in a form that is right", () => {
    expect(wrongFields({})).toEqual([]);
  });
});

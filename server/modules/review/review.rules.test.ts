import { describe, expect, it } from "vitest";
import { progressStateOf, type StepFact, stateOf } from "./review.rules";
import type { ReviewState } from "./review.schema";

describe("The state of an update", () => {
  it.each<[StepFact[], string]>([
    [[], "DRAFT"],
    [[{ ordinal: 1, kind: "SUBMITTED" }], "SUBMITTED"],
    [
      [
        { ordinal: 2, kind: "RETURNED" },
        { ordinal: 1, kind: "SUBMITTED" },
      ],
      "RETURNED",
    ],
    [
      [
        { ordinal: 1, kind: "SUBMITTED" },
        { ordinal: 3, kind: "ACCEPTED" },
        { ordinal: 2, kind: "RETURNED" },
      ],
      "ACCEPTED",
    ],
    [
      [
        { ordinal: 1, kind: "SUBMITTED" },
        { ordinal: 2, kind: "WITHDRAWN" },
      ],
      "DRAFT",
    ],
  ])("after %j is %s, in whatever order the steps are read", (steps, state) => {
    expect(stateOf(steps)).toBe(state);
  });
});

describe("The state that is shown", () => {
  it.each<[ReviewState, boolean, string]>([
    ["DRAFT", false, "EMPTY"],
    ["DRAFT", true, "DRAFT"],
    ["SUBMITTED", true, "SUBMITTED"],
    ["RETURNED", true, "RETURNED"],
    ["ACCEPTED", true, "ACCEPTED"],
  ])("of %s, written: %s, is %s", (state, isWritten, expected) => {
    expect(progressStateOf(state, isWritten)).toBe(expected);
  });
});

import { describe, expect, it } from "vitest";
import { type OutcomeFacts, outcomeOf, standingOf } from "./comparison.rules";

describe("how a project stands to the plan that was agreed", () => {
  it.each([
    [true, true, "PLANNED"],
    [true, false, "REMOVED"],
    [false, true, "ADDED"],
  ])("planned: %s, in the period now: %s is %s", (wasPlanned, isInPeriod, expected) => {
    expect(standingOf(wasPlanned, isInPeriod)).toBe(expected);
  });
});

const published: OutcomeFacts = { standing: "PLANNED", isPublished: true, isReported: true, next: null };

describe("what became of a project", () => {
  it.each<[string, Partial<OutcomeFacts>, string]>([
    ["is not told before there is a summary", { isPublished: false, isReported: false }, "PENDING"],
    ["is not told by a later plan alone", { isPublished: false, next: "CARRIED_FORWARD" }, "PENDING"],
    ["is undecided until a later period speaks of it", {}, "UNDECIDED"],
    ["goes on where a later plan has it", { next: "CARRIED_FORWARD" }, "CONTINUING"],
    ["is completed where the next one ended it", { next: "ENDED" }, "COMPLETED"],
    ["is completed where the next one left it out", { next: "LEFT_OUT" }, "COMPLETED"],
    ["was not carried out where the summary does not have it", { isReported: false }, "NOT_CARRIED_OUT"],
    ["was not carried out where it was taken out again", { standing: "REMOVED" }, "NOT_CARRIED_OUT"],
    [
      "was not carried out in its period, though a later one takes it up",
      { standing: "REMOVED", isReported: false, next: "CARRIED_FORWARD" },
      "NOT_CARRIED_OUT",
    ],
    [
      "is known of one taken out before there is a summary",
      { standing: "REMOVED", isPublished: false, isReported: false },
      "NOT_CARRIED_OUT",
    ],
    [
      "is told of one that was put in later as of any other",
      { standing: "ADDED", next: "ENDED" },
      "COMPLETED",
    ],
  ])("%s", (_, facts, expected) => {
    expect(outcomeOf({ ...published, ...facts })).toBe(expected);
  });
});

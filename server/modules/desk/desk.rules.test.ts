import { describe, expect, it } from "vitest";
import { byUrgency, type Waiting, waitsForMember, waitsForOfficer } from "./desk.rules";

const waiting = (number: number, rest: Partial<Waiting> = {}): Waiting => ({
  ...{ number, state: "DRAFT", stage: "COLLECTING", dueOn: null },
  ...rest,
});

describe("The order of a desk", () => {
  it("is what was returned, then what is due soonest, then what has no date, then the number", () => {
    const list = [
      waiting(1),
      waiting(2, { dueOn: "2025-02-01" }),
      waiting(3, { dueOn: "2025-01-01" }),
      waiting(4, { state: "RETURNED", dueOn: "2025-03-01" }),
      waiting(5, { dueOn: "2025-01-01" }),
    ];
    expect(list.toSorted(byUrgency).map(({ number }) => number)).toEqual([4, 3, 5, 2, 1]);
  });
});

describe("Whose turn it is", () => {
  it.each([
    ["COLLECTING", "DRAFT", "member"],
    ["COLLECTING", "RETURNED", "member"],
    ["COLLECTING", "SUBMITTED", "officer"],
    ["COLLECTING", "ACCEPTED", "nobody"],
    ["REVIEW", "DRAFT", "nobody"],
    ["REVIEW", "RETURNED", "member"],
    ["REVIEW", "SUBMITTED", "officer"],
    ["PLANNING", "DRAFT", "nobody"],
    ["ENDORSED", "ACCEPTED", "nobody"],
    ["PUBLISHED", "RETURNED", "nobody"],
  ] as const)("in %s when %s: %s", (stage, state, whose) => {
    const update = waiting(1, { stage, state });
    expect(waitsForMember(update)).toBe(whose === "member");
    expect(waitsForOfficer(update)).toBe(whose === "officer");
  });
});

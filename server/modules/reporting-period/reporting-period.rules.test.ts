import { describe, expect, it } from "vitest";
import { daysLate, periodCanBeDeleted, reviewCanOpen } from "./reporting-period.rules";

const said = (decision: ReturnType<typeof reviewCanOpen>) => (decision.allowed ? "yes" : decision.reason);

describe("opening the review", () => {
  it.each([
    ["PLANNING", "reportingPeriod.planNotAgreed"],
    ["COLLECTING", "yes"],
    ["REVIEW", "reportingPeriod.reviewAlreadyOpen"],
    ["ENDORSED", "reportingPeriod.reviewAlreadyOpen"],
    ["PUBLISHED", "reportingPeriod.reviewAlreadyOpen"],
  ] as const)("in %s: %s", (stage, answer) => {
    expect(said(reviewCanOpen(stage))).toBe(answer);
  });
});

describe("deleting a period", () => {
  const nothing = {
    revisions: 0,
    endorsements: 0,
    editions: 0,
    importedDocuments: 0,
    periodsPlannedFromIt: 0,
  };

  it.each([
    [{}, "yes"],
    [{ editions: 1 }, "reportingPeriod.published"],
    [{ importedDocuments: 1 }, "reportingPeriod.transcribed"],
    [{ revisions: 1 }, "reportingPeriod.alreadyWritten"],
    [{ endorsements: 1 }, "reportingPeriod.alreadyEndorsed"],
    [{ periodsPlannedFromIt: 1 }, "reportingPeriod.plannedFrom"],
  ])("with %o: %s", (facts, answer) => {
    expect(said(periodCanBeDeleted({ ...nothing, ...facts }))).toBe(answer);
  });
});

describe("lateness", () => {
  it.each([
    ["DRAFT", "2024-03-31", "2024-03-31", 0],
    ["DRAFT", "2024-03-31", "2024-04-01", 1],
    ["DRAFT", "2024-02-28", "2024-03-01", 2],
    ["DRAFT", "2024-03-31", "2024-03-01", 0],
    ["DRAFT", null, "2024-04-01", 0],
    ["RETURNED", "2024-03-31", "2024-04-10", 10],
    ["SUBMITTED", "2024-03-31", "2024-04-10", 0],
    ["ACCEPTED", "2024-03-31", "2024-04-10", 0],
  ] as const)("of a %s update due on %s is on %s: %i days", (state, dueOn, today, days) => {
    expect(daysLate(state, dueOn, today)).toBe(days);
  });
});

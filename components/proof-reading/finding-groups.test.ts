import { describe, expect, test } from "vitest";
import type { RuleCode, Severity } from "@/server/modules/proof-reading/finding.schema";
import { AT_ONCE, type Choosable, chosen, groupsOf, standingCounts } from "./finding-groups";

function found(severity: Severity, rule: RuleCode, update = 1, dismissed: object | null = null): Choosable {
  return { severity, rule, place: { update, field: "narrative" }, dismissed };
}

const many = (count: number, severity: Severity, rule: RuleCode) =>
  Array.from({ length: count }, () => found(severity, rule));

const five = [
  found("MUST_RESOLVE", "impossibleDate", 2),
  found("SHOULD_LOOK", "doubledWords", 2),
  found("SHOULD_LOOK", "missingLead", 3),
  found("STYLE", "mixedStyle", 3),
  found("STYLE", "mixedStyle", 4, { reason: "so" }),
];

describe("the findings that an address asks for", () => {
  test.each([
    [{}, 4],
    [{ severity: "SHOULD_LOOK" } as const, 2],
    [{ rule: "mixedStyle" } as const, 1],
    [{ update: 2 }, 2],
    [{ update: 2, severity: "SHOULD_LOOK" } as const, 1],
    [{ dismissed: "yes" } as const, 1],
    [{ dismissed: "yes", update: 3 } as const, 0],
  ])("%j: %i", (filter, count) => {
    expect(chosen(five, filter)).toHaveLength(count);
  });

  test("are counted by weight without those that were dismissed", () => {
    expect(standingCounts(five)).toEqual({ MUST_RESOLVE: 1, SHOULD_LOOK: 2, STYLE: 1 });
  });
});

describe("what is told one by one", () => {
  test("is everything, while there is no more than one reads", () => {
    const groups = groupsOf(chosen(five, {}));
    expect(groups.map(({ severity, count, findings }) => [severity, count, findings.length])).toEqual([
      ["MUST_RESOLVE", 1, 1],
      ["SHOULD_LOOK", 2, 2],
      ["STYLE", 1, 1],
    ]);
  });

  test("is what weighs most; lighter ones beyond that are counted by rule", () => {
    const groups = groupsOf([
      ...many(3, "MUST_RESOLVE", "impossibleDate"),
      ...many(200, "SHOULD_LOOK", "agencyVariant"),
      ...many(60, "SHOULD_LOOK", "doubledWords"),
      ...many(5, "STYLE", "mixedStyle"),
    ]);
    expect(groups.map(({ findings }) => findings.length)).toEqual([3, 0, 5]);
    expect(groups[1]?.rules).toEqual([
      { rule: "doubledWords", count: 60 },
      { rule: "agencyVariant", count: 200 },
    ]);
    expect(groups.map(({ count }) => count)).toEqual([3, 260, 5]);
  });

  test("is the first of them where a single rule noticed more than one reads", () => {
    const [only] = groupsOf(many(300, "STYLE", "mixedStyle"));
    expect([only?.findings.length, only?.count, only?.rules]).toEqual([AT_ONCE, 300, []]);
  });

  test("is never more than one reads, however they weigh", () => {
    const groups = groupsOf([
      ...many(39, "MUST_RESOLVE", "impossibleDate"),
      ...many(39, "SHOULD_LOOK", "doubledWords"),
      ...many(39, "STYLE", "mixedStyle"),
    ]);
    const told = groups.reduce((sum, { findings }) => sum + findings.length, 0);
    expect(told).toBeLessThanOrEqual(AT_ONCE);
    expect(groups.map(({ rules }) => rules.length)).toEqual([0, 0, 1]);
  });
});

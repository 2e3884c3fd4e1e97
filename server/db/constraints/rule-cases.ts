import { describe, expect, test } from "vitest";
import { refusalOf, type Statement } from "../../testing/refusal";
import type { Scene } from "./scene";

export interface RuleCase {
  /** Name of the constraint, as PostgreSQL reports it. */
  rule: string;
  /** What it refuses, in words. */
  refuses: string;
  broken: readonly Statement[];
  /** The nearest thing that must go through. */
  sound: readonly Statement[];
}

/** The same cases, each after the same statements. */
export function after(first: readonly Statement[], cases: readonly RuleCase[]): RuleCase[] {
  return cases.map((one) => ({
    ...one,
    broken: [...first, ...one.broken],
    sound: [...first, ...one.sound],
  }));
}

/** A test for each case: neither the workspace role nor the owner of the tables gets past the rule, and both get past beside it. */
export function testRules(scene: Scene, cases: readonly RuleCase[]): void {
  describe.each(cases)("$rule", ({ rule, refuses, broken, sound }) => {
    test.each(["workspace", "owner"] as const)(
      `refuses ${refuses} to the %s, and nothing more`,
      async (role) => {
        const pool = scene.as[role];
        expect(await refusalOf(pool, broken)).toBe(rule);
        expect(await refusalOf(pool, sound)).toBeNull();
      },
    );
  });
}

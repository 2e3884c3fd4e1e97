import { describe, expect, test } from "vitest";
import { refusalOf, type Statement } from "../../testing/refusal";
import type { Scene } from "./scene";

const MISSING_PRIVILEGE = "42501";

/** What a test tries on a table, and the row that has to be there for it to matter. */
export interface AppendOnlyCase {
  table: string;
  row: readonly Statement[];
  attempts: readonly string[];
}

/** Tests that nobody gets past: the workspace role lacks the privilege, and the owner of the tables meets the trigger. */
export function testAppendOnly(scene: Scene, rule: string, cases: readonly AppendOnlyCase[]): void {
  const attempts = cases.flatMap(({ table, row, attempts: tried }) =>
    tried.map((attempt) => ({ table, row, attempt })),
  );
  describe.each(attempts)(`${rule} on $table`, ({ row, attempt }) => {
    test(`lets nobody ${attempt}`, async () => {
      expect(await refusalOf(scene.as.workspace, row)).toBeNull();
      expect(await refusalOf(scene.as.workspace, [...row, attempt])).toBe(MISSING_PRIVILEGE);
      expect(await refusalOf(scene.as.owner, [...row, attempt])).toBe(rule);
    });
  });
}

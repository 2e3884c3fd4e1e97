import pg from "pg";
import { afterAll, describe, expect, test } from "vitest";
import { testDatabase } from "../../testing/database";
import { insertInto, refusalOf } from "../../testing/refusal";

const database = await testDatabase();
const workspace = new pg.Pool({ connectionString: database.urls.workspace, max: 1 });
afterAll(() => workspace.end());

const group = (id: number) => insertInto("workspace.task_force", { id, name: { en: "Expert Group" } });
const side = (code: string, position: number) =>
  insertInto("workspace.side", { code, position, name: { en: code } });

describe.each([
  ["workspace", workspace],
  ["owner", database.owner],
] as const)("for the %s,", (_role, pool) => {
  test("there is one task force and no second", async () => {
    expect(await refusalOf(pool, [group(1)])).toBeNull();
    expect(await refusalOf(pool, [group(2)])).toBe("task_force_is_one");
    expect(await refusalOf(pool, [group(1), group(1)])).toBe("task_force_pkey");
  });

  test("a term of the glossary that somebody changed says who and when, or neither", async () => {
    const term = (row: Record<string, unknown>) =>
      insertInto("workspace.glossary_term", {
        ...{ id: "term", kind: "event", rendering: { en: "Term" }, standing: "official" },
        ...row,
      });
    expect(await refusalOf(pool, [term({})])).toBeNull();
    expect(await refusalOf(pool, [term({ changed_at: "2031-03-01" })])).toBe("glossary_term_changed");
    expect(await refusalOf(pool, [term({ changed_by_id: "somebody" })])).toBe("glossary_term_changed");
  });

  test("a publication is held for no more than fourteen days", async () => {
    const days = (hold_days: number) =>
      insertInto("workspace.task_force", { id: 1, name: { en: "Expert Group" }, hold_days });
    for (const sound of [0, 1, 14]) expect(await refusalOf(pool, [days(sound)])).toBeNull();
    for (const broken of [-1, 15]) expect(await refusalOf(pool, [days(broken)])).toBe("task_force_hold_days");
  });

  test("there are two sides and no third", async () => {
    const two = [side("GUANGDONG", 1), side("HONG_KONG", 2)];
    expect(await refusalOf(pool, two)).toBeNull();
    expect(await refusalOf(pool, [...two, side("MACAO", 3)])).toBe("side_position");
    expect(await refusalOf(pool, [...two, side("MACAO", 2)])).toBe("side_position_key");
  });

  test("a side is named by capitals", async () => {
    expect(await refusalOf(pool, [side("SHENZHEN", 1)])).toBeNull();
    for (const code of ["hong_kong", "HONG KONG", "_HK", "港方", ""])
      expect([code, await refusalOf(pool, [side(code, 1)])]).toEqual([code, "side_code"]);
  });
});

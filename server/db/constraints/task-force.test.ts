import pg from "pg";
import { afterAll, describe, expect, onTestFinished, test } from "vitest";
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

describe("group_name_is_public on workspace.task_force", () => {
  const publicName = async () => (await database.public.publishedTaskForce.findFirst())?.name;

  test("lets the public read what the group is called, and tells whoever keeps pages", async () => {
    const listener = new pg.Client({ connectionString: database.urls.public });
    await listener.connect();
    onTestFinished(() => listener.end());
    const heard: (string | undefined)[] = [];
    listener.on("notification", ({ payload }) => heard.push(payload));
    await listener.query("LISTEN published");
    await workspace.query(group(1));
    expect(await publicName()).toEqual({ en: "Expert Group" });
    await workspace.query("UPDATE workspace.task_force SET hold_days = 3");
    await workspace.query(`UPDATE workspace.task_force SET name = '{"en": "Expert Group"}'`);
    await workspace.query(`UPDATE workspace.task_force SET name = '{"en": "Working Group"}'`);
    expect(await publicName()).toEqual({ en: "Working Group" });
    await workspace.query("NOTIFY published, 'the end'");
    // Once for each name, and not for what leaves it the same.
    await expect.poll(() => heard).toEqual(["name", "name", "the end"]);
  });

  test("is the only way in which published.task_force changes", async () => {
    for (const statement of [
      insertInto("published.task_force", { id: 2, name: { en: "Another" } }),
      `UPDATE published.task_force SET name = '{"en": "Another"}'`,
      "DELETE FROM published.task_force",
    ])
      await expect(workspace.query(statement)).rejects.toThrow("permission denied");
  });
});

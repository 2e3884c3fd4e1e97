import pg from "pg";
import { afterAll, describe, expect, test } from "vitest";
import { testDatabase } from "../testing/database";
import { connectPublic, PUBLISHED_MODELS } from "./public-client";
import { ensureLoginRoles, loginRole } from "./roles";

const database = await testDatabase();

const asPublic = new pg.Pool({ connectionString: database.urls.public, max: 2 });
const asWorkspace = new pg.Pool({ connectionString: database.urls.workspace, max: 2 });
afterAll(() => Promise.all([asPublic.end(), asWorkspace.end()]));

async function relations(where: string): Promise<string[]> {
  const { rows } = await database.owner.query<{ name: string }>(
    `SELECT format('%I.%I', nspname, relname) AS name FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
     WHERE relkind IN ('r', 'p', 'v', 'm', 'f') AND nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') AND ${where}
     ORDER BY name`,
  );
  return rows.map((row) => row.name);
}

/** The SQLSTATE of the refusal, or null when the statement went through. */
async function refusal(pool: pg.Pool, statement: string): Promise<string | null> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    await client.query(statement);
    return null;
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : String(error);
  } finally {
    await client.query("ROLLBACK");
    client.release();
  }
}

const DENIED = "42501";

/** How long the role may take for a statement, for a lock, and for nothing within a transaction. */
async function limitsOf(pool: pg.Pool): Promise<string[]> {
  const names = ["statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout"];
  const { rows } = await pool.query<{ limits: string[] }>(
    "SELECT array_agg(current_setting(name) ORDER BY place) AS limits FROM unnest($1::text[]) WITH ORDINALITY AS asked(name, place)",
    [names],
  );
  return rows[0]?.limits ?? [];
}

describe("the public role", () => {
  test("reads every table of the schema published", async () => {
    const tables = await relations("nspname = 'published'");
    expect(tables.length).toBeGreaterThan(2);
    for (const table of tables)
      expect([table, await refusal(asPublic, `TABLE ${table}`)]).toEqual([table, null]);
  });

  test("reads no table of any other schema", async () => {
    const tables = await relations("nspname <> 'published'");
    expect(tables.length).toBeGreaterThan(20);
    for (const table of tables)
      expect([table, await refusal(asPublic, `TABLE ${table}`)]).toEqual([table, DENIED]);
  });

  test("writes to no table at all, even after it has made its transaction writable", async () => {
    for (const table of await relations("true")) {
      const statement = `SET TRANSACTION READ WRITE; DELETE FROM ${table}`;
      expect([table, await refusal(asPublic, statement)]).toEqual([table, DENIED]);
    }
  });

  test.each([
    "CREATE TABLE published.mine ()",
    "CREATE TABLE public.mine ()",
    "CREATE TEMPORARY TABLE mine ()",
    "CREATE SCHEMA mine",
    "SET ROLE register_workspace",
    "SELECT pg_read_file('PG_VERSION')",
    "COPY (SELECT 1) TO PROGRAM 'true'",
  ])("is refused: %s", async (statement) => {
    expect(await refusal(asPublic, `SET TRANSACTION READ WRITE; ${statement}`)).toBe(DENIED);
  });

  test("is cut off soon: in a statement, waiting for a lock, and doing nothing in a transaction", async () => {
    expect(await limitsOf(asPublic)).toEqual(["5s", "2s", "10s"]);
  });

  test("is cut off as soon where it is a role of one's own, which has no such settings", async () => {
    const ofOnesOwn = connectPublic(database.urls.owner, 1);
    const [row] = await ofOnesOwn.$queryRaw<{ limits: string[] }[]>`
      SELECT ARRAY[current_setting('statement_timeout'), current_setting('lock_timeout'),
                   current_setting('idle_in_transaction_session_timeout')] AS limits`;
    await ofOnesOwn.$disconnect();
    expect(row?.limits).toEqual(["5s", "2s", "10s"]);
  });

  test("is offered, as a type, exactly the models of the schema published", async () => {
    const tables = await relations("nspname = 'published'");
    expect(PUBLISHED_MODELS).toHaveLength(tables.length);
    for (const model of PUBLISHED_MODELS) expect(database.public).toHaveProperty(model);
    expect(await database.public.edition.findMany()).toEqual([]);
  });
});

describe("the workspace role", () => {
  test("is cut off in a statement, waiting for a lock, and doing nothing in a transaction", async () => {
    expect(await limitsOf(asWorkspace)).toEqual(["30s", "20s", "1min"]);
  });

  test("reads every table of the workspace and of what is published", async () => {
    for (const table of await relations("nspname IN ('workspace', 'published')"))
      expect([table, await refusal(asWorkspace, `TABLE ${table}`)]).toEqual([table, null]);
  });

  test("changes and deletes nothing that is published", async () => {
    for (const table of await relations("nspname = 'published'"))
      for (const statement of [`DELETE FROM ${table}`, `TRUNCATE ${table}`])
        expect([statement, await refusal(asWorkspace, statement)]).toEqual([statement, DENIED]);
  });

  test("does not touch the history of migrations", async () => {
    expect(await refusal(asWorkspace, "TABLE _prisma_migrations")).not.toBeNull();
    expect(await refusal(asWorkspace, "DELETE FROM public._prisma_migrations")).toBe(DENIED);
  });
});

describe("login roles", () => {
  test("are renewed at every start, also by two processes at once, and then take the new password only", async () => {
    const again = { ...(await ensureLoginRoles(database.urls.owner, "another secret of sufficient length")) };
    const [first, second] = await Promise.all([
      ensureLoginRoles(database.urls.owner, "a third secret of sufficient length"),
      ensureLoginRoles(database.urls.owner, "a third secret of sufficient length"),
    ]);
    expect(second).toEqual(first);
    const outdated = new pg.Client({ connectionString: again.public });
    await expect(outdated.connect()).rejects.toThrow(/password authentication failed/);
    const current = new pg.Client({ connectionString: first.public });
    await current.connect();
    await current.end();
  });

  test("never have the name of a group, nor one that PostgreSQL cuts off", () => {
    expect(loginRole("register", "workspace")).toBe("register_workspace_login");
    const long = ["甲", "乙"].map((end) => loginRole("数据库".repeat(6) + end, "public"));
    expect(new Set(long).size).toBe(2);
    for (const name of long) expect(Buffer.byteLength(name)).toBeLessThanOrEqual(63);
  });

  test("an owner who may not make roles is told so", async () => {
    const owner = new URL(database.urls.owner);
    await database.owner.query("CREATE ROLE poor_owner LOGIN PASSWORD 'poor'");
    owner.username = "poor_owner";
    owner.password = "poor";
    const attempt = ensureLoginRoles(owner.toString(), "a secret of sufficient length for it");
    await expect(attempt).rejects.toMatchObject({ code: "database.ownerMayNotCreateRoles" });
    await database.owner.query("DROP ROLE poor_owner");
  });
});

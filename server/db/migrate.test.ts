import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { cloneDatabase } from "../testing/clone-database";
import { testDatabase } from "../testing/database";
import { fillIfEmpty } from "./fill";
import { drift } from "./make-migration";
import { deploy } from "./migrate";

const database = await testDatabase();
const folder = mkdtempSync(path.join(tmpdir(), "register-migrations-"));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, sql: string): void {
  mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, name, "migration.sql"), sql);
}

async function existing(...tables: string[]): Promise<string[]> {
  const { rows } = await database.owner.query<{ relname: string }>(
    "SELECT relname FROM pg_class WHERE relname = ANY($1)",
    [tables],
  );
  return rows.map((row) => row.relname).sort();
}

describe("deploying migrations", () => {
  beforeEach(async () => {
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    await database.owner.query(`DROP TABLE IF EXISTS "_prisma_migrations", one, two`);
  });

  test("applies what is new, in order, once", async () => {
    write("2_second", "ALTER TABLE one RENAME TO two");
    write("1_first", "CREATE TABLE one ()");
    expect(await deploy(database.urls.owner, folder)).toEqual({
      applied: ["1_first", "2_second"],
      edited: [],
    });
    expect(await deploy(database.urls.owner, folder)).toEqual({ applied: [], edited: [] });
    expect(await existing("one", "two")).toEqual(["two"]);
  });

  test("two processes at once apply each migration once", async () => {
    write("1_first", "CREATE TABLE one (); SELECT pg_sleep(0.2)");
    const both = await Promise.all([
      deploy(database.urls.owner, folder),
      deploy(database.urls.owner, folder),
    ]);
    expect(both.flatMap((one) => one.applied)).toEqual(["1_first"]);
  });

  test("undoes the whole of a migration that fails, says why, and tries it again when it has been mended", async () => {
    write("1_first", "CREATE TABLE one (); SELECT 1 / 0");
    const attempt = deploy(database.urls.owner, folder);
    await expect(attempt).rejects.toMatchObject({
      code: "migrations.failed",
      params: { name: "1_first", words: "division by zero" },
    });
    expect(await existing("one")).toEqual([]);
    write("1_first", "CREATE TABLE one ()");
    expect((await deploy(database.urls.owner, folder)).applied).toEqual(["1_first"]);
  });

  test("tells of a migration that was edited after it had been applied", async () => {
    write("1_first", "CREATE TABLE one ()");
    await deploy(database.urls.owner, folder);
    write("1_first", "CREATE TABLE one (id int)");
    expect(await deploy(database.urls.owner, folder)).toEqual({ applied: [], edited: ["1_first"] });
  });

  test("refuses a database that knows a migration which the folder does not have", async () => {
    write("1_first", "CREATE TABLE one ()");
    await deploy(database.urls.owner, folder);
    rmSync(path.join(folder, "1_first"), { recursive: true });
    await expect(deploy(database.urls.owner, folder)).rejects.toMatchObject({ code: "migrations.unknown" });
  });

  test("refuses to go on where another tool has left one unfinished", async () => {
    await deploy(database.urls.owner, folder);
    await database.owner.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name) VALUES ('x', 'x', '1_first')`,
    );
    await expect(deploy(database.urls.owner, folder)).rejects.toMatchObject({
      code: "migrations.unfinished",
    });
  });
});

test("the migrations lead exactly to prisma/schema", async () => {
  expect(await drift(database.urls.owner)).toBe("");
});

test("a change of the schema without its migration is noticed", async () => {
  const schema = path.join(folder, "schema");
  mkdirSync(schema);
  writeFileSync(
    path.join(schema, "more.prisma"),
    `datasource db {\n provider = "postgresql"\n schemas = ["workspace"]\n}\nmodel More {\n id Int @id\n @@schema("workspace")\n}`,
  );
  expect(await drift(database.urls.owner, undefined, schema)).toContain(`CREATE TABLE "workspace"."More"`);
});

describe("bringing in the first records", () => {
  const somebody = `INSERT INTO workspace.account (id, email, name, locale, role, password_hash)
                    VALUES ('somebody', 'a@example.org', 'A', 'en', 'ADMINISTRATOR', '$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$aGFzaA')`;

  test("happens again from the start where it was interrupted, and never where anybody has worked", async () => {
    const { urls, drop } = await cloneDatabase();
    const client = new pg.Client({ connectionString: urls.owner });
    await client.connect();
    const fill = () => client.query(somebody);
    const interrupted = fillIfEmpty(
      urls.owner,
      () => deploy(urls.owner),
      async () => {
        await fill();
        throw new Error("the light went out");
      },
    );
    await expect(interrupted).rejects.toThrow("the light went out");
    expect(await fillIfEmpty(urls.owner, () => deploy(urls.owner), fill)).toBe(true);
    expect(await fillIfEmpty(urls.owner, () => deploy(urls.owner), fill)).toBe(false);
    expect((await client.query("SELECT id FROM workspace.account")).rows).toEqual([{ id: "somebody" }]);
    await client.end();
    await drop();
  });
});

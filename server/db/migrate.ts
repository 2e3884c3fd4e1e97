import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { Trouble } from "../settings/trouble";

/** `prisma/migrations` of this checkout. */
export const MIGRATIONS = path.resolve("prisma/migrations");

/** The key of the advisory lock that Prisma's own engine takes, so that the two never migrate at once. */
const PRISMA_LOCK = 72707369;

const HISTORY = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;

interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

interface AppliedMigration {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
}

export interface Deployment {
  applied: string[];
  /** Changed after they were applied: the database is not what the folder says. */
  edited: string[];
}

function migrationsIn(folder: string): Migration[] {
  const names = readdirSync(folder).filter((name) => existsSync(path.join(folder, name, "migration.sql")));
  return names.sort().map((name) => {
    const sql = readFileSync(path.join(folder, name, "migration.sql"), "utf8");
    return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
  });
}

async function history(client: pg.Client): Promise<Map<string, string>> {
  await client.query(HISTORY);
  const { rows } = await client.query<AppliedMigration>(
    `SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL`,
  );
  const unfinished = rows.find((row) => row.finished_at === null);
  if (unfinished) throw new Trouble("migrations.unfinished", { name: unfinished.migration_name });
  return new Map(rows.map((row) => [row.migration_name, row.checksum]));
}

/** One transaction each: a migration that fails leaves neither a change nor a line in the history behind. */
async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query("BEGIN");
  try {
    await client.query(migration.sql);
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    const words = error instanceof Error ? error.message : String(error);
    throw new Trouble("migrations.failed", { name: migration.name, words });
  }
}

/**
 * Applies what is new in `folder`, in the order of the names, into Prisma's own history table, so that the stock
 * `prisma migrate` may be used on the same database. Written here because that command downloads an engine first.
 * @throws Trouble where a migration fails, was left unfinished, or the database knows one that the folder does not have
 */
export async function deploy(ownerUrl: string, folder: string = MIGRATIONS): Promise<Deployment> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [PRISMA_LOCK]);
    const migrations = migrationsIn(folder);
    const done = await history(client);
    const unknown = [...done.keys()].find((name) => !migrations.some((migration) => migration.name === name));
    if (unknown) throw new Trouble("migrations.unknown", { name: unknown });
    const pending = migrations.filter((migration) => !done.has(migration.name));
    for (const migration of pending) await apply(client, migration);
    const edited = migrations.filter(({ name, checksum }) => done.has(name) && done.get(name) !== checksum);
    return { applied: pending.map(({ name }) => name), edited: edited.map(({ name }) => name) };
  } finally {
    await client.end();
  }
}

import type pg from "pg";

/** As somebody with every right in the database would tamper: with the triggers off, and without the checks of the row. */
export async function tamperWith(
  owner: pg.Pool,
  statement: string,
  values: readonly unknown[] = [],
): Promise<void> {
  const client = await owner.connect();
  try {
    await client.query("ALTER TABLE published.edition DROP CONSTRAINT IF EXISTS edition_digest");
    await client.query("SET session_replication_role = replica");
    await client.query(statement, [...values]);
  } finally {
    await client.query("RESET session_replication_role");
    client.release();
  }
}

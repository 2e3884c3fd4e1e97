import type pg from "pg";
import { ruleOf, type Statement } from "../../testing/refusal";
import { commit } from "./scene";

/** Whether some transaction of this database waits for another. Within a transaction PostgreSQL would always answer the same. */
export async function somebodyWaits(pool: pg.Pool): Promise<boolean> {
  const { rowCount } = await pool.query(
    "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
  );
  return rowCount !== null && rowCount > 0;
}

/**
 * Commits two transactions side by side: the second begins when the first has passed everything that is looked at when it
 * commits and has not committed, and the first commits once the second has come to its end or waits for it.
 * @returns for each the rule that refused it, or null where it went through
 */
export async function outcomesBeside(
  pool: pg.Pool,
  first: readonly Statement[],
  second: readonly Statement[],
): Promise<[string | null, string | null]> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    for (const statement of first) await client.query(statement);
    await client.query("SET CONSTRAINTS ALL IMMEDIATE");
    let isSettled = false;
    const other = commit(pool, second)
      .then(() => null, ruleOf)
      .finally(() => {
        isSettled = true;
      });
    while (!isSettled && !(await somebodyWaits(pool)));
    const outcome = await client.query("COMMIT").then(() => null, ruleOf);
    return [outcome, await other];
  } finally {
    client.release();
  }
}

import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import type { TestDatabase } from "./database";

const WAITING = "SELECT count(*)::int AS count FROM pg_locks WHERE NOT granted";
const LOOK_EVERY = 10;
const LOOKS = 1_000;

async function untilSomebodyWaits(client: pg.Client): Promise<void> {
  for (let look = 0; look < LOOKS; look += 1) {
    const { rows } = await client.query<{ count: number }>(WAITING);
    if (rows.some(({ count }) => count > 0)) return;
    await pause(LOOK_EVERY);
  }
  throw new Error("nobody waits for what is being changed");
}

/**
 * Begins `work` while a transaction that has run `statements` is open, and ends that transaction once the work waits for it: the
 * work has seen how things were before, and goes on with how they are afterwards.
 * @returns what the work came to
 */
export async function heldUp<T>(
  { urls }: TestDatabase,
  statements: readonly string[],
  work: () => Promise<T>,
): Promise<PromiseSettledResult<T>> {
  const client = new pg.Client({ connectionString: urls.workspace });
  await client.connect();
  try {
    await client.query("BEGIN");
    for (const statement of statements) await client.query(statement);
    const settled = Promise.allSettled([work()]);
    await untilSomebodyWaits(client);
    await client.query("COMMIT");
    return (await settled)[0];
  } finally {
    await client.end();
  }
}

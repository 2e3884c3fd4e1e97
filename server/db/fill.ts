import pg from "pg";

/** Stands as the comment of the schema while records are brought in, so that an interrupted run is noticed. */
const UNFINISHED = "being filled";

async function readState(client: pg.Client): Promise<"empty" | "unfinished" | "filled"> {
  const { rows } = await client.query<{ comment: string | null; filled: boolean }>(
    `SELECT obj_description('workspace'::regnamespace) AS comment,
            EXISTS (SELECT FROM workspace.account) OR EXISTS (SELECT FROM workspace.reporting_period) AS filled`,
  );
  if (rows[0]?.comment === UNFINISHED) return "unfinished";
  return rows[0]?.filled ? "filled" : "empty";
}

/** Nobody can have worked in a database whose filling was interrupted, for it is served only afterwards. */
async function startOver(client: pg.Client, prepare: () => Promise<unknown>): Promise<void> {
  await client.query("DROP SCHEMA IF EXISTS workspace, published, graphile_worker CASCADE");
  await client.query(`DROP TABLE "_prisma_migrations"`);
  await prepare();
}

/**
 * Brings the first records into an empty database by `fill`, from the start again where an earlier run was interrupted.
 * A database in which anybody has worked is left alone.
 * @param prepare brings a database without a table to the state in which it can be filled
 * @returns whether anything was brought in
 */
export async function fillIfEmpty(
  ownerUrl: string,
  prepare: () => Promise<unknown>,
  fill: () => Promise<unknown>,
): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const state = await readState(client);
    if (state === "filled") return false;
    if (state === "unfinished") await startOver(client, prepare);
    await client.query(`COMMENT ON SCHEMA workspace IS '${UNFINISHED}'`);
    await fill();
    await client.query("COMMENT ON SCHEMA workspace IS NULL");
    return true;
  } finally {
    await client.end();
  }
}

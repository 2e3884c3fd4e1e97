import { Logger, runMigrations } from "graphile-worker";
import pg from "pg";

export const WORKER_SCHEMA = "graphile_worker";

const silent = new Logger(() => () => {});

/**
 * Its tables have row-level security without a policy, which hides every row from all but their owner: each gets one for
 * the workspace role. Repeated at every start, because a newer graphile-worker may bring further tables.
 */
const GRANTS = `
GRANT USAGE ON SCHEMA ${WORKER_SCHEMA} TO register_workspace;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${WORKER_SCHEMA} TO register_workspace;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${WORKER_SCHEMA} TO register_workspace;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${WORKER_SCHEMA} TO register_workspace;
DO $$
DECLARE
  guarded record;
BEGIN
  FOR guarded IN
    SELECT relname FROM pg_class
    WHERE relnamespace = '${WORKER_SCHEMA}'::regnamespace AND relrowsecurity
      AND NOT EXISTS (SELECT FROM pg_policy WHERE polrelid = pg_class.oid AND polname = 'register_workspace')
  LOOP
    EXECUTE format(
      'CREATE POLICY register_workspace ON ${WORKER_SCHEMA}.%I TO register_workspace USING (true) WITH CHECK (true)',
      guarded.relname
    );
  END LOOP;
END
$$;`;

/** The tables of the job queue, brought up to date, and the workspace role allowed to add jobs and to run them. */
export async function deployWorkerSchema(ownerUrl: string): Promise<void> {
  await runMigrations({ connectionString: ownerUrl, schema: WORKER_SCHEMA, logger: silent });
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock(hashtext('register worker grants'))");
    await client.query(GRANTS);
  } finally {
    await client.end();
  }
}

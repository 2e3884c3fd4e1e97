import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { prepareDatabase } from "../db/connect";
import { joinEmbeddedPostgres } from "../db/embedded-postgres";

/** The secret from which the passwords of the test roles come. */
export const TEST_SECRET = "a secret for tests only, of enough length";

/** A migrated database without a record, copied for whoever needs one. */
const TEMPLATE = "template_register";

export interface TestCluster {
  /** The owner's address of the template; copies lie beside it. */
  templateUrl: string;
  stop(): Promise<void>;
}

async function createTemplate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`CREATE DATABASE ${TEMPLATE}`).finally(() => client.end());
}

/**
 * A throw-away PostgreSQL of its own, under a folder that is gone afterwards, with one migrated template.
 * @param careless without waiting for the disk, as tests may; measurements of saving must not
 */
export async function startTestCluster({ careless } = { careless: true }): Promise<TestCluster> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "register-test-"));
  // Root runs PostgreSQL as another user, who must be able to come here.
  chmodSync(dataDir, 0o755);
  const postgres = await joinEmbeddedPostgres(dataDir, { careless });
  const stop = async () => {
    await postgres.leave();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await createTemplate(postgres.url());
    await prepareDatabase(postgres.url(TEMPLATE), TEST_SECRET);
    return { templateUrl: postgres.url(TEMPLATE), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll } from "vitest";
import type { DatabaseUrls } from "../db/connect";
import { connectPublic, type PublicDb } from "../db/public-client";
import { ensureLoginRoles, loginRole, urlFor } from "../db/roles";
import { connectWorkspace, type WorkspaceDb } from "../db/workspace-client";
import { TEST_SECRET } from "./cluster";

export interface TestDatabase {
  urls: DatabaseUrls;
  /** As people who sign in are served. */
  workspace: WorkspaceDb;
  /** As everybody is served. */
  public: PublicDb;
  /** As migrations run: for arranging what no command can, and for asking the catalogues. */
  owner: pg.Pool;
}

function templateUrl(): string {
  const url = process.env.TEST_TEMPLATE_URL;
  if (!url) throw new Error("TEST_TEMPLATE_URL is unset: testDatabase() works in tests run by vitest only");
  return url;
}

async function asAdministrator(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: urlFor(templateUrl(), "postgres") });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

/** A migrated database without a record, of its own; whoever asks drops it again. */
export async function cloneDatabase(): Promise<{ urls: DatabaseUrls; drop(): Promise<void> }> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const template = new URL(templateUrl()).pathname.slice(1);
  await asAdministrator(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  const owner = urlFor(templateUrl(), name);
  return {
    urls: { owner, ...(await ensureLoginRoles(owner, TEST_SECRET)) },
    drop: async () => {
      await asAdministrator(`DROP DATABASE ${name} WITH (FORCE)`);
      await asAdministrator(`DROP ROLE ${loginRole(name, "workspace")}, ${loginRole(name, "public")}`);
    },
  };
}

/**
 * A migrated database without a record for this test file, with a client for each role; dropped when the file is done.
 * To be called in `beforeAll` or at the top of a file with `await`.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const { urls, drop } = await cloneDatabase();
  const workspace = connectWorkspace(urls.workspace, 5);
  const published = connectPublic(urls.public, 2);
  const owner = new pg.Pool({ connectionString: urls.owner, max: 2 });
  // The pool of a database that is dropped under it would otherwise end the process.
  owner.on("error", () => {});
  afterAll(async () => {
    await Promise.all([workspace.$disconnect(), published.$disconnect(), owner.end()]);
    await drop();
  });
  return { urls, workspace, public: published, owner };
}

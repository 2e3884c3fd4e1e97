import pg from "pg";
import { afterAll } from "vitest";
import type { DatabaseUrls } from "../db/connect";
import { connectPublic, type PublicDb } from "../db/public-client";
import { connectWorkspace, type WorkspaceDb } from "../db/workspace-client";
import { cloneDatabase } from "./clone-database";

export interface TestDatabase {
  urls: DatabaseUrls;
  /** As people who sign in are served. */
  workspace: WorkspaceDb;
  /** As everybody is served. */
  public: PublicDb;
  /** As migrations run: for arranging what no command can, and for asking the catalogues. */
  owner: pg.Pool;
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

import { randomUUID } from "node:crypto";
import pg from "pg";
import type { DatabaseUrls } from "../db/connect";
import { ensureLoginRoles, loginRole, urlFor } from "../db/roles";
import { TEST_SECRET } from "./cluster";

function templateUrl(): string {
  const url = process.env.TEST_TEMPLATE_URL;
  if (!url) throw new Error("TEST_TEMPLATE_URL is unset: no throw-away PostgreSQL has been started");
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

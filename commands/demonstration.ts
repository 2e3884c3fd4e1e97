import pg from "pg";
import { type DatabaseUrls, prepareDatabase } from "../server/db/connect";
import { fillIfEmpty } from "../server/db/fill";
import type { Settings } from "../server/settings/settings";
import { withProgress } from "./progress.mjs";

interface DemonstrationAccount {
  email: string;
  role: string;
}

async function listAccounts(ownerUrl: string): Promise<DemonstrationAccount[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<DemonstrationAccount>(
      `SELECT email, role::text FROM workspace.account WHERE email LIKE '%@demo.example' ORDER BY role = 'MEMBER', email`,
    );
    return rows;
  } finally {
    await client.end();
  }
}

/**
 * Brings the demonstration into an empty database, if the settings ask for it.
 * @returns the addresses to sign in with; none where there is no demonstration
 */
export async function demonstrate(urls: DatabaseUrls, settings: Settings): Promise<string[]> {
  if (!settings.demo) return [];
  const prepare = () => prepareDatabase(urls.owner, settings.authSecret);
  await fillIfEmpty(urls.owner, prepare, async () => {
    const { seed } = await import("../prisma/seed/seed");
    await withProgress("start.seeding", () => seed(urls, settings));
  });
  return (await listAccounts(urls.owner)).map((account) => account.email);
}

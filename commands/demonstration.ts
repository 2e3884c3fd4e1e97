import pg from "pg";
import { type DatabaseUrls, prepareDatabase } from "../server/db/connect";
import { fillIfEmpty } from "../server/db/fill";
import { connectWorkspace } from "../server/db/workspace-client";
import { systemClock } from "../server/kernel/clock";
import { settleDemonstration } from "../server/modules/account/demonstration-accounts";
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

/** As the people of the demonstration stood before, the settings may say otherwise now. */
async function settle({ workspace }: DatabaseUrls, settings: Settings): Promise<void> {
  const db = connectWorkspace(workspace, 1);
  const password = settings.demo?.password ?? null;
  await settleDemonstration(null, { password }, { db, clock: systemClock }).finally(() => db.$disconnect());
}

/**
 * Brings the demonstration into an empty database, if the settings ask for it. If they do not, nobody of an earlier one gets in.
 * @returns the addresses to sign in with; none where there is no demonstration
 */
export async function demonstrate(urls: DatabaseUrls, settings: Settings): Promise<string[]> {
  if (settings.demo) await fill(urls, settings);
  await settle(urls, settings);
  return settings.demo ? (await listAccounts(urls.owner)).map((account) => account.email) : [];
}

async function fill(urls: DatabaseUrls, settings: Settings): Promise<void> {
  const prepare = () => prepareDatabase(urls.owner, settings.authSecret);
  await fillIfEmpty(urls.owner, prepare, async () => {
    const { seed } = await import("../prisma/seed/seed");
    await withProgress("start.seeding", () => seed(urls, settings));
  });
}

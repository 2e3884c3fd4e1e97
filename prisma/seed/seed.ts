import type { DatabaseUrls } from "../../server/db/connect";
import { inTransaction } from "../../server/db/transaction";
import { connectWorkspace } from "../../server/db/workspace-client";
import { systemClock } from "../../server/kernel/clock";
import { hashPassword } from "../../server/modules/account/password";
import type { Settings } from "../../server/settings/settings";
import { cast } from "../../server/testing/cast";
import { actorFor } from "../../server/testing/factories";
import { insertAccounts } from "./accounts";
import { insertTaskForce } from "./agencies";
import { writeDrafts } from "./drafts-of-2024";
import { publishFirstSummary } from "./first-summary";
import { insertGlossary } from "./glossary";
import { openNextPeriod } from "./open-period";

/**
 * The demonstration: the group, its agencies and terms, the cast, the real summary as published edition, and the next period
 * being collected. Everything that people do is done by the commands that people use.
 */
export async function seed(urls: DatabaseUrls, settings: Settings): Promise<void> {
  if (!settings.demo) return;
  const db = connectWorkspace(urls.workspace);
  try {
    const passwordHash = await hashPassword(settings.demo.password);
    await inTransaction(db, async (tx) => {
      await insertTaskForce(tx);
      await insertGlossary(tx);
      await insertAccounts(tx, passwordHash);
    });
    const context = { db, clock: systemClock };
    const officers = { gd: actorFor(cast.gdOfficer), hk: actorFor(cast.hkOfficer) };
    const published = await publishFirstSummary(officers, context);
    const updates = await openNextPeriod(officers, published, context);
    const writers = { customs: actorFor(cast.hkCustomsMember), competition: actorFor(cast.gdIpaMember) };
    await writeDrafts(writers, updates, context);
  } finally {
    await db.$disconnect();
  }
}

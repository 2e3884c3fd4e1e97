import type { DatabaseUrls } from "../../server/db/connect";
import { inTransaction } from "../../server/db/transaction";
import { connectWorkspace } from "../../server/db/workspace-client";
import type { Clock } from "../../server/kernel/clock";
import { recordAuditEvent } from "../../server/modules/audit/record";
import { agencies, insertTaskForce, TASK_FORCE } from "./agencies";
import { insertGlossary } from "./glossary";

/**
 * What a register cannot begin without: the group, its two sides, the agencies and the terms, and nobody's account. Only
 * where there is no group yet: what administrators changed or took away since stays so.
 * @returns whether anything was brought in
 */
export async function setUp(urls: DatabaseUrls, clock: Clock): Promise<boolean> {
  const db = connectWorkspace(urls.workspace, 1);
  try {
    return await inTransaction(db, async (tx) => {
      // Of two servers that start at once the second waits here, and finds that there is one.
      const { count } = await tx.taskForce.createMany({ data: [{ name: TASK_FORCE }], skipDuplicates: true });
      if (count === 0) return false;
      await insertTaskForce(tx);
      await insertGlossary(tx);
      await recordAuditEvent(tx, null, clock.now(), {
        action: "taskForce.setUp",
        subject: { type: "taskForce", id: "1" },
        data: { agencies: agencies.length },
      });
      return true;
    });
  } finally {
    await db.$disconnect();
  }
}

import type { CommandContext } from "@/server/db/command-context";
import { inTransaction } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import { NotFound } from "@/server/kernel/errors";
import { getUpdateRow } from "../progress-update/update-rows";
import type { RecordVisit } from "./update-visit.schema";

/**
 * Keeps which revision of an update this person has had before them; an older one than is kept changes nothing, as where a
 * page that was opened before comes to it late. It changes no record, so none is audited.
 * @throws NotFound `progressUpdate.notFound`, also for a revision that is none of this update's
 */
export function recordVisit(
  actor: Actor,
  { updateId, revisionId }: RecordVisit,
  { db, clock }: CommandContext,
): Promise<void> {
  return inTransaction(db, async (tx) => {
    await getUpdateRow(tx, actor, updateId);
    const seen = await tx.revision.findFirst({ where: { id: revisionId, updateId }, select: { id: true } });
    if (!seen) throw new NotFound("progressUpdate.notFound");
    await tx.$executeRaw`
      INSERT INTO workspace.update_visit AS kept (account_id, update_id, revision_id, at)
      VALUES (${actor.accountId}, ${updateId}, ${revisionId}, ${clock.now()})
      ON CONFLICT (account_id, update_id) DO UPDATE SET revision_id = EXCLUDED.revision_id, at = EXCLUDED.at
      WHERE (SELECT r.ordinal FROM workspace.revision r WHERE r.id = EXCLUDED.revision_id)
        >= (SELECT r.ordinal FROM workspace.revision r WHERE r.id = kept.revision_id)`;
  });
}

import { isDeepStrictEqual } from "node:util";
import type { CommandContext } from "@/server/db/command-context";
import { inTransaction } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import { Conflict, demand, NotFound } from "@/server/kernel/errors";
import { findRevised } from "./load-revisions";
import { lockUpdate } from "./lock-update";
import { recordRevision, type SavedUpdate } from "./progress-update.commands";
import { maySaveUpdate } from "./progress-update.policy";
import type { RestoreRevision } from "./progress-update.schema";

/**
 * Makes what an older revision said the newest one again, to the letter. Nothing is written over: the revisions between stay in
 * the history, and so does what is no part of a revision, such as evidence. Whoever may save may restore, and no one else.
 * @throws NotFound `progressUpdate.notFound`, `progressUpdate.revisionNotFound` also for a revision of another update;
 * Forbidden; Conflict `progressUpdate.restoreStale`: somebody saved since the revision that the person saw as the newest
 */
export function restoreRevision(
  actor: Actor,
  { updateId, baseRevisionId, revisionId }: RestoreRevision,
  { db, clock }: CommandContext,
): Promise<SavedUpdate> {
  return inTransaction(db, async (tx) => {
    const update = await lockUpdate(tx, actor, updateId);
    demand(maySaveUpdate(actor, update.facts));
    const head = await findRevised(tx, update.id, update.headRevisionId);
    const restored = await findRevised(tx, update.id, revisionId);
    if (!head || !restored) throw new NotFound("progressUpdate.revisionNotFound");
    if (update.headRevisionId !== baseRevisionId) throw new Conflict("progressUpdate.restoreStale");
    if (isDeepStrictEqual(restored.content, head.content)) {
      const { ordinal, at, content } = head;
      return { revisionId: baseRevisionId, ordinal, savedAt: at, changed: false, content };
    }
    const data = { restoredOrdinal: restored.ordinal };
    return recordRevision(tx, actor, update, clock, {
      action: "progressUpdate.restoreRevision",
      data,
      content: restored.content,
      after: head.ordinal,
    });
  });
}

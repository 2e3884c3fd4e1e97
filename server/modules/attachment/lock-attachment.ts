import type { Attachment } from "@/server/db/generated/client";
import type { Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import { demand, NotFound } from "@/server/kernel/errors";
import { type LockedUpdate, lockUpdate } from "../progress-update/lock-update";
import { maySaveUpdate, visibleTo } from "../progress-update/progress-update.policy";

export interface LockedAttachment {
  attachment: Attachment;
  update: LockedUpdate;
}

/** One answer for what is not there and for what this actor may not know of. */
export async function orNotFound<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof NotFound) throw new NotFound("attachment.notFound");
    throw error;
  }
}

/**
 * An attachment that stands beside an update, with that update, both locked, for whoever may save the update now.
 * @throws NotFound `attachment.notFound`, also where it was removed; Forbidden as for a save
 */
export async function lockAttachment(tx: Tx, actor: Actor, attachmentId: string): Promise<LockedAttachment> {
  const where = { id: attachmentId, removedAt: null };
  const found = await tx.attachment.findFirst({
    where: { ...where, update: visibleTo(actor) },
    select: { updateId: true },
  });
  if (!found) throw new NotFound("attachment.notFound");
  const update = await orNotFound(lockUpdate(tx, actor, found.updateId));
  // While this waited for the locks, it may have been removed.
  const attachment = await tx.attachment.findFirst({ where });
  if (!attachment) throw new NotFound("attachment.notFound");
  demand(maySaveUpdate(actor, update.facts));
  return { attachment, update };
}

import type { Tx } from "@/server/db/transaction";
import type { Actor, Side } from "@/server/kernel/actor";
import { NotFound } from "@/server/kernel/errors";
import { type LockedUpdate, lockUpdate } from "../progress-update/lock-update";
import { mayReadThread, threadsVisibleTo } from "./comment.policy";

export interface LockedThread {
  id: string;
  side: Side | null;
  update: LockedUpdate;
  isResolved: boolean;
  /** Of the newest step and the newest comment; 0 before the first. */
  stepOrdinal: number;
  lastOrdinal: number;
  /** Whoever has said something in it. */
  authorIds: string[];
}

const STANDING = {
  comments: { select: { ordinal: true, authorId: true }, orderBy: { ordinal: "desc" } },
  steps: { select: { ordinal: true, kind: true }, orderBy: { ordinal: "desc" }, take: 1 },
} as const;

/**
 * A thread, locked together with its update and period.
 * @throws NotFound `comment.notFound`, also where this actor may not know of it
 */
export async function lockThread(tx: Tx, actor: Actor, threadId: string): Promise<LockedThread> {
  const found = await tx.commentThread.findFirst({ where: { id: threadId, ...threadsVisibleTo(actor) } });
  if (!found) throw new NotFound("comment.notFound");
  const update = await lockUpdate(tx, actor, found.updateId);
  if (!mayReadThread(actor, update.facts, { side: found.sideCode })) throw new NotFound("comment.notFound");
  const row = await tx.commentThread.findUniqueOrThrow({ where: { id: threadId }, include: STANDING });
  const [step] = row.steps;
  return {
    ...{ id: row.id, side: row.sideCode, update },
    isResolved: step?.kind === "RESOLVED",
    stepOrdinal: step?.ordinal ?? 0,
    lastOrdinal: row.comments[0]?.ordinal ?? 0,
    authorIds: [...new Set(row.comments.map(({ authorId }) => authorId))],
  };
}

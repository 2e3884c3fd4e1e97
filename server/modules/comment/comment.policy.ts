import type { Prisma } from "@/server/db/generated/client";
import { type Actor, isOfficer, type Side } from "@/server/kernel/actor";
import { allow, type Decision, deny } from "@/server/kernel/decision";
import { maySeeUpdate, type UpdateFacts, visibleTo } from "../progress-update/progress-update.policy";

/** Whether a thread is internal, and to whom. */
export interface ThreadFacts {
  /** Null where everybody reads it who may see its update. */
  side: Side | null;
}

/** Whoever may see the update sees what is said of it, but for what is internal to the other side. */
export function mayReadThread(
  actor: Actor,
  update: Pick<UpdateFacts, "assignments">,
  { side }: ThreadFacts,
): boolean {
  return maySeeUpdate(actor, update) && (side === null || side === actor.side);
}

/** `mayReadThread` as the database can be asked: what may not be read is not found. */
export function threadsVisibleTo(actor: Actor): Prisma.CommentThreadWhereInput {
  const ownSide = actor.side === null ? [] : [{ sideCode: actor.side }];
  return { update: visibleTo(actor), OR: [{ sideCode: null }, ...ownSide] };
}

/**
 * Whoever may see the update may speak of it, resolve what is settled and open it again, whatever state it is in: also once
 * it is published, because a comment is no content. Not before there is a plan, in which an update may still be left out.
 */
export function mayComment(actor: Actor, { stage }: Pick<UpdateFacts, "stage">): Decision {
  if (!isOfficer(actor) && actor.role !== "MEMBER") return deny("comment.notFound");
  return stage === "PLANNING" ? deny("progressUpdate.planNotEndorsed") : allow;
}

/** A person corrects what they said themselves, and nobody else does. */
export function mayCorrectComment(actor: Actor, { authorId }: { authorId: string }): Decision {
  return authorId === actor.accountId ? allow : deny("comment.onlyItsAuthor");
}

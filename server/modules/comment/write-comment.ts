import type { Tx } from "@/server/db/transaction";
import type { Side } from "@/server/kernel/actor";
import { Conflict, Invalid } from "@/server/kernel/errors";
import { loadRevisions } from "../progress-update/load-revisions";
import { COMMENT_LIMITS, type CommentPlace } from "./comment.schema";
import type { Listener } from "./listeners";
import { itemAt } from "./present-place";
import { placeColumns } from "./thread-place";

export interface NewComment {
  threadId: string;
  ordinal: number;
  authorId: string;
  text: string;
  mentions: readonly string[];
  at: Date;
  correctsId?: string;
}

/** Nobody is called on who may not read what calls on them. @throws Invalid `comment.cannotMention` */
export function demandMentionable(mentions: readonly string[], listeners: readonly Listener[]): void {
  const known = new Set(listeners.map(({ accountId }) => accountId));
  if (!mentions.every((id) => known.has(id))) throw new Invalid("comment.cannotMention");
}

/** @throws Conflict `comment.tooManyComments` */
export async function writeComment(tx: Tx, { mentions, ...comment }: NewComment): Promise<string> {
  if (comment.ordinal > COMMENT_LIMITS.comments) throw new Conflict("comment.tooManyComments");
  const { id } = await tx.comment.create({ data: comment });
  await tx.commentMention.createMany({ data: mentions.map((accountId) => ({ commentId: id, accountId })) });
  return id;
}

export interface NewThread {
  updateId: string;
  side: Side | null;
  revisionId: string | null;
  place: CommentPlace;
  /** The return that it is opened by. */
  reviewStepId?: string;
}

/** A place is a place of this update's. @throws Invalid `comment.unknownPlace` */
async function demandPlace(tx: Tx, { updateId, revisionId, place }: NewThread): Promise<void> {
  if (revisionId === null) {
    if (place.kind !== "WHOLE") throw new Invalid("comment.unknownPlace");
    return;
  }
  const known = await tx.revision.findFirst({ where: { id: revisionId, updateId }, select: { id: true } });
  if (!known) throw new Invalid("comment.unknownPlace");
  if (place.kind === "WHOLE") return;
  const content = (await loadRevisions(tx, [revisionId])).get(revisionId);
  if (!content || itemAt(content, place) === null) throw new Invalid("comment.unknownPlace");
}

/**
 * A thread without its first comment, which the same transaction writes.
 * @throws Invalid `comment.unknownPlace`; Conflict `comment.tooManyThreads`
 */
export async function writeThread(tx: Tx, thread: NewThread): Promise<string> {
  await demandPlace(tx, thread);
  const { updateId, side, revisionId, place, reviewStepId } = thread;
  const threads = await tx.commentThread.count({ where: { updateId } });
  if (threads >= COMMENT_LIMITS.threads) throw new Conflict("comment.tooManyThreads");
  const data = { updateId, sideCode: side, revisionId, reviewStepId, ...placeColumns(place) };
  return (await tx.commentThread.create({ data })).id;
}

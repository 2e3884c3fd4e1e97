import type { CommandContext } from "@/server/db/command-context";
import { inTransaction, type Tx } from "@/server/db/transaction";
import type { Actor, Side } from "@/server/kernel/actor";
import { Conflict, demand, NotFound } from "@/server/kernel/errors";
import { recordAuditEvent } from "../audit/record";
import { settleNotices } from "../notification/notify";
import { type LockedUpdate, lockUpdate } from "../progress-update/lock-update";
import { mayComment, mayCorrectComment, threadsVisibleTo } from "./comment.policy";
import type { CorrectComment, OpenThread, Reply, ThreadStep } from "./comment.schema";
import { listenersOf } from "./listeners";
import { lockThread } from "./lock-thread";
import { tellOfComment } from "./tell-of-comment";
import { tellOfResolution } from "./tell-of-resolution";
import { demandMentionable, writeComment, writeThread } from "./write-comment";

/** What the log says of a thread: never a word of what was said. */
interface Recorded {
  id: string;
  side: Side | null;
  update: LockedUpdate;
}

function record(
  tx: Tx,
  actor: Actor,
  at: Date,
  action: string,
  { id, side, update }: Recorded,
): Promise<void> {
  return recordAuditEvent(tx, actor, at, {
    action,
    subject: { type: "progressUpdate", id: update.id },
    data: { period: update.period.slug, number: update.number, threadId: id, side },
  });
}

/**
 * Opens a thread with its first comment, at one place of the update or about the whole, internal to one's own side or not.
 * @throws NotFound, Forbidden `progressUpdate.planNotEndorsed`; Invalid `comment.unknownPlace`, `comment.cannotMention`;
 * Conflict `comment.tooManyThreads`
 */
export function openThread(
  actor: Actor,
  input: OpenThread,
  { db, clock }: CommandContext,
): Promise<{ threadId: string }> {
  return inTransaction(db, async (tx) => {
    const update = await lockUpdate(tx, actor, input.updateId);
    demand(mayComment(actor, update.facts));
    const side = input.audience === "SIDE" ? actor.side : null;
    const listeners = await listenersOf(tx, update.facts, { side });
    const { text, mentions, place, revisionId } = input;
    demandMentionable(mentions, listeners);
    const at = clock.now();
    const threadId = await writeThread(tx, { updateId: update.id, side, revisionId, place });
    await writeComment(tx, { threadId, ordinal: 1, authorId: actor.accountId, text, mentions, at });
    await tellOfComment(tx, actor, update, listeners, { threadId, text, mentions, authorIds: null });
    const action = "comment.openThread";
    await record(tx, actor, at, action, { id: threadId, side, update });
    return { threadId };
  });
}

/** @throws NotFound, Forbidden; Conflict `comment.isResolved`, `comment.tooManyComments`; Invalid `comment.cannotMention` */
export function replyToThread(
  actor: Actor,
  { threadId, text, mentions }: Reply,
  { db, clock }: CommandContext,
): Promise<{ commentId: string }> {
  return inTransaction(db, async (tx) => {
    const thread = await lockThread(tx, actor, threadId);
    demand(mayComment(actor, thread.update.facts));
    if (thread.isResolved) throw new Conflict("comment.isResolved");
    const listeners = await listenersOf(tx, thread.update.facts, thread);
    demandMentionable(mentions, listeners);
    const at = clock.now();
    const ordinal = thread.lastOrdinal + 1;
    const commentId = await writeComment(tx, {
      ...{ threadId, ordinal, authorId: actor.accountId, text, mentions, at },
    });
    const said = { threadId, text, mentions, authorIds: thread.authorIds };
    await tellOfComment(tx, actor, thread.update, listeners, said);
    const action = "comment.replyToThread";
    await record(tx, actor, at, action, thread);
    return { commentId };
  });
}

/** The newest words in the place of a comment are those that a correction starts from. @throws Conflict `comment.correctedMeanwhile` */
async function demandNewest(tx: Tx, commentId: string): Promise<void> {
  const newer = await tx.comment.count({ where: { correctsId: commentId } });
  if (newer > 0) throw new Conflict("comment.correctedMeanwhile");
}

/**
 * Says something else in the place of what this person said; the old words stay on record beside them.
 * @throws NotFound; Forbidden `comment.onlyItsAuthor`; Conflict `comment.isResolved`, `comment.correctedMeanwhile`
 */
export function correctComment(
  actor: Actor,
  { commentId, text }: CorrectComment,
  { db, clock }: CommandContext,
): Promise<{ commentId: string }> {
  return inTransaction(db, async (tx) => {
    const include = { mentions: { select: { accountId: true } } };
    const where = { id: commentId, thread: threadsVisibleTo(actor) };
    const old = await tx.comment.findFirst({ where, include });
    if (!old) throw new NotFound("comment.notFound");
    const thread = await lockThread(tx, actor, old.threadId);
    demand(mayComment(actor, thread.update.facts));
    demand(mayCorrectComment(actor, old));
    if (thread.isResolved) throw new Conflict("comment.isResolved");
    await demandNewest(tx, old.id);
    const at = clock.now();
    const written = await writeComment(tx, {
      ...{ threadId: thread.id, ordinal: thread.lastOrdinal + 1, authorId: actor.accountId, text, at },
      mentions: old.mentions.map(({ accountId }) => accountId),
      correctsId: old.id,
    });
    const action = "comment.correctComment";
    await record(tx, actor, at, action, thread);
    return { commentId: written };
  });
}

function takeStep(
  actor: Actor,
  { threadId, seen }: ThreadStep,
  { db, clock }: CommandContext,
  { kind, action }: { kind: "RESOLVED" | "REOPENED"; action: string },
): Promise<void> {
  return inTransaction(db, async (tx) => {
    const thread = await lockThread(tx, actor, threadId);
    demand(mayComment(actor, thread.update.facts));
    if (thread.isResolved === (kind === "RESOLVED"))
      throw new Conflict(thread.isResolved ? "comment.isResolved" : "comment.isOpen");
    if (thread.lastOrdinal !== seen) throw new Conflict("comment.repliedMeanwhile");
    const at = clock.now();
    const data = { threadId, ordinal: thread.stepOrdinal + 1, kind, accountId: actor.accountId, at };
    await tx.commentThreadStep.create({ data });
    if (kind === "RESOLVED") await settleNotices(tx, { threadId }, at);
    await tellOfResolution(tx, actor, thread, kind);
    await record(tx, actor, at, action, thread);
  });
}

/** Says that a thread is settled. @throws NotFound, Forbidden; Conflict `comment.isResolved`, `comment.repliedMeanwhile` */
export function resolveThread(actor: Actor, input: ThreadStep, context: CommandContext): Promise<void> {
  const action = "comment.resolveThread";
  return takeStep(actor, input, context, { kind: "RESOLVED", action });
}

/** Opens a thread again that was settled. @throws NotFound, Forbidden; Conflict `comment.isOpen`, `comment.repliedMeanwhile` */
export function reopenThread(actor: Actor, input: ThreadStep, context: CommandContext): Promise<void> {
  const action = "comment.reopenThread";
  return takeStep(actor, input, context, { kind: "REOPENED", action });
}

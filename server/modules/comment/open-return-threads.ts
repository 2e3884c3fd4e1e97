import type { Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import type { LockedUpdate } from "../progress-update/lock-update";
import type { ReturnRemark } from "../review/review.schema";
import { listenersOf } from "./listeners";
import { tellOfComment } from "./tell-of-comment";
import { demandMentionable, writeComment, writeThread } from "./write-comment";

/** As much of a return as its threads need. */
interface ReturnStep {
  id: string;
  updateId: string;
  revisionId: string;
  at: Date;
}

/**
 * The threads that a return opens, one at each place that the officer named: what is asked for there can be answered and
 * settled there. They are read by whoever may see the update, as the return itself is. Whoever is called on in one is told as
 * of a comment; whoever returns tells the rest.
 * @throws Invalid `comment.unknownPlace`, `comment.cannotMention`; Conflict `comment.tooManyThreads`
 */
export async function openReturnThreads(
  tx: Tx,
  actor: Actor,
  update: LockedUpdate,
  { id, updateId, revisionId, at }: ReturnStep,
  remarks: readonly ReturnRemark[],
): Promise<void> {
  const listeners = await listenersOf(tx, update.facts, { side: null });
  for (const { place, text, mentions } of remarks) {
    demandMentionable(mentions, listeners);
    const threadId = await writeThread(tx, { updateId, side: null, revisionId, place, reviewStepId: id });
    await writeComment(tx, { threadId, ordinal: 1, authorId: actor.accountId, text, mentions, at });
    await tellOfComment(tx, actor, update, listeners, { threadId, text, mentions, authorIds: [] });
  }
}

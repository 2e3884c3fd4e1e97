import type { Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import type { CommentPlace } from "./comment.schema";
import { writeComment, writeThread } from "./write-comment";

/** As much of a return as its thread needs. */
interface ReturnStep {
  id: string;
  updateId: string;
  revisionId: string;
  comment: string | null;
  at: Date;
}

/**
 * The thread that a return opens, at the place that the officer named: what is asked for can be answered and settled there. It
 * is read by whoever may see the update, as the return itself is. Whoever returns tells of it.
 * @throws Invalid `comment.unknownPlace`; Conflict `comment.tooManyThreads`
 */
export async function openReturnThread(
  tx: Tx,
  actor: Actor,
  { id, updateId, revisionId, comment, at }: ReturnStep,
  place: CommentPlace,
): Promise<void> {
  const threadId = await writeThread(tx, { updateId, side: null, revisionId, place, reviewStepId: id });
  const said = { threadId, ordinal: 1, authorId: actor.accountId, text: comment ?? "", mentions: [], at };
  await writeComment(tx, said);
}

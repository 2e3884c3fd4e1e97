import type { Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import { tellOfUpdate } from "../notification/tell-of-update";
import { listenersOf } from "./listeners";
import type { LockedThread } from "./lock-thread";

/** Tells those who spoke in a thread, in the page, that somebody else settled it or opened it again. */
export async function tellOfResolution(
  tx: Tx,
  actor: Actor,
  thread: LockedThread,
  kind: "RESOLVED" | "REOPENED",
): Promise<void> {
  const { update, authorIds } = thread;
  const listeners = await listenersOf(tx, update.facts, thread);
  const told = listeners.filter(({ accountId }) => {
    return accountId !== actor.accountId && authorIds.includes(accountId);
  });
  const code = kind === "RESOLVED" ? "comment.resolved" : "comment.reopened";
  await tellOfUpdate(tx, update, told, { code, by: actor.name, threadId: thread.id });
}

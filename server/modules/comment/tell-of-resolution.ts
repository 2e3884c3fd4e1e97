import type { Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import { textIn } from "@/server/kernel/localized-text";
import { notify } from "../notification/notify";
import { listenersOf } from "./listeners";
import type { LockedThread } from "./lock-thread";
import { plannedTitle } from "./tell-of-comment";

/** Tells those who spoke in a thread, in the page, that somebody else settled it or opened it again. */
export async function tellOfResolution(
  tx: Tx,
  actor: Actor,
  thread: LockedThread,
  kind: "RESOLVED" | "REOPENED",
): Promise<void> {
  const { update, authorIds } = thread;
  const listeners = await listenersOf(tx, update.facts, thread);
  const title = await plannedTitle(tx, update.id);
  for (const { accountId, locale } of listeners) {
    if (accountId === actor.accountId || !authorIds.includes(accountId)) continue;
    const params = { number: update.number, title: textIn(title, locale), by: actor.name };
    const code = kind === "RESOLVED" ? "comment.resolved" : "comment.reopened";
    const about = { periodSlug: update.period.slug, updateId: update.id, threadId: thread.id };
    await notify(tx, { accountIds: [accountId], code, params, ...about });
  }
}

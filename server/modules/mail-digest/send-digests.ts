import type { Task } from "graphile-worker";
import type { CommandContext } from "@/server/db/command-context";
import { inTransaction, type Tx } from "@/server/db/transaction";
import { type SingleLetter, singleLetterSchema } from "../notification/notification.schema";
import { queueLetters } from "../notification/queue-letters";
import { RECIPIENT, recipientOf } from "../notification/recipients";
import { MOST_LETTERS } from "./mail-digest.rules";

/** The task by which the queue sends digests each morning. */
export const SEND_DIGESTS = "sendDigests";

/** Takes out what waits for a person, in the order in which it came. Of two who do so at once one gets it, and the other nothing. */
async function takeWaiting(
  tx: Tx,
  accountId: string,
  address: Pick<SingleLetter, "to" | "locale">,
): Promise<SingleLetter[]> {
  const taken = await tx.$queryRaw<{ letter: object }[]>`
    WITH taken AS (DELETE FROM workspace.waiting_letter WHERE account_id = ${accountId} RETURNING id, created_at, letter)
    SELECT letter FROM taken ORDER BY created_at, id`;
  return taken.map(({ letter }) => singleLetterSchema.parse({ ...letter, ...address }));
}

/** What waits is taken out and the digest put into the queue by one transaction: neither is lost, and neither comes twice. */
async function sendDigest(tx: Tx, accountId: string): Promise<void> {
  const account = await tx.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { ...RECIPIENT, name: true, closure: true },
  });
  const { email: to, locale } = recipientOf(account);
  const waiting = await takeWaiting(tx, accountId, { to, locale });
  // Whose account was closed meanwhile is told nothing more.
  if (waiting.length === 0 || account.closure) return;
  const letters = waiting.slice(0, MOST_LETTERS);
  const params = { name: account.name, letters, more: waiting.length - letters.length };
  await queueLetters(tx, [{ to, locale, template: "digest", params }]);
}

/** Sends everybody for whom something waits one mail with all of it; nobody for whom nothing does. */
export async function sendDigests({ db }: Pick<CommandContext, "db">): Promise<void> {
  const waiting = await db.waitingLetter.groupBy({ by: ["accountId"], orderBy: { accountId: "asc" } });
  for (const { accountId } of waiting) await inTransaction(db, (tx) => sendDigest(tx, accountId));
}

export function sendDigestsTask(context: Pick<CommandContext, "db">): Task {
  return () => sendDigests(context);
}

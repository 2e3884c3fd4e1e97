import type { Tx } from "@/server/db/transaction";
import type { ShortChanges } from "../changed-content/changed-content.schema";
import { deliveriesOf } from "../mail-choice/mail-choice.queries";
import { KIND_OF } from "./mail-kind";
import { type SingleLetter, singleLetterSchema } from "./notification.schema";
import { queueLetters } from "./queue-letters";
import type { Recipient } from "./recipients";

/** A mail to people who have an account. */
export interface MailRequest {
  template: Exclude<SingleLetter["template"], "invitation">;
  /** What the template asks for, see `singleLetterSchema`; more does no harm. */
  params: Record<string, string | number>;
  changes?: ShortChanges;
}

/**
 * The one gate to people who have an account: each gets the mail at once, or finds it in their next digest, or does not get it,
 * as they have chosen for mails of its kind. In the transaction of what it tells.
 * @throws ZodError when the template lacks a parameter: a bug that the tests of whoever sends it find
 */
export async function mailPeople(tx: Tx, people: readonly Recipient[], mail: MailRequest): Promise<void> {
  const letters = people.map(({ accountId, email, locale }) => ({
    accountId,
    letter: singleLetterSchema.parse({ ...mail, to: email, locale }),
  }));
  const kind = KIND_OF[mail.template];
  const accountIds = people.map(({ accountId }) => accountId);
  const chosen = kind === "ALWAYS" ? null : await deliveriesOf(tx, accountIds, kind);
  const atOnce = letters.filter(({ accountId }) => !chosen?.has(accountId));
  const inDigest = letters.filter(({ accountId }) => chosen?.get(accountId) === "DIGEST");
  await queueLetters(
    tx,
    atOnce.map(({ letter }) => letter),
  );
  if (inDigest.length === 0) return;
  const data = inDigest.map(({ accountId, letter: { to: _, locale: __, ...told } }) => ({
    accountId,
    letter: told,
  }));
  await tx.waitingLetter.createMany({ data });
}

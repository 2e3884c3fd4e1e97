import type { Tx } from "@/server/db/transaction";
import type { Letter } from "./notification.schema";

/** The task of the queue that delivers. */
export const DELIVER_MAIL = "deliverMail";

/** With the queue's growing pauses the last attempt comes some days after the first. */
const ATTEMPTS = 20;

/**
 * Puts letters into the queue, in the transaction of what they tell: they go out if and only if that is committed, and are tried
 * again when the mail server does not answer. Whoever tells people of something goes through `mailPeople`, which asks what each
 * has chosen.
 */
export async function queueLetters(tx: Tx, letters: readonly Letter[]): Promise<void> {
  if (letters.length === 0) return;
  const payloads = JSON.stringify(letters);
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(${DELIVER_MAIL}, letter, max_attempts => ${ATTEMPTS}::int)
    FROM json_array_elements(${payloads}::json) AS letters(letter)`;
}

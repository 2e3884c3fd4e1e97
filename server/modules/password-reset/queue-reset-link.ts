import type { Tx } from "@/server/db/transaction";

/** The task of the queue that sends the link, if there is anybody to send it to. */
export const SEND_RESET_LINK = "sendResetLink";

/**
 * The queue is worked off by the processes that answer: what it does for an account, and does not do for none, must not slow
 * down the answer to whoever asked. It looks every five seconds at what was to wait.
 */
const LATER = "1 second";

/** Has the queue send a link by which a password can be set anew, if the address has an account. */
export async function queueResetLink(db: Pick<Tx, "$executeRaw">, email: string): Promise<void> {
  const payload = JSON.stringify({ email });
  await db.$executeRaw`
    SELECT graphile_worker.add_job(${SEND_RESET_LINK}, ${payload}::json, run_at => now() + ${LATER}::interval)`;
}

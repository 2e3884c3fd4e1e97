import type { Tx } from "@/server/db/transaction";

/** The task of the queue that sends the link, if there is anybody to send it to. */
export const SEND_RESET_LINK = "sendResetLink";

/** Has the queue send a link by which a password can be set anew, if the address has an account. */
export async function queueResetLink(db: Pick<Tx, "$executeRaw">, email: string): Promise<void> {
  const payload = JSON.stringify({ email });
  await db.$executeRaw`SELECT graphile_worker.add_job(${SEND_RESET_LINK}, ${payload}::json)`;
}

import type { Tx } from "@/server/db/transaction";

/** The task of the queue that publishes when a hold has run out. */
export const PUBLISH_HELD = "publishHeld";

/** With the queue's growing pauses the last attempt comes some days after the first. */
const ATTEMPTS = 20;

/**
 * Has a hold looked at when its time has come, in the transaction that sets it. One job a hold: queued again it takes the
 * place of the one that is there, also of one whose process died over it.
 */
export async function queueHold(tx: Tx, { id, publishAt }: { id: string; publishAt: Date }): Promise<void> {
  const payload = JSON.stringify({ holdId: id });
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(${PUBLISH_HELD}, ${payload}::json, run_at => ${publishAt}::timestamptz,
      job_key => ${`${PUBLISH_HELD}:${id}`}, max_attempts => ${ATTEMPTS}::int)`;
}

/** All holds that stand, when the register starts: one whose time has passed meanwhile is published late. */
export async function queueStandingHolds(tx: Tx): Promise<void> {
  const holds = await tx.$queryRaw<{ id: string; publishAt: Date }[]>`
    SELECT h.id, h.publish_at AS "publishAt" FROM workspace.publication_hold h
    WHERE h.id = workspace.standing_hold(h.period_id)`;
  for (const hold of holds) await queueHold(tx, hold);
}

import type { Tx } from "@/server/db/transaction";
import { type Actor, isOfficer } from "@/server/kernel/actor";

/**
 * How many threads are open on each of these updates, as far as this actor may read them: one statement, however many there
 * are. Updates without any, and those that the actor may not see, are absent.
 */
export async function countOpenThreads(
  tx: Tx,
  actor: Actor,
  updateIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.$queryRaw<{ updateId: string; count: number }[]>`
    SELECT t.update_id AS "updateId", count(*)::int AS count
    FROM workspace.comment_thread t
    WHERE t.update_id = ANY(${[...updateIds]})
      AND (t.side_code IS NULL OR t.side_code = ${actor.side})
      AND (${isOfficer(actor)} OR EXISTS (
        SELECT 1 FROM workspace.assignment a WHERE a.update_id = t.update_id AND a.agency_id = ANY(${[...actor.agencyIds]})))
      AND (SELECT s.kind FROM workspace.comment_thread_step s WHERE s.thread_id = t.id ORDER BY s.ordinal DESC LIMIT 1)
        IS DISTINCT FROM 'RESOLVED'
    GROUP BY t.update_id`;
  return new Map(rows.map(({ updateId, count }) => [updateId, count]));
}

import type { CommandContext } from "@/server/db/command-context";
import type { Actor } from "@/server/kernel/actor";
import { NotFound } from "@/server/kernel/errors";
import { maySeeUpdate, visibleTo } from "../progress-update/progress-update.policy";
import { PRESENCE, type PresenceInput } from "./presence.schema";

interface OtherRow {
  name: string;
}

/**
 * Says that this person has an update open, and asks who else has. It changes nothing that anybody reads later, and so leaves no
 * audit event; what has expired goes with the same statement.
 * @returns the names of the others, in the order in which they are written
 * @throws NotFound `progressUpdate.notFound`: names are for those who may know of the update
 */
export async function keepPresence(
  actor: Actor,
  { updateId }: PresenceInput,
  { db, clock }: CommandContext,
): Promise<{ others: string[] }> {
  const update = await db.progressUpdate.findFirst({
    where: { id: updateId, ...visibleTo(actor) },
    select: { assignments: { select: { agencyId: true } } },
  });
  if (!update || !maySeeUpdate(actor, update)) throw new NotFound("progressUpdate.notFound");
  const now = clock.now();
  const expired = new Date(now.getTime() - PRESENCE.expiry);
  const rows = await db.$queryRaw<OtherRow[]>`
    WITH seen AS (
      INSERT INTO workspace.presence (update_id, account_id, seen_at) VALUES (${updateId}, ${actor.accountId}, ${now})
      ON CONFLICT (update_id, account_id) DO UPDATE SET seen_at = EXCLUDED.seen_at
    ), gone AS (
      DELETE FROM workspace.presence WHERE (update_id, account_id) IN (
        SELECT update_id, account_id FROM workspace.presence
        WHERE update_id = ${updateId} AND account_id <> ${actor.accountId} AND seen_at <= ${expired}
        FOR UPDATE SKIP LOCKED)
    )
    SELECT a.name FROM workspace.presence p JOIN workspace.account a ON a.id = p.account_id
    WHERE p.update_id = ${updateId} AND p.account_id <> ${actor.accountId} AND p.seen_at > ${expired}
    ORDER BY a.name`;
  return { others: rows.map(({ name }) => name) };
}

import type { Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import { voidEndorsements } from "../endorsement/void-endorsements";
import { lockPeriod } from "../reporting-period/stage";

/**
 * Whether a project is new in a later period depends on this one. Where putting it in or taking it out here changes that,
 * the later period's content has changed, and no endorsement of it stays in force. What is published stays as it is, under correction too.
 * @param projectIds all that are put in or taken out at once, so that each later period is locked once and in the order of time
 */
export async function voidWhereNewnessChanged(
  tx: Tx,
  actor: Actor,
  at: Date,
  periodId: string,
  ...projectIds: readonly string[]
): Promise<void> {
  const later = await tx.$queryRaw<{ id: string }[]>`
    SELECT later.id
    FROM workspace.reporting_period here
    JOIN workspace.reporting_period later ON later.starts_on > here.starts_on
    JOIN workspace.progress_update u ON u.period_id = later.id AND u.project_id = ANY(${[...projectIds]})
    JOIN workspace.project j ON j.id = u.project_id AND NOT j.predates_records
    WHERE here.id = ${periodId}
      AND NOT EXISTS (
        SELECT 1 FROM workspace.progress_update e JOIN workspace.reporting_period q ON q.id = e.period_id
        WHERE e.project_id = u.project_id AND q.id <> here.id AND q.starts_on < later.starts_on)
    GROUP BY later.id ORDER BY later.starts_on, later.id`;
  for (const { id } of later) {
    const { stage, correction } = await lockPeriod(tx, { id }, "UPDATE");
    if (stage === "PUBLISHED" || correction) continue;
    await voidEndorsements(tx, actor, at, id, "PLAN");
    await voidEndorsements(tx, actor, at, id, "SUMMARY");
  }
}

import type { Tx } from "@/server/db/transaction";

interface NewRow {
  project_id: string;
}

/**
 * The projects that are new (新增) in a period, by id: no progress update in any period that starts earlier, and not begun
 * before the records do. Derived at each reading, so that it cannot be typed.
 */
export async function newProjectIds(tx: Tx, periodId: string): Promise<ReadonlySet<string>> {
  const rows = await tx.$queryRaw<NewRow[]>`
    SELECT u.project_id
    FROM workspace.progress_update u
    JOIN workspace.reporting_period p ON p.id = u.period_id
    JOIN workspace.project j ON j.id = u.project_id
    WHERE u.period_id = ${periodId} AND NOT j.predates_records
      AND NOT EXISTS (
        SELECT 1 FROM workspace.progress_update e JOIN workspace.reporting_period q ON q.id = e.period_id
        WHERE e.project_id = u.project_id AND q.starts_on < p.starts_on)`;
  return new Set(rows.map((row) => row.project_id));
}

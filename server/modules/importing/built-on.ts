import type { Tx } from "@/server/db/transaction";
import type { BuiltOn } from "./importing.rules";

interface Row extends BuiltOn {
  periodId: string;
}

/** What rests on each of these periods, which were brought in, by id. */
export async function loadBuiltOn(tx: Tx, periodIds: readonly string[]): Promise<Map<string, BuiltOn>> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT p.id AS "periodId",
      (SELECT count(*)::int FROM published.edition e WHERE e.period_slug = p.slug) AS editions,
      (SELECT count(*)::int FROM workspace.endorsement e WHERE e.period_id = p.id) AS endorsements,
      (SELECT count(*)::int FROM workspace.reporting_period n WHERE n.planned_from_id = p.id) AS "periodsPlannedFromIt",
      (SELECT count(*)::int FROM workspace.audit_event a
        WHERE a.action <> 'importing.importSummary' AND a.actor_id IS NOT NULL
          AND ((a.subject_type = 'reportingPeriod' AND a.subject_id = p.id)
            OR (a.subject_type = 'progressUpdate'
              AND a.subject_id IN (SELECT u.id FROM workspace.progress_update u WHERE u.period_id = p.id)))) AS changes,
      (SELECT count(*)::int FROM workspace.imported_project i JOIN workspace.project j ON j.id = i.project_id
        WHERE i.period_id = p.id AND (
          i.is_made AND (
            EXISTS (SELECT 1 FROM workspace.progress_update u WHERE u.project_id = j.id AND u.period_id <> p.id)
            OR EXISTS (SELECT 1 FROM workspace.project_omission o WHERE o.project_id = j.id AND o.period_id <> p.id))
          OR i.predated_records <> j.predates_records AND EXISTS (
            SELECT 1 FROM workspace.progress_update u JOIN workspace.reporting_period q ON q.id = u.period_id
            WHERE u.project_id = j.id AND q.starts_on < p.starts_on))) AS projects
    FROM workspace.reporting_period p WHERE p.id = ANY(${[...periodIds]})`;
  return new Map(rows.map(({ periodId, ...facts }) => [periodId, facts]));
}

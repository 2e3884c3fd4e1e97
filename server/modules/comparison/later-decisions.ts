import type { Tx } from "@/server/db/transaction";
import type { LocalizedText } from "@/server/kernel/localized-text";
import { periodName } from "../reporting-period/period-name";
import { loadStages } from "../reporting-period/stage";
import type { NextDecision } from "./comparison.rules";

/** What the next period that speaks of a project says of it. */
export interface LaterDecision {
  decision: NextDecision;
  /** Why it is not carried forward. */
  reason: string | null;
  /** Label of that period. */
  period: LocalizedText;
  /** Whether both sides have agreed on that period's plan by now. */
  isAgreed: boolean;
}

interface DecisionRow {
  project: string;
  decision: NextDecision;
  reason: string | null;
  periodId: string;
}

function decisionRows(tx: Tx, startsOn: Date, projects: readonly string[]): Promise<DecisionRow[]> {
  return tx.$queryRaw<DecisionRow[]>`
    SELECT DISTINCT ON (project) project, decision, reason, period_id AS "periodId" FROM (
      SELECT j.slug AS project, 'CARRIED_FORWARD' AS decision, NULL AS reason, u.period_id
      FROM workspace.progress_update u JOIN workspace.project j ON j.id = u.project_id
      UNION ALL
      SELECT j.slug, o.kind::text, o.reason, o.period_id
      FROM workspace.project_omission o JOIN workspace.project j ON j.id = o.project_id
    ) AS decided
    JOIN workspace.reporting_period p ON p.id = period_id
    WHERE p.starts_on > ${startsOn} AND project = ANY(${[...projects]})
    ORDER BY project, p.starts_on, p.id`;
}

/**
 * For each of these projects the decision of the earliest period after `startsOn` that has it or has decided against it; one
 * that no later period speaks of is absent. By slug.
 */
export async function loadLaterDecisions(
  tx: Tx,
  startsOn: Date,
  projects: readonly string[],
): Promise<ReadonlyMap<string, LaterDecision>> {
  const rows = await decisionRows(tx, startsOn, projects);
  const ids = [...new Set(rows.map(({ periodId }) => periodId))];
  const periods = await tx.reportingPeriod.findMany({ where: { id: { in: ids } } });
  const stages = await loadStages(tx, ids);
  const labels = new Map(periods.map((period) => [period.id, periodName(period).label]));
  return new Map(
    rows.map(({ project, decision, reason, periodId }) => {
      const isAgreed = stages.get(periodId)?.stage !== "PLANNING";
      return [project, { decision, reason, period: labels.get(periodId) ?? {}, isAgreed }];
    }),
  );
}

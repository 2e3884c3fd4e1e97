import type { Tx } from "@/server/db/transaction";
import type { DeletionFacts } from "./reporting-period.rules";

/** What would be lost with a period. */
export async function loadDeletionFacts(tx: Tx, periodId: string): Promise<DeletionFacts> {
  const [facts] = await tx.$queryRaw<DeletionFacts[]>`
    SELECT
      (SELECT count(*)::int FROM workspace.revision r JOIN workspace.progress_update u ON u.id = r.update_id
        WHERE u.period_id = p.id) AS revisions,
      (SELECT count(*)::int FROM workspace.endorsement e WHERE e.period_id = p.id) AS endorsements,
      (SELECT count(*)::int FROM published.edition e WHERE e.period_slug = p.slug) AS editions,
      (SELECT count(*)::int FROM workspace.imported_document d WHERE d.period_id = p.id) AS "importedDocuments",
      (SELECT count(*)::int FROM workspace.reporting_period n WHERE n.planned_from_id = p.id) AS "periodsPlannedFromIt"
    FROM workspace.reporting_period p WHERE p.id = ${periodId}`;
  return (
    facts ?? { revisions: 0, endorsements: 0, editions: 0, importedDocuments: 0, periodsPlannedFromIt: 0 }
  );
}

import type { Tx } from "@/server/db/transaction";
import type { LocalizedText } from "@/server/kernel/localized-text";
import { periodName } from "../reporting-period/period-name";

/** That what an update is compared with was corrected, in which edition and when. */
export interface CorrectedBefore {
  edition: number;
  publishedAt: Date;
}

/** As `CorrectedBefore`, with where it stands. */
export interface CorrectedElsewhere extends CorrectedBefore {
  period: LocalizedText;
  /** Of the update in that period. */
  number: number;
}

/** The newest edition of a period that corrected the update with this number; null where none did. */
export async function findCorrectedIn(
  tx: Tx,
  periodSlug: string,
  number: number,
): Promise<CorrectedBefore | null> {
  const [row] = await tx.$queryRaw<CorrectedBefore[]>`
    SELECT e.number AS edition, e.published_at AS "publishedAt" FROM published.edition e
    WHERE e.period_slug = ${periodSlug} AND e.number > 1
      AND convert_from(e.manifest, 'UTF8')::jsonb #> '{correction,updates}' @> to_jsonb(${number}::int)
    ORDER BY e.number DESC LIMIT 1`;
  return row ?? null;
}

interface Row extends CorrectedBefore {
  updateId: string;
  periodId: string;
  number: number;
}

/**
 * The updates of a period whose project was last reported in a published period and corrected there since, by their ids. Two
 * statements, however many there are.
 */
export async function loadCorrectedBefore(
  tx: Tx,
  periodId: string,
): Promise<Map<string, CorrectedElsewhere>> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT DISTINCT ON (u.id) u.id AS "updateId", before.period_id AS "periodId", before.number,
      e.number AS edition, e.published_at AS "publishedAt"
    FROM workspace.progress_update u
    JOIN workspace.reporting_period here ON here.id = u.period_id
    JOIN LATERAL (
      SELECT b.number, b.period_id, p.slug FROM workspace.progress_update b
      JOIN workspace.reporting_period p ON p.id = b.period_id
      WHERE b.project_id = u.project_id AND p.starts_on < here.starts_on
        AND EXISTS (SELECT 1 FROM published.edition e WHERE e.period_slug = p.slug)
      ORDER BY p.starts_on DESC LIMIT 1) before ON true
    JOIN published.edition e ON e.period_slug = before.slug AND e.number > 1
      AND convert_from(e.manifest, 'UTF8')::jsonb #> '{correction,updates}' @> to_jsonb(before.number)
    WHERE u.period_id = ${periodId}
    ORDER BY u.id, e.number DESC`;
  const periods = await tx.reportingPeriod.findMany({
    where: { id: { in: rows.map((row) => row.periodId) } },
  });
  const labels = new Map(periods.map((period) => [period.id, periodName(period).label]));
  return new Map(
    rows.map(({ updateId, periodId: of, number, edition, publishedAt }) => [
      updateId,
      { period: labels.get(of) ?? {}, number, edition, publishedAt },
    ]),
  );
}

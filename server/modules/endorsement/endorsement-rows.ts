import type { Tx } from "@/server/db/transaction";
import { loadRevisions } from "../progress-update/load-revisions";
import { updateIssues } from "../progress-update/progress-update.rules";
import { stateOf } from "../review/review.rules";
import type { GivenEndorsement, UpdateStanding } from "./endorsement.rules";
import type { EndorsementSubject, LatestChange } from "./endorsement.schema";

export async function givenRows(
  tx: Tx,
  periodId: string,
  subject: EndorsementSubject,
): Promise<GivenEndorsement[]> {
  const rows = await tx.endorsement.findMany({
    where: { periodId, subject, endedAt: null },
    orderBy: [{ givenAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, sideCode, accountId, digest, givenAt }) => {
    return { id, side: sideCode, accountId, digest, givenAt };
  });
}

/** Where each update of a period stands: its newest step in the review, and what is unfinished in its newest revision. */
export async function standings(tx: Tx, periodId: string): Promise<UpdateStanding[]> {
  const rows = await tx.progressUpdate.findMany({
    where: { periodId },
    select: {
      id: true,
      number: true,
      headRevisionId: true,
      reviewSteps: { select: { ordinal: true, kind: true }, orderBy: { ordinal: "desc" } },
    },
    orderBy: { number: "asc" },
  });
  const heads = rows.flatMap(({ headRevisionId }) => headRevisionId ?? []);
  const contents = await loadRevisions(tx, heads);
  return rows.map(({ id, number, headRevisionId, reviewSteps }) => {
    const content = contents.get(headRevisionId ?? "");
    const unfinished = content ? updateIssues(content).length : 0;
    return { updateId: id, number, written: content !== undefined, state: stateOf(reviewSteps), unfinished };
  });
}

interface BarredRow {
  id: string;
}

/**
 * Whom four eyes bar: on each side that has two or more active officers, the one of them who last changed anything in the
 * period, by a revision or, as the log has it, by what is published of an attachment. Nobody where the task force does without.
 */
export async function barredByFourEyes(tx: Tx, periodId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<BarredRow[]>`
    WITH officer AS (
      SELECT a.id, a.side_code, count(*) OVER (PARTITION BY a.side_code) AS colleagues
      FROM workspace.account a
      WHERE a.role = 'SECRETARIAT'
        AND NOT EXISTS (SELECT 1 FROM workspace.account_closure c WHERE c.account_id = a.id))
    SELECT DISTINCT ON (o.side_code) o.id
    FROM officer o
    JOIN (
      SELECT r.update_id, r.author_id, r.created_at AS at, r.id FROM workspace.revision r
      UNION ALL
      SELECT e.subject_id, e.actor_id, e.at, e.sequence::text FROM workspace.audit_event e
      WHERE e.subject_type = 'progressUpdate' AND e.action LIKE 'attachment.%' AND e.data -> 'isOfContent' = 'true'
    ) AS change ON change.author_id = o.id
    JOIN workspace.progress_update u ON u.id = change.update_id
    WHERE u.period_id = ${periodId} AND o.colleagues >= 2 AND (SELECT t.four_eyes FROM workspace.task_force t)
    ORDER BY o.side_code, change.at DESC, change.id DESC`;
  return rows.map((row) => row.id);
}

/** The newest revisions of a period after `since`, newest first; one for each update. */
export function latestChanges(tx: Tx, periodId: string, since: Date, until: Date): Promise<LatestChange[]> {
  return tx.$queryRaw<LatestChange[]>`
    SELECT DISTINCT ON (u.number) u.id AS "updateId", u.number, t.title, t.locale, a.name AS "authorName",
      g.name AS "onBehalfOf", r.created_at AS at
    FROM workspace.progress_update u
    JOIN workspace.revision r ON r.update_id = u.id
    JOIN workspace.revision_text t ON t.revision_id = r.id AND t.standing = 'SOURCE'
    JOIN workspace.account a ON a.id = r.author_id
    LEFT JOIN workspace.agency g ON g.id = r.on_behalf_of_id
    WHERE u.period_id = ${periodId} AND r.created_at > ${since} AND r.created_at <= ${until}
    ORDER BY u.number, r.ordinal DESC`;
}

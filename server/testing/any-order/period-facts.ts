import type pg from "pg";

/** One endorsement that is in force. */
export interface InForce {
  subject: "PLAN" | "SUMMARY";
  side: string;
  /** The side of whoever gave it. */
  sideOfGiver: string;
  account: string;
  digest: string;
}

export interface EditionFacts {
  number: number;
  digest: string;
  /** SHA-256 of the content as it lies there. */
  sha256: string;
  /** SHA-256 of all that is published of it: every column, every row of its lists. */
  everything: string;
}

/** All that anybody could have done to one period, as it lies in the database. */
export interface PeriodFacts {
  inForce: InForce[];
  /** Endorsements that there have been. */
  given: number;
  editions: EditionFacts[];
  hold: string | null;
  /** Updates that the open correction names; null where none is open. */
  named: string[] | null;
  fourEyes: boolean;
  holdDays: number;
}

const FACTS = `
  SELECT
    (SELECT coalesce(json_agg(json_build_object('subject', e.subject, 'side', e.side_code, 'sideOfGiver', a.side_code,
        'account', e.account_id, 'digest', e.digest)), '[]')
      FROM workspace.endorsement e JOIN workspace.account a ON a.id = e.account_id
      WHERE e.period_id = p.id AND e.ended_at IS NULL) AS "inForce",
    (SELECT count(*)::int FROM workspace.endorsement e WHERE e.period_id = p.id) AS given,
    (SELECT coalesce(json_agg(json_build_object('number', e.number, 'digest', e.digest,
        'sha256', encode(sha256(e.content), 'hex'),
        'everything', encode(sha256(convert_to(concat(e::text,
          (SELECT string_agg(u::text, ' ' ORDER BY u.number) FROM published.progress_update u WHERE u.edition_id = e.id),
          (SELECT string_agg(f::text, ' ' ORDER BY f.update_number, f.position) FROM published.figure f
            WHERE f.edition_id = e.id)), 'UTF8')), 'hex')) ORDER BY e.number), '[]')
      FROM published.edition e WHERE e.period_slug = p.slug) AS editions,
    (SELECT h.publish_at FROM workspace.publication_hold h WHERE h.id = workspace.standing_hold(p.id))::text AS hold,
    (SELECT array(SELECT n.update_id FROM workspace.correction_update n WHERE n.correction_id = c.id)
      FROM workspace.correction c WHERE c.id = workspace.open_correction(p.id)) AS named,
    t.four_eyes AS "fourEyes", t.hold_days AS "holdDays"
  FROM workspace.reporting_period p, workspace.task_force t WHERE p.id = $1`;

/** One statement, because it is asked after every step. */
export async function readFacts(pool: pg.Pool, periodId: string): Promise<PeriodFacts> {
  const { rows } = await pool.query<PeriodFacts>({ name: "period-facts", text: FACTS, values: [periodId] });
  const [facts] = rows;
  if (!facts) throw new Error(`There is no period ${periodId}`);
  return facts;
}

const CAUSELESS = `
  SELECT e.id FROM workspace.endorsement e
  WHERE e.period_id = $1 AND e.ended_at IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM workspace.audit_event v
    WHERE v.subject_id = e.period_id AND v.at = e.ended_at AND v.actor_id = e.ended_by_id
      AND CASE e.ended_how
        WHEN 'WITHDRAWN' THEN v.action = 'endorsement.withdrawEndorsement'
          AND v.data ->> 'side' = e.side_code AND v.data ->> 'digest' = e.digest
        WHEN 'VOIDED' THEN v.action = 'endorsement.voidEndorsements'
          AND v.data -> 'sides' ? e.side_code AND v.data -> 'digests' ? e.digest
        ELSE v.action = 'correction.endEndorsements'
          AND v.data -> 'sides' ? e.side_code AND v.data -> 'digests' ? e.digest
      END)`;

/** Endorsements of a period that have ended and of which no event says when, how and by whom. */
export async function endedWithoutCause(pool: pg.Pool, periodId: string): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(CAUSELESS, [periodId]);
  return rows.map(({ id }) => id);
}

import type { Tx } from "@/server/db/transaction";
import { NotFound } from "@/server/kernel/errors";

export const STAGES = ["PLANNING", "COLLECTING", "REVIEW", "ENDORSED", "PUBLISHED"] as const;
export type Stage = (typeof STAGES)[number];

/** What a period's stage is derived from: rows that exist, nothing that is set. */
export interface StageFacts {
  editions: number;
  /** The newest edition is opened for correction, which runs through review and endorsement again. */
  underCorrection: boolean;
  /** Sides whose endorsement of the plan, and of the summary or the transcription, is in force. */
  planEndorsements: number;
  contentEndorsements: number;
  reviewOpened: boolean;
  /** A transcription of a document published earlier has no plan and no collecting. */
  imported: boolean;
}

const BOTH_SIDES = 2;

export function stageOf(facts: StageFacts): Stage {
  if (facts.editions > 0 && !facts.underCorrection) return "PUBLISHED";
  if (facts.contentEndorsements === BOTH_SIDES) return "ENDORSED";
  if (facts.underCorrection || facts.reviewOpened || facts.imported) return "REVIEW";
  return facts.planEndorsements === BOTH_SIDES ? "COLLECTING" : "PLANNING";
}

/** The correction of a period that is open, and the updates that it may touch. */
export interface OpenCorrection {
  id: string;
  /** Number of the edition that it repairs. */
  corrects: number;
  updateIds: readonly string[];
}

export interface PeriodRow {
  id: string;
  slug: string;
  stage: Stage;
  correction: OpenCorrection | null;
}

interface FactsRow {
  id: string;
  slug: string;
  editions: number;
  plan_endorsements: number;
  content_endorsements: number;
  review_opened: boolean;
  imported: boolean;
  correction_id: string | null;
  corrects: number | null;
  named: string[];
}

/** The stage of each of these periods, from one statement; a period that does not exist is absent. */
export async function loadStages(tx: Tx, periodIds: readonly string[]): Promise<Map<string, PeriodRow>> {
  const rows = await tx.$queryRaw<FactsRow[]>`
    SELECT p.id, p.slug, p.review_opened_at IS NOT NULL AS review_opened,
      (SELECT count(*)::int FROM published.edition e WHERE e.period_slug = p.slug) AS editions,
      (SELECT count(*)::int FROM workspace.endorsement e
        WHERE e.period_id = p.id AND e.ended_at IS NULL AND e.subject = 'PLAN') AS plan_endorsements,
      (SELECT count(*)::int FROM workspace.endorsement e
        WHERE e.period_id = p.id AND e.ended_at IS NULL AND e.subject <> 'PLAN') AS content_endorsements,
      EXISTS (SELECT 1 FROM workspace.imported_document d WHERE d.period_id = p.id) AS imported,
      c.id AS correction_id, c.corrects,
      ARRAY(SELECT n.update_id FROM workspace.correction_update n WHERE n.correction_id = c.id ORDER BY n.update_id) AS named
    FROM workspace.reporting_period p
    LEFT JOIN workspace.correction c ON c.id = workspace.open_correction(p.id)
    WHERE p.id = ANY(${[...periodIds]})`;
  return new Map(rows.map((facts) => [facts.id, periodRow(facts)]));
}

function correctionFrom({ correction_id: id, corrects, named }: FactsRow): OpenCorrection | null {
  return id === null || corrects === null ? null : { id, corrects, updateIds: named };
}

function periodRow(facts: FactsRow): PeriodRow {
  const correction = correctionFrom(facts);
  const stage = stageOf({
    editions: facts.editions,
    underCorrection: correction !== null,
    planEndorsements: facts.plan_endorsements,
    contentEndorsements: facts.content_endorsements,
    reviewOpened: facts.review_opened,
    imported: facts.imported,
  });
  return { id: facts.id, slug: facts.slug, stage, correction };
}

/**
 * A period with its stage, locked for the rest of the transaction: `SHARE` for whoever changes one update (many at once),
 * `UPDATE` for whoever plans, endorses or publishes (alone). That order is what makes an endorsement and a save exclude each other.
 * @throws NotFound `reportingPeriod.notFound`
 */
export async function lockPeriod(
  tx: Tx,
  period: { id: string } | { slug: string },
  mode: "SHARE" | "UPDATE",
): Promise<PeriodRow> {
  const id = "id" in period ? period.id : null;
  const slug = "slug" in period ? period.slug : null;
  const locked =
    mode === "SHARE"
      ? await tx.$queryRaw<
          { id: string }[]
        >`SELECT id FROM workspace.reporting_period WHERE id = ${id} OR slug = ${slug} FOR SHARE`
      : await tx.$queryRaw<
          { id: string }[]
        >`SELECT id FROM workspace.reporting_period WHERE id = ${id} OR slug = ${slug} FOR UPDATE`;
  const [row] = locked;
  const found = row && (await loadStages(tx, [row.id])).get(row.id);
  if (!found) throw new NotFound("reportingPeriod.notFound");
  return found;
}

/**
 * The period of an update, locked as by `lockPeriod` with `SHARE`, and behind it the update, alone: PostgreSQL takes the locks
 * of a row in the order in which they are written. Of an update that is out of sight nothing is locked, so that nobody waits for
 * who is writing it.
 * @param sight of all updates, or of those that one of these agencies is assigned to
 * @throws NotFound `progressUpdate.notFound`
 */
export async function lockWithPeriod(
  tx: Tx,
  updateId: string,
  { all, agencyIds }: { all: boolean; agencyIds: readonly string[] },
): Promise<PeriodRow> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    SELECT p.id FROM workspace.progress_update u JOIN workspace.reporting_period p ON p.id = u.period_id
    WHERE u.id = ${updateId} AND (${all} OR EXISTS (
      SELECT 1 FROM workspace.assignment a WHERE a.update_id = u.id AND a.agency_id = ANY(${[...agencyIds]})))
    FOR SHARE OF p FOR UPDATE OF u`;
  const found = row && (await loadStages(tx, [row.id])).get(row.id);
  if (!found) throw new NotFound("progressUpdate.notFound");
  return found;
}

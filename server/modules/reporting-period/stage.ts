import type { Tx } from "@/server/db/transaction";
import { NotFound } from "@/server/kernel/errors";

export const STAGES = ["PLANNING", "COLLECTING", "REVIEW", "ENDORSED", "PUBLISHED"] as const;
export type Stage = (typeof STAGES)[number];

/** What a period's stage is derived from: rows that exist, nothing that is set. */
export interface StageFacts {
  editions: number;
  /** Sides whose endorsement of the plan, and of the summary, is in force. */
  planEndorsements: number;
  summaryEndorsements: number;
  reviewOpened: boolean;
  /** A transcription of a document published earlier has no plan and no collecting. */
  imported: boolean;
}

const BOTH_SIDES = 2;

export function stageOf(facts: StageFacts): Stage {
  if (facts.editions > 0) return "PUBLISHED";
  if (facts.summaryEndorsements === BOTH_SIDES) return "ENDORSED";
  if (facts.reviewOpened || facts.imported) return "REVIEW";
  return facts.planEndorsements === BOTH_SIDES ? "COLLECTING" : "PLANNING";
}

export interface PeriodRow {
  id: string;
  slug: string;
  stage: Stage;
}

interface FactsRow {
  id: string;
  slug: string;
  editions: number;
  plan_endorsements: number;
  summary_endorsements: number;
  review_opened: boolean;
  imported: boolean;
}

/** The stage of each of these periods, from one statement; a period that does not exist is absent. */
export async function loadStages(tx: Tx, periodIds: readonly string[]): Promise<Map<string, PeriodRow>> {
  const rows = await tx.$queryRaw<FactsRow[]>`
    SELECT p.id, p.slug, p.review_opened_at IS NOT NULL AS review_opened,
      (SELECT count(*)::int FROM published.edition e WHERE e.period_slug = p.slug) AS editions,
      (SELECT count(*)::int FROM workspace.endorsement e
        WHERE e.period_id = p.id AND e.ended_at IS NULL AND e.subject = 'PLAN') AS plan_endorsements,
      (SELECT count(*)::int FROM workspace.endorsement e
        WHERE e.period_id = p.id AND e.ended_at IS NULL AND e.subject = 'SUMMARY') AS summary_endorsements,
      EXISTS (SELECT 1 FROM workspace.imported_document d WHERE d.period_id = p.id) AS imported
    FROM workspace.reporting_period p WHERE p.id = ANY(${[...periodIds]})`;
  return new Map(
    rows.map((facts) => [facts.id, { id: facts.id, slug: facts.slug, stage: stageFrom(facts) }]),
  );
}

function stageFrom(facts: FactsRow): Stage {
  return stageOf({
    editions: facts.editions,
    planEndorsements: facts.plan_endorsements,
    summaryEndorsements: facts.summary_endorsements,
    reviewOpened: facts.review_opened,
    imported: facts.imported,
  });
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

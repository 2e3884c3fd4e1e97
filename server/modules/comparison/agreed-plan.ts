import type { Tx } from "@/server/db/transaction";
import { findKeptContent } from "../changed-content/kept-content";
import type { PlanContent } from "../summary/summary.schema";

export interface AgreedPlan {
  /** Exactly what both sides endorsed. */
  content: PlanContent;
  /** When the second side gave its word. */
  at: Date;
}

interface AgreedRow {
  digest: string;
  at: Date;
}

/** The first digest that both sides' endorsements of the plan were in force of at the same time, and since when. */
async function firstAgreed(tx: Tx, periodId: string): Promise<AgreedRow | null> {
  const [row] = await tx.$queryRaw<AgreedRow[]>`
    SELECT e.digest, e.given_at AS at
    FROM workspace.endorsement e
    WHERE e.period_id = ${periodId} AND e.subject = 'PLAN' AND EXISTS (
      SELECT 1 FROM workspace.endorsement o
      WHERE o.period_id = e.period_id AND o.subject = 'PLAN' AND o.digest = e.digest AND o.side_code <> e.side_code
        AND o.given_at <= e.given_at AND (o.ended_at IS NULL OR o.ended_at > e.given_at))
    ORDER BY e.given_at, e.id LIMIT 1`;
  return row ?? null;
}

/** The plan with which a period's work began: the first one that both sides endorsed. Null before there is one. */
export async function findFirstAgreedPlan(tx: Tx, periodId: string): Promise<AgreedPlan | null> {
  const agreed = await firstAgreed(tx, periodId);
  const content = agreed && (await findKeptContent(tx, periodId, agreed.digest));
  // What is kept under the digest of a plan is a plan; the type of what is kept is wider.
  return agreed && content && "projects" in content ? { content, at: agreed.at } : null;
}

import type { Tx } from "@/server/db/transaction";
import type { Actor, Side } from "@/server/kernel/actor";
import { NotFound } from "@/server/kernel/errors";
import { lockWithPeriod, type PeriodRow } from "../reporting-period/stage";
import { maySeeUpdate, sightOf, type UpdateFacts } from "./progress-update.policy";
import { type DecisiveStep, updateFacts } from "./update-facts";

export interface LockedUpdate {
  id: string;
  number: number;
  headRevisionId: string | null;
  /** Of the newest step in its review; 0 before the first. */
  stepOrdinal: number;
  period: PeriodRow;
  facts: UpdateFacts;
}

interface FactsRow {
  id: string;
  number: number;
  head_revision_id: string | null;
  assignments: { agencyId: string; sideCode: Side; kind: "RESPONSIBLE" | "CONTRIBUTING" }[];
  /** The newest one alone. */
  steps: DecisiveStep[];
}

async function readFacts(tx: Tx, updateId: string): Promise<FactsRow | undefined> {
  const [row] = await tx.$queryRaw<FactsRow[]>`
    SELECT u.id, u.number, u.head_revision_id,
      (SELECT coalesce(json_agg(json_build_object('agencyId', a.agency_id, 'sideCode', a.side_code, 'kind', a.kind)), '[]')
        FROM workspace.assignment a WHERE a.update_id = u.id) AS assignments,
      (SELECT coalesce(json_agg(newest), '[]') FROM (SELECT s.ordinal, s.kind, s.account_id AS "accountId",
        s.on_behalf_of_id AS "onBehalfOfId" FROM workspace.review_step s
        WHERE s.update_id = u.id ORDER BY s.ordinal DESC LIMIT 1) newest) AS steps
    FROM workspace.progress_update u WHERE u.id = ${updateId}`;
  return row;
}

/**
 * An update with what decides who may do what with it. The period is locked first (shared: many updates of it are written at
 * once, while whoever endorses or publishes is alone), then the update (alone).
 * @throws NotFound `progressUpdate.notFound`, also where this actor may not know of it
 */
export async function lockUpdate(tx: Tx, actor: Actor, updateId: string): Promise<LockedUpdate> {
  const period = await lockWithPeriod(tx, updateId, sightOf(actor));
  const row = await readFacts(tx, updateId);
  if (!row) throw new NotFound("progressUpdate.notFound");
  const { id, number, head_revision_id: headRevisionId, assignments, steps } = row;
  const facts = updateFacts({ id, headRevisionId, assignments, reviewSteps: steps }, period);
  if (!maySeeUpdate(actor, facts)) throw new NotFound("progressUpdate.notFound");
  return { id, number, headRevisionId, stepOrdinal: steps[0]?.ordinal ?? 0, period, facts };
}

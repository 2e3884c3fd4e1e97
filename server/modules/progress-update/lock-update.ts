import type { Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import { NotFound } from "@/server/kernel/errors";
import { lockPeriodOf, type PeriodRow } from "../reporting-period/stage";
import { maySeeUpdate, type UpdateFacts } from "./progress-update.policy";
import { NEWEST_STEP, updateFacts } from "./update-facts";

export interface LockedUpdate {
  id: string;
  number: number;
  headRevisionId: string | null;
  /** Of the newest step in its review; 0 before the first. */
  stepOrdinal: number;
  period: PeriodRow;
  facts: UpdateFacts;
}

const FACTS = {
  assignments: { select: { agencyId: true, sideCode: true, kind: true } },
  reviewSteps: NEWEST_STEP,
} as const;

/**
 * An update with what decides who may do what with it. The period is locked first (shared: many updates of it are written at
 * once, while whoever endorses or publishes is alone), then the update (alone).
 * @throws NotFound `progressUpdate.notFound`, also where this actor may not know of it
 */
export async function lockUpdate(tx: Tx, actor: Actor, updateId: string): Promise<LockedUpdate> {
  const period = await lockPeriodOf(tx, updateId);
  await tx.$queryRaw`SELECT id FROM workspace.progress_update WHERE id = ${updateId} FOR UPDATE`;
  const row = await tx.progressUpdate.findUnique({ where: { id: updateId }, include: FACTS });
  if (!row) throw new NotFound("progressUpdate.notFound");
  const facts = updateFacts(row, period);
  if (!maySeeUpdate(actor, facts)) throw new NotFound("progressUpdate.notFound");
  const { id, number, headRevisionId } = row;
  return { id, number, headRevisionId, stepOrdinal: row.reviewSteps[0]?.ordinal ?? 0, period, facts };
}

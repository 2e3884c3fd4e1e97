import type { Tx } from "@/server/db/transaction";
import type { HoldFacts, StandingHold } from "./publication-hold.rules";

/** The hold of a period that stands: neither stopped nor led to its edition. */
export async function findStandingHold(tx: Tx, periodId: string): Promise<StandingHold | null> {
  const [hold] = await tx.$queryRaw<StandingHold[]>`
    SELECT h.id, h.publish_at AS "publishAt", h.set_at AS "setAt", a.name AS "setByName"
    FROM workspace.publication_hold h JOIN workspace.account a ON a.id = h.set_by_id
    WHERE h.id = workspace.standing_hold(${periodId})`;
  return hold ?? null;
}

export async function loadHoldFacts(tx: Tx, periodId: string): Promise<HoldFacts> {
  const { holdDays } = await tx.taskForce.findFirstOrThrow({ select: { holdDays: true } });
  return { hold: await findStandingHold(tx, periodId), holdDays };
}

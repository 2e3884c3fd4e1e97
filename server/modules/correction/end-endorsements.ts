import type { Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import { recordAuditEvent } from "../audit/record";
import { endHold } from "../publication-hold/end-hold";
import type { PeriodRow } from "../reporting-period/stage";

/**
 * Ends what is in force of both sides' word on the content, because a correction opens or is abandoned. The period is locked
 * for this transaction alone. The edition's manifest keeps who endorsed it.
 * @returns how many there were
 */
export async function endForCorrection(
  tx: Tx,
  actor: Actor,
  at: Date,
  { id, slug }: PeriodRow,
): Promise<number> {
  const inForce = await tx.endorsement.findMany({
    where: { periodId: id, subject: { not: "PLAN" }, endedAt: null },
    orderBy: { givenAt: "asc" },
  });
  if (inForce.length === 0) return 0;
  await tx.endorsement.updateMany({
    where: { id: { in: inForce.map((endorsement) => endorsement.id) } },
    data: { endedAt: at, endedHow: "CORRECTION", endedById: actor.accountId },
  });
  await endHold(tx, actor, at, { id, slug }, { how: "VOIDED" });
  await recordAuditEvent(tx, actor, at, {
    action: "correction.endEndorsements",
    subject: { type: "reportingPeriod", id },
    data: {
      period: slug,
      sides: inForce.map(({ sideCode }) => sideCode),
      digests: inForce.map(({ digest }) => digest),
    },
  });
  return inForce.length;
}

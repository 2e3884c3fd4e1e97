import type { Tx } from "@/server/db/transaction";
import type { AuditActor } from "../audit/record";
import { contentDigest } from "../publication/digest";
import { loadStages } from "../reporting-period/stage";
import { contentOfSubject } from "./content-of-subject";
import type { EndorsementSubject } from "./endorsement.schema";
import { voidEndorsements } from "./void-endorsements";

/** An agreed plan stays agreed, and an edition keeps the endorsements that it was made under. */
function isOpen(stage: string | undefined, subject: EndorsementSubject): boolean {
  return subject === "PLAN" ? stage === "PLANNING" : stage === "REVIEW" || stage === "ENDORSED";
}

async function voidWhatIsAnother(tx: Tx, actor: AuditActor, at: Date): Promise<void> {
  const inForce = await tx.endorsement.findMany({
    where: { endedAt: null },
    select: { periodId: true, subject: true, digest: true },
    distinct: ["periodId", "subject"],
    orderBy: [{ periodId: "asc" }, { subject: "asc" }],
  });
  const stages = await loadStages(tx, [...new Set(inForce.map(({ periodId }) => periodId))]);
  for (const { periodId, subject, digest } of inForce) {
    if (!isOpen(stages.get(periodId)?.stage, subject)) continue;
    if (contentDigest(await contentOfSubject(tx, periodId, subject)) === digest) continue;
    await voidEndorsements(tx, actor, at, periodId, subject === "PLAN" ? "PLAN" : "SUMMARY");
  }
}

/**
 * Changes what stands in many contents at once, such as the name of an agency, and ends the endorsements of every content that
 * is another by it; both sides are told. What is published is never another: it holds names by their value. The periods are
 * locked before the change, so that nobody endorses meanwhile what is no more.
 */
export async function changeWhatIsNamed(
  tx: Tx,
  actor: AuditActor,
  at: Date,
  change: () => Promise<void>,
): Promise<void> {
  await tx.$queryRaw`SELECT id FROM workspace.reporting_period ORDER BY id FOR UPDATE`;
  await change();
  await voidWhatIsAnother(tx, actor, at);
}

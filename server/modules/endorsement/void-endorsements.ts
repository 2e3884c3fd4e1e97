import type { Tx } from "@/server/db/transaction";
import { Conflict } from "@/server/kernel/errors";
import { type AuditActor, recordAuditEvent } from "../audit/record";
import { endHold } from "../publication-hold/end-hold";
import type { EndorsementSubject } from "./endorsement.schema";
import { settleEnded } from "./settle-told";
import { tellVoided, type VoidingChange } from "./tell-voided";

/** What is endorsed of the content that changed: an earlier document's transcription is endorsed of the same content as a summary. */
const SUBJECTS: Record<"PLAN" | "SUMMARY", EndorsementSubject[]> = {
  PLAN: ["PLAN"],
  SUMMARY: ["SUMMARY", "TRANSCRIPTION"],
};

/** Two saves of different updates share the lock on the period: the second waits here, and finds nothing left in force. */
async function lockInForce(tx: Tx, periodId: string, content: "PLAN" | "SUMMARY") {
  const locked = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM workspace.endorsement WHERE period_id = ${periodId} AND ended_at IS NULL ORDER BY id FOR UPDATE`;
  if (locked.length === 0) return [];
  return tx.endorsement.findMany({
    where: { periodId, subject: { in: SUBJECTS[content] }, endedAt: null },
    orderBy: { givenAt: "asc" },
  });
}

async function demandUnpublished(tx: Tx, periodId: string): Promise<void> {
  const [row] = await tx.$queryRaw<{ published: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM published.edition e WHERE e.period_slug = p.slug)
      AND workspace.open_correction(p.id) IS NULL AS published
    FROM workspace.reporting_period p WHERE p.id = ${periodId}`;
  if (row?.published) throw new Conflict("endorsement.alreadyPublished");
}

/** Nobody is asked to join what is void; and what is on hold is a summary, so that a change of the plan alone leaves it alone. */
async function endWhatHangsOn(
  tx: Tx,
  actor: AuditActor,
  at: Date,
  periodId: string,
  content: "PLAN" | "SUMMARY",
): Promise<void> {
  const { slug } = await tx.reportingPeriod.findUniqueOrThrow({
    where: { id: periodId },
    select: { slug: true },
  });
  await settleEnded(tx, { periodSlug: slug, content }, at);
  if (content === "SUMMARY") await endHold(tx, actor, at, { id: periodId, slug }, { how: "VOIDED" });
}

/**
 * Ends every endorsement in force of a content that this transaction changes, and tells the officers of both sides. To be
 * called by whatever changes a plan or a summary, in the same transaction, with the period locked; the database refuses to
 * commit a change that left one in force.
 * @param change the update that was changed, where it is one
 * @returns how many were in force
 * @throws Conflict `endorsement.alreadyPublished`: an edition keeps the endorsements that it was made under until it is
 * opened for correction
 */
export async function voidEndorsements(
  tx: Tx,
  actor: AuditActor,
  at: Date,
  periodId: string,
  content: "PLAN" | "SUMMARY",
  change: VoidingChange | null = null,
): Promise<number> {
  const inForce = await lockInForce(tx, periodId, content);
  const [first] = inForce;
  if (!first) return 0;
  await demandUnpublished(tx, periodId);
  const ids = inForce.map((endorsement) => endorsement.id);
  await tx.endorsement.updateMany({
    where: { id: { in: ids } },
    data: { endedAt: at, endedHow: "VOIDED", endedById: actor?.accountId ?? null },
  });
  await endWhatHangsOn(tx, actor, at, periodId, content);
  tellVoided(tx, { periodId, actor, content, digest: first.digest, change });
  await recordAuditEvent(tx, actor, at, {
    action: "endorsement.voidEndorsements",
    subject: { type: "reportingPeriod", id: periodId },
    data: {
      content,
      sides: inForce.map((endorsement) => endorsement.sideCode),
      digests: inForce.map((endorsement) => endorsement.digest),
      updateId: change?.updateId ?? null,
    },
  });
  return ids.length;
}

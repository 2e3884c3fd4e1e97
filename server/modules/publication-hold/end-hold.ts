import type { Tx } from "@/server/db/transaction";
import { type AuditActor, recordAuditEvent } from "../audit/record";
import { tell } from "../endorsement/tell";
import { activeOfficers } from "../notification/recipients";
import { findStandingHold } from "./load-hold";

interface End {
  how: "STOPPED" | "WITHDRAWN" | "VOIDED" | "REFUSED";
  /** Of an officer who stops it. */
  reason?: string;
  /** Of what was refused. */
  code?: string;
}

/**
 * Ends the hold of a period, if one stands, and tells both sides. To be called, with the period locked, by whatever ends an
 * endorsement: the database refuses to commit a hold without both sides' word.
 * @returns whether one stood
 */
export async function endHold(
  tx: Tx,
  actor: AuditActor,
  at: Date,
  period: { id: string; slug: string },
  { how, reason, code }: End,
): Promise<boolean> {
  const hold = await findStandingHold(tx, period.id);
  if (!hold) return false;
  const byId = actor?.accountId ?? null;
  await tx.publicationHoldStop.create({ data: { holdId: hold.id, how, byId, at, reason, code } });
  const by = actor?.name ?? "";
  await tell(tx, period.id, await activeOfficers(tx), {
    code: `publicationHold.told${how === "STOPPED" ? "Stopped" : "Ended"}`,
    params: () => ({ subject: "SUMMARY", by, how, reason: reason ?? "" }),
    template: "publicationStopped",
  });
  await recordAuditEvent(tx, actor, at, {
    action: "publicationHold.endHold",
    subject: { type: "reportingPeriod", id: period.id },
    data: { period: period.slug, how, reason: reason ?? null, publishAt: hold.publishAt.toISOString() },
  });
  return true;
}

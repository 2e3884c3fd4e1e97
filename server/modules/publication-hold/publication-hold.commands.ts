import type { CommandContext } from "@/server/db/command-context";
import { inTransaction, type Tx } from "@/server/db/transaction";
import { type Actor, isOfficer } from "@/server/kernel/actor";
import { Conflict, demand, demandState } from "@/server/kernel/errors";
import { recordAuditEvent } from "../audit/record";
import { loadEndorsementFacts } from "../endorsement/endorsement-facts";
import { tell } from "../endorsement/tell";
import { activeOfficers } from "../notification/recipients";
import { toldTime } from "../notification/told-time";
import { demandPeriodsExistFor } from "../plan/change-plan";
import { mayPublish } from "../publication/publication.policy";
import { canBePublished } from "../publication/publication.rules";
import { lockPeriod, type PeriodRow } from "../reporting-period/stage";
import { endHold } from "./end-hold";
import { loadHoldFacts } from "./load-hold";
import { canBeHeld, canBeStopped, earliestTime, isTimeAllowed } from "./publication-hold.rules";
import type { HoldPublication, StopPublication } from "./publication-hold.schema";
import { queueHold } from "./queue-hold";

/** The digest of what both sides have endorsed, exactly as it is now. */
async function endorsedDigest(tx: Tx, period: PeriodRow): Promise<string> {
  const imported = await tx.importedDocument.count({ where: { periodId: period.id } });
  const facts = await loadEndorsementFacts(tx, period, imported > 0 ? "TRANSCRIPTION" : "SUMMARY");
  demandState(canBePublished(facts));
  return facts.digest;
}

async function tellHeld(tx: Tx, actor: Actor, period: PeriodRow, publishAt: Date): Promise<void> {
  const time = toldTime(publishAt);
  await tell(tx, period.id, await activeOfficers(tx), {
    code: "publicationHold.toldHeld",
    params: () => ({ subject: "SUMMARY", by: actor.name, ...time }),
    template: "publicationHeld",
  });
}

/**
 * An officer has what both sides have endorsed published at a set time, until when either side can stop it.
 * @returns when it will be published
 * @throws NotFound, Forbidden, Conflict `endorsement.…` as publishing does, `publicationHold.…`
 */
export async function holdPublication(
  actor: Actor,
  input: HoldPublication,
  { db, clock }: CommandContext,
): Promise<Date> {
  demandPeriodsExistFor(actor);
  return inTransaction(db, async (tx) => {
    const period = await lockPeriod(tx, { slug: input.periodSlug }, "UPDATE");
    demand(mayPublish(actor));
    const digest = await endorsedDigest(tx, period);
    const facts = await loadHoldFacts(tx, period.id);
    demandState(canBeHeld(facts));
    const setAt = clock.now();
    const publishAt = input.publishAt ?? earliestTime(setAt, facts.holdDays);
    demandState(isTimeAllowed(publishAt, setAt, facts.holdDays));
    const hold = await tx.publicationHold.create({
      data: { periodId: period.id, digest, publishAt, setById: actor.accountId, setAt },
    });
    await queueHold(tx, hold);
    await tellHeld(tx, actor, period, publishAt);
    await recordAuditEvent(tx, actor, setAt, {
      action: "publicationHold.holdPublication",
      subject: { type: "reportingPeriod", id: period.id },
      data: { period: period.slug, digest, publishAt: publishAt.toISOString() },
    });
    return publishAt;
  });
}

/**
 * An officer of either side stops a publication whose time has not come, and says why. The endorsements stay in force.
 * @throws NotFound, Forbidden, Conflict `publicationHold.none`
 */
export async function stopPublication(
  actor: Actor,
  { periodSlug, reason }: StopPublication,
  { db, clock }: CommandContext,
): Promise<void> {
  demandPeriodsExistFor(actor);
  return inTransaction(db, async (tx) => {
    const period = await lockPeriod(tx, { slug: periodSlug }, "UPDATE");
    demand(mayPublish(actor));
    demandState(canBeStopped(await loadHoldFacts(tx, period.id)));
    const ended =
      isOfficer(actor) && (await endHold(tx, actor, clock.now(), period, { how: "STOPPED", reason }));
    if (!ended) throw new Conflict("publicationHold.none");
  });
}

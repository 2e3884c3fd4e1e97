import type { CommandContext } from "@/server/db/command-context";
import { inTransaction, type Tx } from "@/server/db/transaction";
import { type Actor, isOfficer } from "@/server/kernel/actor";
import { Conflict, demand } from "@/server/kernel/errors";
import { recordAuditEvent } from "../audit/record";
import { loadRevision } from "../progress-update/load-revisions";
import { type LockedUpdate, lockUpdate } from "../progress-update/lock-update";
import { type SavedUpdate, saveUpdateIn } from "../progress-update/progress-update.commands";
import { maySeeUpdate } from "../progress-update/progress-update.policy";
import { applyMend } from "./apply-mend";
import { mayDismiss, mayMend } from "./proof-reading.policy";
import type { DismissFinding, FindingName, MendFinding } from "./proof-reading.schema";
import { proofReadPeriod, type StandingFinding } from "./standing-findings";

/** The finding of this name as the records give it now. */
async function findPresent(
  tx: Tx,
  actor: Actor,
  update: LockedUpdate,
  fingerprint: string,
): Promise<StandingFinding | undefined> {
  const { findings } = await proofReadPeriod(tx, update.period, {
    maySee: (facts) => maySeeUpdate(actor, facts),
    wanted: [update.id],
    readsAll: isOfficer(actor),
  });
  return findings.find(({ finding }) => finding.fingerprint === fingerprint);
}

/** @throws Conflict `proofReading.findingGone` */
async function presentFinding(
  tx: Tx,
  actor: Actor,
  update: LockedUpdate,
  { fingerprint }: FindingName,
): Promise<StandingFinding> {
  const present = await findPresent(tx, actor, update, fingerprint);
  if (!present) throw new Conflict("proofReading.findingGone");
  return present;
}

type Verb = "dismissFinding" | "takeBackDismissal";

function record(
  tx: Tx,
  actor: Actor,
  at: Date,
  update: LockedUpdate,
  said: { verb: Verb; rule: string; fact: string; reason: string },
): Promise<void> {
  const { verb, ...data } = said;
  return recordAuditEvent(tx, actor, at, {
    action: `proofReading.${verb}`,
    subject: { type: "progressUpdate", id: update.id },
    data: { period: update.period.slug, number: update.number, ...data },
  });
}

/**
 * Lets a finding stand, with the reason. It holds as long as the words that it was read from; the content stays as it is.
 * @throws NotFound, Forbidden; Conflict `proofReading.findingGone`, `proofReading.alreadyDismissed`
 */
export function dismissFinding(
  actor: Actor,
  input: DismissFinding,
  { db, clock }: CommandContext,
): Promise<void> {
  return inTransaction(db, async (tx) => {
    const update = await lockUpdate(tx, actor, input.updateId);
    const { finding, dismissed } = await presentFinding(tx, actor, update, input);
    demand(mayDismiss(actor, update.facts, finding.severity));
    if (dismissed) throw new Conflict("proofReading.alreadyDismissed");
    const { updateId, fingerprint, reason } = input;
    const { rule, fact } = finding;
    const at = clock.now();
    const { accountId } = actor;
    await tx.dismissedFinding.create({ data: { updateId, rule, fact, fingerprint, reason, accountId, at } });
    await record(tx, actor, at, update, { verb: "dismissFinding", rule, fact, reason });
  });
}

/**
 * Takes a dismissal back, whoever gave it: the finding stands again.
 * @throws NotFound, Forbidden; Conflict `proofReading.notDismissed`
 */
export function takeBackDismissal(
  actor: Actor,
  input: FindingName,
  { db, clock }: CommandContext,
): Promise<void> {
  return inTransaction(db, async (tx) => {
    const update = await lockUpdate(tx, actor, input.updateId);
    const { updateId, fingerprint } = input;
    // What is not found any more weighs nothing.
    const present = await findPresent(tx, actor, update, fingerprint);
    demand(mayDismiss(actor, update.facts, present?.finding.severity ?? "STYLE"));
    const row = await tx.dismissedFinding.findUnique({
      where: { updateId_fingerprint: { updateId, fingerprint } },
    });
    if (!row) throw new Conflict("proofReading.notDismissed");
    await tx.dismissedFinding.delete({ where: { id: row.id } });
    const { rule, fact, reason } = row;
    await record(tx, actor, clock.now(), update, { verb: "takeBackDismissal", rule, fact, reason });
  });
}

/**
 * Does what a finding proposes, as a save like any other: a revision, the end of endorsements in force, and its record.
 * @throws NotFound, Forbidden; Conflict `proofReading.findingGone`, `proofReading.changedSince`, `progressUpdate.staleSave`;
 * Invalid `proofReading.mendDoesNotFit`
 */
export function mendFinding(
  actor: Actor,
  input: MendFinding,
  { db, clock }: CommandContext,
): Promise<SavedUpdate> {
  return inTransaction(db, async (tx) => {
    const update = await lockUpdate(tx, actor, input.updateId);
    const { finding, text } = await presentFinding(tx, actor, update, input);
    const mend = finding.mends[input.mend];
    if (!mend) throw new Conflict("proofReading.findingGone");
    demand(mayMend(actor, update.facts, mend.kind === "TEXT" ? text : "WRITTEN"));
    const { updateId, baseRevisionId } = input;
    const content = await loadRevision(tx, update.headRevisionId);
    if (!content || update.headRevisionId !== baseRevisionId) throw new Conflict("proofReading.changedSince");
    const mended = applyMend(content, finding.place, mend);
    return saveUpdateIn(tx, actor, { updateId, baseRevisionId, content: mended }, clock);
  });
}

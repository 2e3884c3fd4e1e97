import type { CommandContext } from "@/server/db/command-context";
import { inTransaction, type Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import { NotFound } from "@/server/kernel/errors";
import { getUpdateRow } from "../progress-update/update-rows";
import { findOwn, findVisit } from "./load-visit";
import { knownAt, newer, type Seen } from "./update-visit.rules";
import type { RecordVisit } from "./update-visit.schema";

/** Two pages of one person that open at once come one after the other. @throws NotFound `progressUpdate.notFound` */
async function lockVisit(tx: Tx, actor: Actor, { updateId, revisionId }: RecordVisit): Promise<Seen> {
  await getUpdateRow(tx, actor, updateId);
  const select = { id: true, ordinal: true };
  const shown = await tx.revision.findFirst({ where: { id: revisionId, updateId }, select });
  if (!shown) throw new NotFound("progressUpdate.notFound");
  await tx.$queryRaw`
    SELECT pg_advisory_xact_lock(hashtextextended(${`update_visit ${actor.accountId} ${updateId}`}, 0))::text`;
  return shown;
}

async function keepVisit(
  tx: Tx,
  actor: Actor,
  updateId: string,
  { known, newest, at }: { known: Seen; newest: Seen; at: Date },
): Promise<void> {
  const of = { accountId: actor.accountId, updateId };
  const kept = { revisionId: newest.id, knownId: known.id, at };
  await tx.updateVisit.upsert({
    where: { accountId_updateId: of },
    create: { ...of, ...kept },
    update: kept,
  });
}

/**
 * Keeps that a person has a revision of an update before them, as part of the visit that they are in or as a new one; an older
 * one than is kept changes nothing, as where a page that was opened before comes to it late. It changes no record, so none is
 * audited.
 * @throws NotFound `progressUpdate.notFound`, also for a revision that is none of this update's
 */
export function recordVisit(actor: Actor, input: RecordVisit, { db, clock }: CommandContext): Promise<void> {
  return inTransaction(db, async (tx) => {
    const shown = await lockVisit(tx, actor, input);
    const at = clock.now();
    const kept = await findVisit(tx, actor, input.updateId);
    const known = knownAt(kept, await findOwn(tx, actor, input.updateId), at) ?? shown;
    await keepVisit(tx, actor, input.updateId, { known, newest: newer(kept?.newest ?? shown, shown), at });
  });
}

/** A person says that they have seen what was changed up to this revision. @throws NotFound as `recordVisit` does */
export function settleVisit(actor: Actor, input: RecordVisit, { db, clock }: CommandContext): Promise<void> {
  return inTransaction(db, async (tx) => {
    const seen = await lockVisit(tx, actor, input);
    const kept = await findVisit(tx, actor, input.updateId);
    const known = newer(kept?.known ?? seen, seen);
    await keepVisit(tx, actor, input.updateId, {
      ...{ known, newest: newer(kept?.newest ?? seen, seen), at: clock.now() },
    });
  });
}

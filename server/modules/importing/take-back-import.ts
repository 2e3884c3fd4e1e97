import type { CommandContext } from "@/server/db/command-context";
import { inTransaction, type Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import { demandState, NotFound } from "@/server/kernel/errors";
import { recordAuditEvent } from "../audit/record";
import { voidWhereNewnessChanged } from "../project/new-elsewhere";
import { lockPeriod } from "../reporting-period/stage";
import { loadBuiltOn } from "./built-on";
import type { TakeBack } from "./import-draft.schema";
import { demandImportsExistFor } from "./importing.policy";
import { importCanBeTakenBack } from "./importing.rules";

/** Where the import moved the beginning of a project that it did not make, it is put back. */
async function restoreBeginnings(tx: Tx, periodId: string): Promise<string[]> {
  const projects = await tx.importedProject.findMany({ where: { periodId } });
  for (const { projectId, isMade, predatedRecords } of projects) {
    if (isMade) continue;
    const data = { predatesRecords: predatedRecords };
    await tx.project.updateMany({ where: { id: projectId, NOT: data }, data });
  }
  return projects.filter(({ isMade }) => isMade).map(({ projectId }) => projectId);
}

/** The draft, if there was one, is open again, with its file. */
async function reopenDraft(tx: Tx, actor: Actor, at: Date, periodId: string): Promise<string | null> {
  const draft = await tx.importDraft.findUnique({ where: { periodId }, select: { id: true } });
  if (!draft) return null;
  const { bytes } = await tx.importedDocument.findUniqueOrThrow({
    where: { periodId },
    select: { bytes: true },
  });
  const data = { bytes, periodId: null, changedById: actor.accountId, changedAt: at };
  await tx.importDraft.update({ where: { id: draft.id }, data });
  return draft.id;
}

async function removePeriod(tx: Tx, periodId: string, made: string[]): Promise<void> {
  // Not left to the cascade: areas may not go before the updates that stand under them.
  await tx.progressUpdate.updateMany({ where: { periodId }, data: { areaId: null } });
  await tx.reportingPeriod.delete({ where: { id: periodId } });
  await tx.project.deleteMany({
    where: { id: { in: made }, updates: { none: {} }, omissions: { none: {} } },
  });
}

/**
 * Takes an import back while nothing builds on it: what it wrote goes, in one transaction, and the work on it is a draft again.
 * @returns the draft; null for what was brought in without one
 * @throws NotFound `importing.notFound`, Conflict with the reason why it stays
 */
export async function takeBackImport(
  actor: Actor,
  { periodSlug }: TakeBack,
  { db, clock }: CommandContext,
): Promise<{ draftId: string | null }> {
  demandImportsExistFor(actor);
  return inTransaction(db, async (tx) => {
    const { id } = await lockPeriod(tx, { slug: periodSlug }, "UPDATE");
    const document = await tx.importedDocument.findUnique({
      where: { periodId: id },
      select: { fileName: true },
    });
    const facts = (await loadBuiltOn(tx, [id])).get(id);
    if (!document || !facts) throw new NotFound("importing.notFound");
    demandState(importCanBeTakenBack(facts));
    const at = clock.now();
    const updates = await tx.progressUpdate.findMany({
      where: { periodId: id },
      select: { projectId: true },
    });
    const draftId = await reopenDraft(tx, actor, at, id);
    const made = await restoreBeginnings(tx, id);
    await voidWhereNewnessChanged(tx, actor, at, id, ...updates.map(({ projectId }) => projectId));
    await removePeriod(tx, id, made);
    await recordAuditEvent(tx, actor, at, {
      action: "importing.takeBackImport",
      subject: { type: "reportingPeriod", id },
      data: { period: periodSlug, file: document.fileName },
    });
    return { draftId };
  });
}

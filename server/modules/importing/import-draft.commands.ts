import { createHash } from "node:crypto";
import type { CommandContext } from "@/server/db/command-context";
import { inTransaction, type Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import { Conflict, Invalid, NotFound } from "@/server/kernel/errors";
import { recordAuditEvent } from "../audit/record";
import { anchoredUpdate } from "./anchored-update";
import { blankUpdate } from "./blank-update";
import { type DraftRow, lockOpenDraft } from "./draft-rows";
import { IMPORT_LIMITS, type MendHead, type MendUpdate, type MoveDraftUpdate } from "./import-draft.schema";
import { demandImportsExistFor } from "./importing.policy";
import { type FileToRead, understandFile } from "./understand";

export interface Mended {
  version: number;
  savedAt: Date;
}

interface OpenDraft {
  tx: Tx;
  draft: DraftRow;
  at: Date;
}

/** Locks a draft that is still open, leaves the change to `change`, and notes who made it. */
function mend<T>(
  actor: Actor,
  draftId: string,
  { db, clock }: CommandContext,
  change: (open: OpenDraft) => Promise<T>,
): Promise<T> {
  demandImportsExistFor(actor);
  return inTransaction(db, async (tx) => {
    const draft = await lockOpenDraft(tx, draftId);
    const at = clock.now();
    const answer = await change({ tx, draft, at });
    const changed = { changedById: actor.accountId, changedAt: at };
    await tx.importDraft.updateMany({ where: { id: draftId }, data: changed });
    return answer;
  });
}

/** Refuses to overwrite what somebody else saved since. */
function demandSeen(version: number, seen: number): void {
  if (version !== seen) throw new Conflict("importing.changedMeanwhile", {}, { version });
}

/** The same file again leads to the draft that there is, or is refused where it has become a period. */
async function findSame(tx: Tx, sha256: string): Promise<string | null> {
  const done = await tx.importedDocument.findUnique({
    where: { sha256 },
    select: { period: { select: { slug: true } } },
  });
  if (done) throw new Conflict("importing.alreadyImported", { period: done.period.slug });
  return (await tx.importDraft.findUnique({ where: { sha256 }, select: { id: true } }))?.id ?? null;
}

/**
 * Reads a file and keeps what was understood as a draft for people to mend. A file that is open already leads to its draft.
 * @throws NotFound, Conflict `importing.alreadyImported`, Invalid what `understandFile` throws
 */
export async function beginImport(
  actor: Actor,
  file: FileToRead,
  { db, clock }: CommandContext,
): Promise<{ draftId: string }> {
  demandImportsExistFor(actor);
  const sha256 = createHash("sha256").update(file.bytes).digest("hex");
  const open = await findSame(db, sha256);
  if (open !== null) return { draftId: open };
  const { reading, draft } = await understandFile(db, file);
  return inTransaction(db, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`import ${sha256}`}))`;
    const meanwhile = await findSame(tx, sha256);
    if (meanwhile !== null) return { draftId: meanwhile };
    const at = clock.now();
    const { id: draftId } = await tx.importDraft.create({
      data: {
        sha256,
        fileName: file.fileName,
        bytes: Uint8Array.from(file.bytes),
        text: reading.text,
        head: draft.head,
        createdById: actor.accountId,
        createdAt: at,
        changedById: actor.accountId,
        changedAt: at,
      },
    });
    const rows = draft.updates.map((content, index) => ({ draftId, position: index + 1, content }));
    await tx.importDraftUpdate.createMany({ data: rows });
    await recordAuditEvent(tx, actor, at, {
      action: "importing.beginImport",
      subject: { type: "importDraft", id: draftId },
      data: { file: file.fileName, updates: draft.updates.length },
    });
    return { draftId };
  });
}

/** Saves what is said of the whole. @throws NotFound, Conflict `importing.alreadyConfirmed` `importing.changedMeanwhile` */
export async function mendHead(
  actor: Actor,
  { draftId, version, head }: MendHead,
  context: CommandContext,
): Promise<Mended> {
  return mend(actor, draftId, context, async ({ tx, draft, at }) => {
    demandSeen(draft.version, version);
    await tx.importDraft.update({ where: { id: draftId }, data: { head, version: version + 1 } });
    return { version: version + 1, savedAt: at };
  });
}

/** Saves one update. @throws NotFound, Conflict `importing.alreadyConfirmed` `importing.changedMeanwhile` */
export async function mendUpdate(
  actor: Actor,
  { draftId, updateId, version, update }: MendUpdate,
  context: CommandContext,
): Promise<Mended> {
  return mend(actor, draftId, context, async ({ tx, draft, at }) => {
    const row = draft.updates.find(({ id }) => id === updateId);
    if (!row) throw new NotFound("importing.updateGone");
    demandSeen(row.version, version);
    const data = { content: anchoredUpdate(update), version: version + 1 };
    await tx.importDraftUpdate.update({ where: { id: updateId }, data });
    return { version: version + 1, savedAt: at };
  });
}

/** Puts a blank update at the end, for a project that the reader did not see. */
export async function addDraftUpdate(
  actor: Actor,
  { draftId }: { draftId: string },
  context: CommandContext,
): Promise<{ updateId: string }> {
  return mend(actor, draftId, context, async ({ tx, draft }) => {
    if (draft.updates.length >= IMPORT_LIMITS.updates)
      throw new Invalid("importing.tooMuch", { limit: IMPORT_LIMITS.updates });
    const last = await tx.importDraftUpdate.aggregate({ where: { draftId }, _max: { position: true } });
    const position = (last._max.position ?? 0) + 1;
    const content = blankUpdate(draft.head.sourceLocale);
    const { id } = await tx.importDraftUpdate.create({ data: { draftId, position, content } });
    return { updateId: id };
  });
}

export async function removeDraftUpdate(
  actor: Actor,
  { draftId, updateId }: { draftId: string; updateId: string },
  context: CommandContext,
): Promise<void> {
  return mend(actor, draftId, context, async ({ tx }) => {
    await tx.importDraftUpdate.deleteMany({ where: { id: updateId, draftId } });
  });
}

/** Puts an update at another place; the numbers follow. */
export async function moveDraftUpdate(
  actor: Actor,
  { draftId, updateId, position }: MoveDraftUpdate,
  context: CommandContext,
): Promise<void> {
  return mend(actor, draftId, context, async ({ tx, draft }) => {
    const order = draft.updates.map(({ id }) => id).filter((id) => id !== updateId);
    if (order.length === draft.updates.length) throw new NotFound("importing.updateGone");
    order.splice(position - 1, 0, updateId);
    for (const [index, id] of order.entries())
      await tx.importDraftUpdate.update({ where: { id }, data: { position: index + 1 } });
  });
}

/** Gives a draft up: the file and the work on it go. */
export async function discardDraft(
  actor: Actor,
  { draftId }: { draftId: string },
  context: CommandContext,
): Promise<void> {
  return mend(actor, draftId, context, async ({ tx, draft, at }) => {
    await tx.importDraft.delete({ where: { id: draftId } });
    await recordAuditEvent(tx, actor, at, {
      action: "importing.discardDraft",
      subject: { type: "importDraft", id: draftId },
      data: { file: draft.fileName },
    });
  });
}

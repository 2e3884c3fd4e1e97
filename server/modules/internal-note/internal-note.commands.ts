import type { CommandContext } from "@/server/db/command-context";
import { inTransaction, type Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import { demand, NotFound } from "@/server/kernel/errors";
import { recordAuditEvent } from "../audit/record";
import {
  mayReadNote,
  mayRemoveNote,
  mayShareNote,
  mayWriteNote,
  type NoteFacts,
  notesVisibleTo,
} from "./internal-note.policy";
import { getAssignments } from "./internal-note.queries";
import type { AddNote, NoteId } from "./internal-note.schema";

/**
 * Notes something down beside an update, for one's own side or for both. Whatever the stage: it is no content.
 * @throws NotFound `progressUpdate.notFound`
 */
export function addNote(
  actor: Actor,
  { updateId, text, shared }: AddNote,
  { db, clock }: CommandContext,
): Promise<{ noteId: string }> {
  return inTransaction(db, async (tx) => {
    const assignments = await getAssignments(tx, actor, updateId);
    if (actor.side === null || !mayWriteNote(actor, { assignments }))
      throw new NotFound("progressUpdate.notFound");
    const at = clock.now();
    const sharing = shared ? { sharedById: actor.accountId, sharedAt: at } : {};
    const note = await tx.internalNote.create({
      data: { updateId, authorId: actor.accountId, sideCode: actor.side, text, at, ...sharing },
    });
    await recordAuditEvent(tx, actor, at, {
      action: "internalNote.addNote",
      subject: { type: "progressUpdate", id: updateId },
      data: { noteId: note.id, isShared: shared },
    });
    return { noteId: note.id };
  });
}

interface LockedNote {
  updateId: string;
  facts: NoteFacts;
}

/** @throws NotFound `internalNote.notFound`, also where this actor may not read it */
async function lockNote(tx: Tx, actor: Actor, noteId: string): Promise<LockedNote> {
  const known = await tx.internalNote.count({ where: { id: noteId, ...notesVisibleTo(actor) } });
  if (known === 0) throw new NotFound("internalNote.notFound");
  await tx.$queryRaw`SELECT id FROM workspace.internal_note WHERE id = ${noteId} FOR UPDATE`;
  const row = await tx.internalNote.findUnique({
    where: { id: noteId },
    include: { update: { select: { assignments: { select: { agencyId: true } } } } },
  });
  if (!row) throw new NotFound("internalNote.notFound");
  const { authorId, sideCode, sharedAt, update, updateId } = row;
  const facts = { authorId, side: sideCode, isShared: sharedAt !== null, assignments: update.assignments };
  if (!mayReadNote(actor, facts)) throw new NotFound("internalNote.notFound");
  return { updateId, facts };
}

/**
 * Lets the other side read a note, for good.
 * @throws NotFound `internalNote.notFound`; Forbidden `internalNote.otherSide`, `internalNote.isShared`
 */
export function shareNote(actor: Actor, { noteId }: NoteId, { db, clock }: CommandContext): Promise<void> {
  return inTransaction(db, async (tx) => {
    const { updateId, facts } = await lockNote(tx, actor, noteId);
    demand(mayShareNote(actor, facts));
    const at = clock.now();
    await tx.internalNote.update({
      where: { id: noteId },
      data: { sharedById: actor.accountId, sharedAt: at },
    });
    await recordAuditEvent(tx, actor, at, {
      action: "internalNote.shareNote",
      subject: { type: "progressUpdate", id: updateId },
      data: { noteId },
    });
  });
}

/** @throws NotFound `internalNote.notFound`; Forbidden `internalNote.otherSide`, `internalNote.notYours` */
export function removeNote(actor: Actor, { noteId }: NoteId, { db, clock }: CommandContext): Promise<void> {
  return inTransaction(db, async (tx) => {
    const { updateId, facts } = await lockNote(tx, actor, noteId);
    demand(mayRemoveNote(actor, facts));
    await tx.internalNote.delete({ where: { id: noteId } });
    await recordAuditEvent(tx, actor, clock.now(), {
      action: "internalNote.removeNote",
      subject: { type: "progressUpdate", id: updateId },
      data: { noteId },
    });
  });
}

import type { Prisma } from "@/server/db/generated/client";
import { type Actor, isOfficer, type Side } from "@/server/kernel/actor";
import { allow, type Decision, deny } from "@/server/kernel/decision";
import { maySeeUpdate, visibleTo } from "../progress-update/progress-update.policy";

/** What decides who reads a note and who may do what with it. */
export interface NoteFacts {
  /** The author's, which keeps it. */
  side: Side;
  authorId: string;
  isShared: boolean;
  /** Of the update that it stands beside. */
  assignments: readonly { agencyId: string }[];
}

/** Whoever belongs to a side and may know of the update: administrators do not. */
export function mayWriteNote(actor: Actor, facts: Pick<NoteFacts, "assignments">): boolean {
  return actor.side !== null && maySeeUpdate(actor, facts);
}

/** One's own side, and the other once it is shared; for everybody else there is no such note. */
export function mayReadNote(actor: Actor, note: NoteFacts): boolean {
  return mayWriteNote(actor, note) && (note.isShared || note.side === actor.side);
}

/** `mayReadNote` as the database can be asked: what may not be read is not found. */
export function notesVisibleTo(actor: Actor): Prisma.InternalNoteWhereInput {
  const { side } = actor;
  const read = side === null ? [] : [{ sharedAt: { not: null } }, { sideCode: side }];
  return { update: visibleTo(actor), OR: read };
}

/** One's own side shares: what it has read together it may let the other read. There is no way back, because it was read. */
export function mayShareNote(actor: Actor, note: NoteFacts): Decision {
  if (note.side !== actor.side) return deny("internalNote.otherSide");
  return note.isShared ? deny("internalNote.isShared") : allow;
}

/** The author, and the secretariat of their side. */
export function mayRemoveNote(actor: Actor, note: NoteFacts): Decision {
  if (note.side !== actor.side) return deny("internalNote.otherSide");
  return note.authorId === actor.accountId || isOfficer(actor) ? allow : deny("internalNote.notYours");
}

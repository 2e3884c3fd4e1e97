import type { Tx } from "@/server/db/transaction";
import type { WorkspaceDb } from "@/server/db/workspace-client";
import type { Actor, Side } from "@/server/kernel/actor";
import type { Decision } from "@/server/kernel/decision";
import { NotFound } from "@/server/kernel/errors";
import { maySeeUpdate, visibleTo } from "../progress-update/progress-update.policy";
import {
  mayReadNote,
  mayRemoveNote,
  mayShareNote,
  mayWriteNote,
  type NoteFacts,
} from "./internal-note.policy";

export interface NoteView {
  id: string;
  text: string;
  by: string;
  side: Side;
  at: Date;
  /** When the other side was let read it; null while it is one's own side's. */
  sharedAt: Date | null;
  can: Record<"share" | "remove", Decision>;
}

const ASSIGNMENTS = { assignments: { select: { agencyId: true } } } as const;

/** The agencies of an update that this actor may know of. @throws NotFound `progressUpdate.notFound` */
export async function getAssignments(
  db: Tx,
  actor: Actor,
  updateId: string,
): Promise<NoteFacts["assignments"]> {
  const where = { id: updateId, ...visibleTo(actor) };
  const row = await db.progressUpdate.findFirst({ where, select: ASSIGNMENTS });
  if (!row || !maySeeUpdate(actor, row)) throw new NotFound("progressUpdate.notFound");
  return row.assignments;
}

/**
 * The notes beside an update that this actor may read, oldest first.
 * @throws NotFound `progressUpdate.notFound`
 */
export async function listNotes(
  actor: Actor,
  { updateId }: { updateId: string },
  { db }: { db: WorkspaceDb },
): Promise<{ notes: NoteView[]; mayWrite: boolean }> {
  const assignments = await getAssignments(db, actor, updateId);
  const rows = await db.internalNote.findMany({
    where: { updateId },
    include: { author: { select: { name: true } } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  const notes = rows.flatMap((row) => {
    const { authorId, sideCode, sharedAt } = row;
    const facts = { authorId, side: sideCode, isShared: sharedAt !== null, assignments };
    if (!mayReadNote(actor, facts)) return [];
    const can = { share: mayShareNote(actor, facts), remove: mayRemoveNote(actor, facts) };
    const { id, text, at, author } = row;
    return [{ id, text, by: author.name, side: sideCode, at, sharedAt, can }];
  });
  return { notes, mayWrite: mayWriteNote(actor, { assignments }) };
}

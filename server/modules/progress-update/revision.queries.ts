import type { WorkspaceDb } from "@/server/db/workspace-client";
import type { Actor } from "@/server/kernel/actor";
import { NotFound } from "@/server/kernel/errors";
import { loadRevision, loadRevisions } from "./load-revisions";
import { findPreviousUpdate } from "./previous-update";
import { visibleTo } from "./progress-update.policy";
import { REVISION_LINE, type RevisionLine, revisionLine } from "./revision-line";
import { getUpdateRow } from "./update-rows";
import { type ViewedContent, viewContent } from "./view-content";
import { type WordedChange, wordedChanges } from "./worded-changes";

interface Context {
  db: WorkspaceDb;
}

const PAGE = 50;

/**
 * The saves of an update, newest first, a page at a time.
 * @param input.cursor ordinal of the last one seen; left out for the first page
 * @throws NotFound `progressUpdate.notFound`
 */
export async function listRevisions(
  actor: Actor,
  { updateId, cursor }: { updateId: string; cursor?: number | null },
  { db }: Context,
): Promise<{ revisions: RevisionLine[]; next: number | null }> {
  await getUpdateRow(db, actor, updateId);
  const rows = await db.revision.findMany({
    where: { updateId, ordinal: cursor ? { lt: cursor } : undefined },
    select: REVISION_LINE,
    orderBy: { ordinal: "desc" },
    take: PAGE,
  });
  const last = rows.at(-1)?.ordinal ?? 1;
  return {
    revisions: rows.map(revisionLine),
    next: last > 1 ? last : null,
  };
}

/** @throws NotFound `progressUpdate.notFound`, also where this actor may not know of its update */
export async function getRevision(
  actor: Actor,
  { revisionId }: { revisionId: string },
  { db }: Context,
): Promise<RevisionLine & { content: ViewedContent; changes: WordedChange[] }> {
  const select = { ...REVISION_LINE, updateId: true, baseId: true } as const;
  const row = await db.revision.findFirst({ where: { id: revisionId, update: visibleTo(actor) }, select });
  if (!row) throw new NotFound("progressUpdate.notFound");
  await getUpdateRow(db, actor, row.updateId);
  const contents = await loadRevisions(db, row.baseId === null ? [revisionId] : [revisionId, row.baseId]);
  const content = contents.get(revisionId);
  if (!content) throw new NotFound("progressUpdate.notFound");
  const base = row.baseId === null ? null : (contents.get(row.baseId) ?? null);
  return {
    ...revisionLine(row),
    content: viewContent(content),
    changes: wordedChanges(base, content),
  };
}

export interface RevisionComparison {
  from: RevisionLine;
  to: RevisionLine;
  changes: WordedChange[];
}

/**
 * What differs between any two revisions of an update, named by their ordinals, in whichever order they are given.
 * @throws NotFound `progressUpdate.notFound`; `progressUpdate.revisionNotFound`
 */
export async function compareRevisions(
  actor: Actor,
  { updateId, from, to }: { updateId: string; from: number; to: number },
  { db }: Context,
): Promise<RevisionComparison> {
  await getUpdateRow(db, actor, updateId);
  const rows = await db.revision.findMany({
    where: { updateId, ordinal: { in: [from, to] } },
    select: REVISION_LINE,
  });
  const contents = await loadRevisions(
    db,
    rows.map(({ id }) => id),
  );
  const revision = (ordinal: number) => {
    const row = rows.find((one) => one.ordinal === ordinal);
    const content = row && contents.get(row.id);
    if (!row || !content) throw new NotFound("progressUpdate.revisionNotFound", { ordinal });
    return { line: revisionLine(row), content };
  };
  const [before, after] = [revision(from), revision(to)];
  return { from: before.line, to: after.line, changes: wordedChanges(before.content, after.content) };
}

/**
 * What differs between what the project reported last and a revision of this update.
 * @throws NotFound `progressUpdate.notFound`, also where nothing was reported before
 */
export async function compareWithPrevious(
  actor: Actor,
  { revisionId }: { revisionId: string },
  { db }: Context,
): Promise<WordedChange[]> {
  const where = { id: revisionId, update: visibleTo(actor) };
  const revision = await db.revision.findFirst({ where, select: { updateId: true } });
  if (!revision) throw new NotFound("progressUpdate.notFound");
  const { row } = await getUpdateRow(db, actor, revision.updateId);
  const previous = await findPreviousUpdate(db, row.projectId, row.period.startsOn);
  const content = await loadRevision(db, revisionId);
  if (!previous || !content) throw new NotFound("progressUpdate.notFound");
  return wordedChanges(previous.content, content);
}

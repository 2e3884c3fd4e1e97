import type { WorkspaceDb } from "@/server/db/workspace-client";
import type { Actor } from "@/server/kernel/actor";
import { NotFound } from "@/server/kernel/errors";
import { loadRevisions } from "./load-revisions";
import { getUpdateRow } from "./update-rows";
import { type ViewedContent, viewContent } from "./view-content";
import { type WordedChange, wordedChanges } from "./worded-changes";

interface Context {
  db: WorkspaceDb;
}

export interface RevisionLine {
  revisionId: string;
  ordinal: number;
  by: string;
  at: Date;
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
    select: { id: true, ordinal: true, createdAt: true, author: { select: { name: true } } },
    orderBy: { ordinal: "desc" },
    take: PAGE,
  });
  const last = rows.at(-1)?.ordinal ?? 1;
  return {
    revisions: rows.map(({ id, ordinal, createdAt, author }) => ({
      revisionId: id,
      ordinal,
      by: author.name,
      at: createdAt,
    })),
    next: last > 1 ? last : null,
  };
}

/** @throws NotFound `progressUpdate.notFound`, also where this actor may not know of its update */
export async function getRevision(
  actor: Actor,
  { revisionId }: { revisionId: string },
  { db }: Context,
): Promise<RevisionLine & { content: ViewedContent; changes: WordedChange[] }> {
  const select = {
    updateId: true,
    baseId: true,
    ordinal: true,
    createdAt: true,
    author: { select: { name: true } },
  };
  const row = await db.revision.findUnique({ where: { id: revisionId }, select });
  if (!row) throw new NotFound("progressUpdate.notFound");
  await getUpdateRow(db, actor, row.updateId);
  const contents = await loadRevisions(db, row.baseId === null ? [revisionId] : [revisionId, row.baseId]);
  const content = contents.get(revisionId);
  if (!content) throw new NotFound("progressUpdate.notFound");
  const base = row.baseId === null ? null : (contents.get(row.baseId) ?? null);
  const { ordinal, createdAt, author } = row;
  return {
    ...{ revisionId, ordinal, by: author.name, at: createdAt },
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
    select: { id: true, ordinal: true, createdAt: true, author: { select: { name: true } } },
  });
  const contents = await loadRevisions(
    db,
    rows.map(({ id }) => id),
  );
  const revision = (ordinal: number) => {
    const row = rows.find((one) => one.ordinal === ordinal);
    const content = row && contents.get(row.id);
    if (!row || !content) throw new NotFound("progressUpdate.revisionNotFound", { ordinal });
    const line = { revisionId: row.id, ordinal, by: row.author.name, at: row.createdAt };
    return { line, content };
  };
  const [before, after] = [revision(from), revision(to)];
  return { from: before.line, to: after.line, changes: wordedChanges(before.content, after.content) };
}

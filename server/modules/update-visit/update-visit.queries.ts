import type { WorkspaceDb } from "@/server/db/workspace-client";
import type { Actor } from "@/server/kernel/actor";
import type { Locale } from "@/server/kernel/locale";
import { loadRevisions } from "../progress-update/load-revisions";
import { getUpdateRow } from "../progress-update/update-rows";
import { type WordedChange, wordedChanges } from "../progress-update/worded-changes";

/** What others wrote since this person had the update before them. */
export interface UnseenChanges {
  /** Whoever wrote, in the order of their first revision since. */
  by: string[];
  /** When the newest of them was saved. */
  at: Date;
  /** From what the person knows to what stands now, word by word. */
  changes: WordedChange[];
  sourceLocale: Locale;
}

interface KnownRow {
  id: string;
  ordinal: number;
}

/** What somebody wrote themselves they have seen, and whoever restores or merges has had the rest before them. */
async function findKnown(db: WorkspaceDb, actor: Actor, updateId: string): Promise<KnownRow | null> {
  const [row] = await db.$queryRaw<KnownRow[]>`
    SELECT r.id, r.ordinal FROM workspace.revision r
    WHERE r.update_id = ${updateId} AND (r.author_id = ${actor.accountId} OR r.id = (
      SELECT v.revision_id FROM workspace.update_visit v
      WHERE v.update_id = ${updateId} AND v.account_id = ${actor.accountId}))
    ORDER BY r.ordinal DESC LIMIT 1`;
  return row ?? null;
}

/**
 * What changed in an update since this person looked last, or wrote in it.
 * @returns null where nothing did, and where they have never looked: then everything is new to them
 * @throws NotFound `progressUpdate.notFound`
 */
export async function findUnseenChanges(
  actor: Actor,
  { updateId }: { updateId: string },
  { db }: { db: WorkspaceDb },
): Promise<UnseenChanges | null> {
  const { row } = await getUpdateRow(db, actor, updateId);
  const known = await findKnown(db, actor, updateId);
  const head = row.headRevisionId;
  if (!known || head === null || head === known.id) return null;
  const since = await db.revision.findMany({
    where: { updateId, ordinal: { gt: known.ordinal } },
    select: { createdAt: true, author: { select: { name: true } } },
    orderBy: { ordinal: "asc" },
  });
  const contents = await loadRevisions(db, [known.id, head]);
  const [before, now] = [contents.get(known.id), contents.get(head)];
  const at = since.at(-1)?.createdAt;
  if (!before || !now || !at) return null;
  const changes = wordedChanges(before, now);
  if (changes.length === 0) return null;
  return {
    by: [...new Set(since.map(({ author }) => author.name))],
    at,
    changes,
    sourceLocale: now.sourceLocale,
  };
}

import type { WorkspaceDb } from "@/server/db/workspace-client";
import type { Actor } from "@/server/kernel/actor";
import type { Decision } from "@/server/kernel/decision";
import type { LocalizedText } from "@/server/kernel/localized-text";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import { loadRevisions } from "../progress-update/load-revisions";
import { getUpdateRow } from "../progress-update/update-rows";
import { mayComment } from "./comment.policy";
import type { CommentAudience } from "./comment.schema";
import { listenersOf } from "./listeners";
import { WHOLE_THREAD } from "./thread-rows";
import { type ThreadView, threadView } from "./thread-view";

interface Context {
  db: WorkspaceDb;
}

export interface ThreadsView {
  /** In the order in which they were opened. */
  threads: ThreadView[];
  /** How many of them are open. */
  open: number;
  /** The side that an internal comment of this person's is internal to. */
  ownSide: LocalizedText;
  can: { comment: Decision };
}

async function nameOfSide(db: WorkspaceDb, code: string | null): Promise<LocalizedText> {
  if (code === null) return {};
  const side = await db.side.findUniqueOrThrow({ where: { code } });
  return localizedTextSchema.parse(side.name);
}

/**
 * What is said of an update, as far as this person may read it: every thread with its comments, and what became of its place.
 * The number of statements does not depend on how many there are.
 * @throws NotFound `progressUpdate.notFound`
 */
export async function listThreads(
  actor: Actor,
  { updateId }: { updateId: string },
  { db }: Context,
): Promise<ThreadsView> {
  const { row, facts } = await getUpdateRow(db, actor, updateId);
  const rows = await db.commentThread.findMany({
    where: { updateId, OR: [{ sideCode: null }, { sideCode: actor.side }] },
    include: WHOLE_THREAD,
    orderBy: { id: "asc" },
  });
  const placedIn = rows.flatMap(({ revisionId }) => (revisionId === null ? [] : [revisionId]));
  const head = row.headRevisionId;
  const contents = await loadRevisions(db, [...new Set(head === null ? placedIn : [...placedIn, head])]);
  const now = head === null ? null : (contents.get(head) ?? null);
  const threads = rows.map((thread) => threadView(actor, thread, { contents, now }));
  return {
    threads,
    open: threads.filter(({ resolved }) => resolved === null).length,
    ownSide: await nameOfSide(db, actor.side),
    can: { comment: mayComment(actor, facts) },
  };
}

export interface MentionableView {
  accountId: string;
  name: string;
  /** Those that write the update; empty for officers. */
  agencies: LocalizedText[];
}

/** Whom a comment on this update may call on, oneself left out. @throws NotFound `progressUpdate.notFound` */
export async function listMentionable(
  actor: Actor,
  { updateId, audience }: { updateId: string; audience: CommentAudience },
  { db }: Context,
): Promise<MentionableView[]> {
  const { facts } = await getUpdateRow(db, actor, updateId);
  const listeners = await listenersOf(db, facts, { side: audience === "SIDE" ? actor.side : null });
  return listeners
    .filter(({ accountId }) => accountId !== actor.accountId)
    .map(({ accountId, name, agencies }) => ({ accountId, name, agencies: agencies.map((one) => one.name) }));
}

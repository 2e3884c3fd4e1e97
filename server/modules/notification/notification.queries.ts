import { z } from "zod";
import type { WorkspaceDb } from "@/server/db/workspace-client";
import type { Actor } from "@/server/kernel/actor";
import { type ShortChanges, shortChangesSchema } from "../changed-content/changed-content.schema";

export interface NoticeView {
  id: string;
  /** `module.camelCaseFact` */
  code: string;
  params: Record<string, string | number>;
  periodSlug: string | null;
  updateId: string | null;
  threadId: string | null;
  /** What was changed, in the language in which the person was told. */
  changes: ShortChanges | null;
  createdAt: Date;
  read: boolean;
  /** Nothing is left to do about it. */
  done: boolean;
}

export interface NoticesView {
  notices: NoticeView[];
  unread: number;
}

const SHOWN = 100;
const paramsSchema = z.record(z.string(), z.union([z.string(), z.number()]));

/** What this person was told, newest first. */
export async function listNotices(
  actor: Actor,
  _input: undefined,
  { db }: { db: WorkspaceDb },
): Promise<NoticesView> {
  const rows = await db.notice.findMany({
    where: { accountId: actor.accountId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: SHOWN,
  });
  const unread = await db.notice.count({ where: { accountId: actor.accountId, readAt: null, doneAt: null } });
  const notices = rows.map(({ id, code, params, changes, createdAt, readAt, doneAt, ...about }) => ({
    ...{ id, code, createdAt },
    ...{ periodSlug: about.periodSlug, updateId: about.updateId, threadId: about.threadId },
    params: paramsSchema.parse(params),
    changes: shortChangesSchema.nullable().parse(changes),
    read: readAt !== null,
    done: doneAt !== null,
  }));
  return { notices, unread };
}

import type { Prisma } from "@/server/db/generated/client";
import type { Tx } from "@/server/db/transaction";
import type { Side } from "@/server/kernel/actor";
import type { ShortChanges } from "../changed-content/changed-content.schema";

export interface Notification {
  /** Whoever is named twice is told once. */
  accountIds: readonly string[];
  /** `module.camelCaseFact`: its words stand under `codes` in the catalogue of that module. */
  code: string;
  params: Record<string, string | number>;
  /** What it is about, for a link. */
  periodSlug?: string;
  updateId?: string;
  threadId?: string;
  /** What was changed, word by word. */
  changes?: ShortChanges;
}

/** Tells people in the page. Takes a transaction and never a client: nobody is told of what did not happen. */
export async function notify(tx: Tx, { accountIds, ...told }: Notification): Promise<void> {
  const data = [...new Set(accountIds)].map((accountId) => ({ accountId, ...told }));
  await tx.notice.createMany({ data });
}

/** A period in what these codes tell of these subjects, to the people of one side or to those of all others. */
interface PeriodMatter {
  periodSlug: string;
  code: { in: string[] };
  subjects: string[];
  side?: Side;
  notSide?: Side;
}

/** What notices are about: one comment thread, one update in what these codes tell of it, or a period likewise. */
export type Matter = { threadId: string } | { updateId: string; code: { in: string[] } } | PeriodMatter;

function whereOf(matter: Matter): Prisma.NoticeWhereInput {
  if (!("subjects" in matter)) return matter;
  const { subjects, side, notSide, ...about } = matter;
  const OR = subjects.map((subject) => ({ params: { path: ["subject"], equals: subject } }));
  const sideCode = notSide ? { not: notSide } : side;
  return { ...about, OR, account: sideCode ? { sideCode } : undefined };
}

/** Their matter is done, by whomever: people have nothing left to do about these notices. */
export async function settleNotices(tx: Tx, matter: Matter, at: Date): Promise<void> {
  await tx.notice.updateMany({ where: { ...whereOf(matter), doneAt: null }, data: { doneAt: at } });
}

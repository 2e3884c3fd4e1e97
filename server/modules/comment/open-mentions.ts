import type { Tx } from "@/server/db/transaction";
import { type Actor, isOfficer } from "@/server/kernel/actor";
import type { LocalizedText } from "@/server/kernel/localized-text";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import { type PeriodView, periodView } from "../progress-update/update-rows";

/** An open thread in which somebody calls on this person. */
export interface OpenMention {
  threadId: string;
  updateId: string;
  number: number;
  title: LocalizedText;
  period: PeriodView;
  by: string;
  at: Date;
  text: string;
}

const MOST = 100;

/** The newest comment of each open thread that calls on this person, where they may read it; one statement. */
function findCalls(tx: Tx, actor: Actor): Promise<{ id: string }[]> {
  return tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT ON (t.id) c.id
    FROM workspace.comment_mention m
    JOIN workspace.comment c ON c.id = m.comment_id
    JOIN workspace.comment_thread t ON t.id = c.thread_id
    WHERE m.account_id = ${actor.accountId}
      AND (t.side_code IS NULL OR t.side_code = ${actor.side})
      AND (${isOfficer(actor)} OR EXISTS (
        SELECT 1 FROM workspace.assignment a WHERE a.update_id = t.update_id AND a.agency_id = ANY(${[...actor.agencyIds]})))
      AND (SELECT s.kind FROM workspace.comment_thread_step s WHERE s.thread_id = t.id ORDER BY s.ordinal DESC LIMIT 1)
        IS DISTINCT FROM 'RESOLVED'
    ORDER BY t.id, c.ordinal DESC LIMIT ${MOST}`;
}

/** What people wait for this person to answer, the longest waiting first; a constant number of statements. */
export async function listOpenMentions(tx: Tx, actor: Actor): Promise<OpenMention[]> {
  const calls = await findCalls(tx, actor);
  const rows = await tx.comment.findMany({
    where: { id: { in: calls.map(({ id }) => id) } },
    include: {
      author: { select: { name: true } },
      thread: { select: { update: { include: { period: true } } } },
    },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  return rows.map(({ threadId, text, at, author, thread: { update } }) => ({
    ...{ threadId, text, at, by: author.name },
    ...{ updateId: update.id, number: update.number },
    title: localizedTextSchema.parse(update.plannedTitle),
    period: periodView(update.period),
  }));
}

import type { WorkspaceDb } from "@/server/db/workspace-client";
import type { Actor } from "@/server/kernel/actor";
import { demandAdministrator } from "../account/account.policy";
import { DELIVER_MAIL } from "../notification/queue-letters";

/** A mail that no attempt is made to deliver any more. */
export interface UndeliveredMail {
  id: string;
  to: string;
  lastAttemptAt: Date;
  /** What the mail server, or whoever stood in its place, last said: one line, in its own words. */
  answer: string;
}

/** More says nothing that these do not: it is the mail server that needs looking at. */
const SHOWN = 50;
const LONGEST_ANSWER = 200;

interface Row {
  id: string;
  to: string;
  last_attempt_at: Date;
  last_error: string | null;
}

/**
 * Mails that could not be delivered after all attempts, newest first, as long as the queue keeps them.
 * @throws NotFound for whoever is no administrator
 */
export async function listUndelivered(
  actor: Actor,
  _input: undefined,
  { db }: { db: WorkspaceDb },
): Promise<UndeliveredMail[]> {
  demandAdministrator(actor);
  const rows = await db.$queryRaw<Row[]>`
    SELECT j.id::text AS id, j.payload ->> 'to' AS "to", j.updated_at AS last_attempt_at, j.last_error
    FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
    WHERE t.identifier = ${DELIVER_MAIL} AND j.attempts >= j.max_attempts AND j.locked_at IS NULL
    ORDER BY j.updated_at DESC, j.id DESC LIMIT ${SHOWN}`;
  return rows.map(({ id, to, last_attempt_at, last_error }) => {
    const [answer = ""] = (last_error ?? "").split("\n");
    return { id, to, lastAttemptAt: last_attempt_at, answer: answer.slice(0, LONGEST_ANSWER) };
  });
}

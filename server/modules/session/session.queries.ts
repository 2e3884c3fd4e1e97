import type { WorkspaceDb } from "@/server/db/workspace-client";
import { type Actor, roleSchema } from "@/server/kernel/actor";
import type { Clock } from "@/server/kernel/clock";
import { localeSchema } from "@/server/kernel/locale";
import { isLive, needsTouch, SESSION_LIMITS } from "./session.rules";

interface ActorRow {
  account_id: string;
  name: string;
  email: string;
  locale: string;
  role: string;
  side_code: string | null;
  agency_ids: string[];
  expires_at: Date;
  last_seen_at: Date;
  ended_at: Date | null;
}

function readSession(db: WorkspaceDb, sessionId: string): Promise<ActorRow[]> {
  return db.$queryRaw<ActorRow[]>`
    SELECT a.id AS account_id, a.name, a.email, a.locale, a.role::text AS role, a.side_code,
      ARRAY(SELECT m.agency_id FROM workspace.agency_membership m WHERE m.account_id = a.id ORDER BY 1) AS agency_ids,
      s.expires_at, s.last_seen_at, s.ended_at
    FROM workspace.session s JOIN workspace.account a ON a.id = s.account_id
    WHERE s.id = ${sessionId}
      AND NOT EXISTS (SELECT 1 FROM workspace.account_closure c WHERE c.account_id = a.id)`;
}

/**
 * Who acts in this session, as the records say at this moment; null once it has ended, run out or stood idle too long, or
 * the account is closed. A sign of life is written at most once a minute.
 */
export async function findActor(
  sessionId: string,
  { db, clock }: { db: WorkspaceDb; clock: Clock },
): Promise<Actor | null> {
  const [row] = await readSession(db, sessionId);
  const now = clock.now();
  if (!row) return null;
  const session = { expiresAt: row.expires_at, lastSeenAt: row.last_seen_at, endedAt: row.ended_at };
  if (!isLive(session, now)) return null;
  if (needsTouch(session.lastSeenAt, now)) {
    await db.session.updateMany({ where: { id: sessionId, endedAt: null }, data: { lastSeenAt: now } });
  }
  return {
    accountId: row.account_id,
    sessionId,
    name: row.name,
    email: row.email,
    locale: localeSchema.parse(row.locale),
    role: roleSchema.parse(row.role),
    side: row.side_code,
    agencyIds: row.agency_ids,
  };
}

export interface SessionView {
  id: string;
  signedInAt: Date;
  lastSeenAt: Date;
  userAgent: string | null;
  /** The one that asks. */
  isThisOne: boolean;
}

/** The sessions that a person has open, newest first. */
export async function listSessions(
  actor: Actor,
  _input: undefined,
  { db, clock }: { db: WorkspaceDb; clock: Clock },
): Promise<SessionView[]> {
  const now = clock.now();
  const idleLimit = new Date(now.getTime() - SESSION_LIMITS.idle);
  const sessions = await db.session.findMany({
    where: {
      accountId: actor.accountId,
      endedAt: null,
      expiresAt: { gt: now },
      lastSeenAt: { gt: idleLimit },
    },
    orderBy: { createdAt: "desc" },
  });
  return sessions.map(({ id, createdAt, lastSeenAt, userAgent }) => ({
    id,
    signedInAt: createdAt,
    lastSeenAt,
    userAgent,
    isThisOne: id === actor.sessionId,
  }));
}

import type { WorkspaceDb } from "@/server/db/workspace-client";
import { type Actor, roleSchema } from "@/server/kernel/actor";
import type { Clock } from "@/server/kernel/clock";
import { NotFound } from "@/server/kernel/errors";
import { localeSchema } from "@/server/kernel/locale.schema";
import { type Wanted, wantedOf } from "../second-factor/second-factor.rules";
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
  passed: boolean;
  has_second_factor: boolean;
}

function readSession(db: WorkspaceDb, sessionId: string): Promise<ActorRow[]> {
  return db.$queryRaw<ActorRow[]>`
    SELECT a.id AS account_id, a.name, a.email, a.locale, a.role::text AS role, a.side_code,
      ARRAY(WITH RECURSIVE acts_for(id) AS (
          SELECT m.agency_id FROM workspace.agency_membership m
            WHERE m.account_id = a.id AND m.agency_id = coalesce(s.agency_id, m.agency_id)
          UNION SELECT g.agency_id FROM acts_for JOIN workspace.agency_succession g ON g.successor_id = acts_for.id)
        SELECT id FROM acts_for ORDER BY 1) AS agency_ids,
      s.expires_at, s.last_seen_at, s.ended_at, s.second_factor_at IS NOT NULL AS passed,
      EXISTS (SELECT 1 FROM workspace.second_factor f WHERE f.account_id = a.id) AS has_second_factor
    FROM workspace.session s JOIN workspace.account a ON a.id = s.account_id
    WHERE s.id = ${sessionId}
      AND NOT EXISTS (SELECT 1 FROM workspace.account_closure c WHERE c.account_id = a.id)`;
}

export interface LiveSession {
  /** Who acts in it; whose half-open session it is, where something is wanted. */
  actor: Actor;
  /** What is yet to be done before this session leads anywhere; null for nothing. */
  wants: Wanted | null;
  /** It ends then, whatever is done in it. */
  expiresAt: Date;
}

/**
 * A session and who acts in it, as the records say at this moment; null once it has ended, run out or stood idle too long, or
 * the account is closed. A sign of life is written at most once a minute.
 */
export async function findLiveSession(
  sessionId: string,
  { db, clock }: { db: WorkspaceDb; clock: Clock },
): Promise<LiveSession | null> {
  const [row] = await readSession(db, sessionId);
  const now = clock.now();
  if (!row) return null;
  const session = { expiresAt: row.expires_at, lastSeenAt: row.last_seen_at, endedAt: row.ended_at };
  if (!isLive(session, now)) return null;
  if (needsTouch(session.lastSeenAt, now)) {
    await db.session.updateMany({ where: { id: sessionId, endedAt: null }, data: { lastSeenAt: now } });
  }
  const actor = actorOf(sessionId, row);
  const wants = wantedOf({ ...actor, passed: row.passed, hasSecondFactor: row.has_second_factor });
  return { actor, wants, expiresAt: row.expires_at };
}

function actorOf(sessionId: string, row: ActorRow): Actor {
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

/** Who acts in this session; null where there is no such session any more, or it is still half-open. */
export async function findActor(
  sessionId: string,
  context: { db: WorkspaceDb; clock: Clock },
): Promise<Actor | null> {
  const session = await findLiveSession(sessionId, context);
  return session && session.wants === null ? session.actor : null;
}

export interface SessionLeft {
  /** Milliseconds until it ends, whatever is done in it. */
  absolute: number;
  /** Milliseconds without a request after which it ends. */
  idle: number;
}

/** How long a session lasts from now. */
export function sessionLeft(expiresAt: Date, now: Date): SessionLeft {
  // A sign of life is written once a minute, so that the last one on record may be so much older than the last request.
  return { absolute: expiresAt.getTime() - now.getTime(), idle: SESSION_LIMITS.idle - SESSION_LIMITS.touch };
}

/**
 * How long the session of whoever asks still lasts; asking is a sign of life.
 * @throws NotFound `session.notFound`
 */
export async function getSessionLeft(
  actor: Actor,
  _input: undefined,
  { db, clock }: { db: WorkspaceDb; clock: Clock },
): Promise<SessionLeft> {
  const row = await db.session.findUnique({ where: { id: actor.sessionId }, select: { expiresAt: true } });
  if (!row) throw new NotFound("session.notFound");
  return sessionLeft(row.expiresAt, clock.now());
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

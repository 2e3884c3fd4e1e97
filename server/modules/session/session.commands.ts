import type { CommandContext } from "@/server/db/command-context";
import { inTransaction, type Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import { Invalid, NotFound } from "@/server/kernel/errors";
import { verifyPassword } from "../account/password";
import { recordAuditEvent } from "../audit/record";
import { expiryOf } from "./session.rules";
import type { Credentials, EndSession } from "./session.schema";
import { clearOldAttempts, countAttempt } from "./sign-in-throttle";

/** From where somebody signs in. */
export interface SignInPlace {
  address: string;
  userAgent: string | null;
}

const LONGEST_USER_AGENT = 300;

/**
 * Opens a session for whoever has the password.
 * @throws Invalid `session.wrongCredentials`: no such account, closed, or another password; the answer does not say which
 * @throws Throttled `session.tooManyAttempts`
 */
export async function signIn(
  _nobody: null,
  input: Credentials & SignInPlace,
  { db, clock }: CommandContext,
): Promise<{ sessionId: string }> {
  const attempt = await countAttempt(db, input.email, input.address);
  const account = await db.account.findUnique({ where: { email: input.email }, include: { closure: true } });
  const open = account && !account.closure ? account : null;
  const matches = await verifyPassword(open?.passwordHash ?? null, input.password);
  if (!open || !matches) throw new Invalid("session.wrongCredentials");
  await attempt.forgive();
  const now = clock.now();
  const session = await inTransaction(db, async (tx) => {
    const data = { accountId: open.id, createdAt: now, lastSeenAt: now, expiresAt: expiryOf(now) };
    const userAgent = input.userAgent?.slice(0, LONGEST_USER_AGENT) ?? null;
    const opened = await tx.session.create({ data: { ...data, userAgent } });
    await recordAuditEvent(tx, { accountId: open.id, name: open.name }, now, {
      action: "session.signIn",
      subject: { type: "session", id: opened.id },
    });
    return opened;
  });
  await clearOldAttempts(db, now);
  return { sessionId: session.id };
}

/**
 * Ends sessions of `accountId` that have not ended: the one named, all but the one named, or all.
 * @returns how many were ended
 */
export async function endSessions(
  tx: Tx,
  accountId: string,
  at: Date,
  which: { only?: string; except?: string } = {},
): Promise<number> {
  const id = { equals: which.only, not: which.except };
  const ended = await tx.session.updateMany({
    where: { id, accountId, endedAt: null },
    data: { endedAt: at },
  });
  return ended.count;
}

/**
 * A person ends a session of their own: this one by signing out, or another device's.
 * @throws NotFound `session.notFound` also for other people's sessions
 */
export async function endSession(
  actor: Actor,
  input: EndSession,
  { db, clock }: CommandContext,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const ended = await endSessions(tx, actor.accountId, clock.now(), { only: input.sessionId });
    if (ended === 0) throw new NotFound("session.notFound");
    await recordAuditEvent(tx, actor, clock.now(), {
      action: input.sessionId === actor.sessionId ? "session.signOut" : "session.endSession",
      subject: { type: "session", id: input.sessionId },
    });
  });
}

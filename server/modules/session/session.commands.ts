import type { CommandContext } from "@/server/db/command-context";
import { inTransaction, type Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import { Invalid, NotFound } from "@/server/kernel/errors";
import { lockWithPassword } from "../account/lock-account";
import { findOpenAccount } from "../account/open-account";
import { verifyPassword } from "../account/password";
import { recordAuditEvent } from "../audit/record";
import { wantedOf } from "../second-factor/second-factor.rules";
import { openSession, type SignInPlace } from "./open-session";
import type { Credentials, EndSession } from "./session.schema";
import { clearOldAttempts, countAttempt } from "./sign-in-throttle";

/**
 * Opens a session for whoever has the password. It leads nowhere yet for whoever has, or must have, a second factor.
 * @throws Invalid `session.wrongCredentials`: no such account, closed, or another password; the answer does not say which
 * @throws Throttled `session.tooManyAttempts`
 */
export async function signIn(
  _nobody: null,
  input: Credentials & SignInPlace,
  { db, clock }: CommandContext,
): Promise<{ sessionId: string }> {
  const { email, address } = input;
  const attempt = await countAttempt(db, { purpose: "signIn", account: email, address });
  const open = await findOpenAccount(db, email);
  const matches = await verifyPassword(open?.passwordHash ?? null, input.password);
  if (!open || !matches) throw new Invalid("session.wrongCredentials");
  const now = clock.now();
  const halfOpen = wantedOf({ ...open, passed: false }) !== null;
  const sessionId = await inTransaction(db, async (tx) => {
    if (!(await lockWithPassword(tx, open.id, open.passwordHash)))
      throw new Invalid("session.wrongCredentials");
    const id = await openSession(tx, open, input, { at: now, passed: false, halfOpen });
    await recordAuditEvent(tx, { accountId: open.id, name: open.name }, now, {
      action: "session.signIn",
      subject: { type: "session", id },
    });
    return id;
  });
  await attempt.forgive();
  await clearOldAttempts(db, now);
  return { sessionId };
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

/** A person signs out everywhere but here. */
export async function endOtherSessions(
  actor: Actor,
  _input: undefined,
  { db, clock }: CommandContext,
): Promise<{ ended: number }> {
  return inTransaction(db, async (tx) => {
    const ended = await endSessions(tx, actor.accountId, clock.now(), { except: actor.sessionId });
    if (ended > 0) {
      await recordAuditEvent(tx, actor, clock.now(), {
        action: "session.endOtherSessions",
        subject: { type: "account", id: actor.accountId },
        data: { otherSessions: ended },
      });
    }
    return { ended };
  });
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

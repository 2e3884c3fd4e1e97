import { inTransaction, type Tx } from "@/server/db/transaction";
import { Invalid, SignedOut } from "@/server/kernel/errors";
import { lockAccount } from "../account/lock-account";
import { recordAuditEvent } from "../audit/record";
import { tellOfAccount } from "../notification/tell-of-account";
import { openSession, type SignInPlace } from "../session/open-session";
import { endSessions } from "../session/session.commands";
import { findLiveSession } from "../session/session.queries";
import { countAttempt } from "../session/sign-in-throttle";
import { type EnrolmentContext, keptKey } from "./enrolment";
import { recoveryHash } from "./recovery-code";
import type { GiveCode } from "./second-factor.schema";
import { stepOf } from "./time-code";

/** Takes a code of the authenticator, each once: also of two that come at the same moment one is taken. */
async function takeTimeCode(
  tx: Tx,
  accountId: string,
  code: string,
  { clock, authSecret }: EnrolmentContext,
): Promise<boolean> {
  const factor = await tx.secondFactor.findUnique({ where: { accountId } });
  if (!factor) return false;
  const key = keptKey.open(accountId, factor.sealedSecret, authSecret);
  // The register's secret has been replaced since, and the authenticator with it; recovery codes still hold.
  if (key === null) throw new Invalid("secondFactor.keyLost");
  const step = stepOf(code, key, clock.now());
  if (step === null) return false;
  const taken = await tx.secondFactor.updateMany({
    where: { accountId, sealedSecret: factor.sealedSecret, lastStep: { lt: step } },
    data: { lastStep: step },
  });
  return taken.count === 1;
}

async function takeRecoveryCode(tx: Tx, accountId: string, code: string, at: Date): Promise<boolean> {
  const taken = await tx.recoveryCode.updateMany({
    where: { accountId, codeHash: recoveryHash(code), usedAt: null },
    data: { usedAt: at },
  });
  return taken.count === 1;
}

/** Six digits are a code of the authenticator, anything else one of those for whoever has lost it. */
const isTimeCode = (code: string) => /^\d{6}$/.test(code);

/**
 * Whoever gave the password gives a code as well, and is in: by a session of its own, in the place of the half-open one.
 * @throws SignedOut `account.signedOut` where there is no session that waits for a code
 * @throws Invalid `secondFactor.wrongCode`, also for one that was given before; Invalid `secondFactor.keyLost`; Throttled `session.tooManyAttempts`
 */
export async function passSecondFactor(
  _nobody: null,
  { code, ...place }: GiveCode & SignInPlace,
  context: EnrolmentContext,
): Promise<{ sessionId: string }> {
  const { db, clock } = context;
  const halfOpen = place.replaces ? await findLiveSession(place.replaces, context) : null;
  if (halfOpen?.wants !== "CODE") throw new SignedOut("account.signedOut");
  const { accountId, name, email, locale } = halfOpen.actor;
  const account = { id: accountId, name, email, locale };
  const attempt = await countAttempt(
    db,
    { purpose: "secondFactor", account: accountId, address: place.address },
    // Whoever gets as far as guessing codes has the password.
    () => inTransaction(db, (tx) => tellOfAccount(tx, account, "CODES_GUESSED")),
  );
  const opened = await inTransaction(db, async (tx) => {
    await lockAccount(tx, accountId);
    const now = clock.now();
    const byTime = isTimeCode(code);
    const taken = byTime
      ? await takeTimeCode(tx, accountId, code, context)
      : await takeRecoveryCode(tx, accountId, code, now);
    if (!taken) throw new Invalid("secondFactor.wrongCode");
    const ended = await endSessions(tx, accountId, now, { only: halfOpen.actor.sessionId });
    if (ended === 0) throw new SignedOut("account.signedOut");
    if (!byTime) await tellOfAccount(tx, account, "RECOVERY_CODE_USED");
    const sessionId = await openSession(tx, account, place, { at: now, passed: true });
    await recordAuditEvent(tx, halfOpen.actor, now, {
      action: byTime ? "secondFactor.giveCode" : "secondFactor.giveRecoveryCode",
      subject: { type: "session", id: sessionId },
    });
    return { sessionId };
  });
  await attempt.forgive();
  return opened;
}

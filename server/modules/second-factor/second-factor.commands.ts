import type { CommandContext } from "@/server/db/command-context";
import { inTransaction, type Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import { Conflict, demand, Invalid, NotFound, SignedOut } from "@/server/kernel/errors";
import { demandAdministrator } from "../account/account.policy";
import { lockAccount } from "../account/lock-account";
import { demandOwnPassword, demandSamePassword } from "../account/own-password";
import { unknownPasswordHash } from "../account/password";
import { recordAuditEvent } from "../audit/record";
import { meetDevice } from "../known-device/meet-device";
import { tellOfAccount } from "../notification/tell-of-account";
import { queueResetLink } from "../password-reset/queue-reset-link";
import { endSessions } from "../session/session.commands";
import { expiryOf } from "../session/session.rules";
import { type EnrolmentContext, keptKey, keyOfEnrolment } from "./enrolment";
import { newRecoveryCodes, readableCode, recoveryHash } from "./recovery-code";
import { mayResetSecondFactor, mayTurnOff } from "./second-factor.policy";
import { mustHaveSecondFactor } from "./second-factor.rules";
import type { ConfirmEnrolment, OwnPassword, ResetSecondFactor } from "./second-factor.schema";
import { stepOf } from "./time-code";

/** Codes that are shown this once. */
export interface ShownCodes {
  recoveryCodes: string[];
}

/** New recovery codes in place of those that there were. */
async function writeRecoveryCodes(tx: Tx, accountId: string): Promise<ShownCodes> {
  const codes = newRecoveryCodes();
  await tx.recoveryCode.deleteMany({ where: { accountId } });
  const data = codes.map((code) => ({ accountId, codeHash: recoveryHash(code) }));
  await tx.recoveryCode.createMany({ data });
  return { recoveryCodes: codes.map(readableCode) };
}

/**
 * Who has not given a code in this session cannot put another authenticator in the place of the one that there is.
 * @returns the session, and whether it has been half-open until now
 */
async function demandMayReplace(tx: Tx, actor: Actor) {
  await lockAccount(tx, actor.accountId);
  const there = await tx.secondFactor.findUnique({ where: { accountId: actor.accountId } });
  const session = await tx.session.findUnique({ where: { id: actor.sessionId } });
  if (there && !session?.secondFactorAt) throw new Conflict("secondFactor.setMeanwhile");
  if (!session || session.endedAt) throw new SignedOut("account.signedOut");
  return { session, halfOpen: !there && mustHaveSecondFactor(actor) };
}

/**
 * The first code of an authenticator: from now on one is asked for at each sign-in. This session goes on, every other ends.
 * @throws Conflict `secondFactor.enrolmentOver`, `secondFactor.setMeanwhile`; Invalid `secondFactor.wrongCode`
 */
export async function confirmEnrolment(
  actor: Actor,
  input: ConfirmEnrolment,
  { db, clock, authSecret }: EnrolmentContext,
): Promise<ShownCodes> {
  const key = keyOfEnrolment(actor, input.sealed, { clock, authSecret });
  const now = clock.now();
  const step = stepOf(input.code, key, now);
  if (step === null) throw new Invalid("secondFactor.wrongCode", {}, { field: "code" });
  return inTransaction(db, async (tx) => {
    const { accountId } = actor;
    const { session, halfOpen } = await demandMayReplace(tx, actor);
    const kept = {
      sealedSecret: keptKey.seal(accountId, key, authSecret),
      setAt: now,
      lastStep: BigInt(step),
    };
    await tx.secondFactor.upsert({ where: { accountId }, create: { accountId, ...kept }, update: kept });
    const shown = await writeRecoveryCodes(tx, accountId);
    await tx.session.update({
      where: { id: actor.sessionId },
      data: { secondFactorAt: now, expiresAt: expiryOf(now) },
    });
    const sessions = await endSessions(tx, accountId, now, { except: actor.sessionId });
    await tellOfAccount(tx, { id: accountId, ...actor }, "SECOND_FACTOR_SET");
    if (halfOpen && session.deviceHash) {
      await meetDevice(tx, accountId, { hash: session.deviceHash, userAgent: session.userAgent }, now);
    }
    await recordAuditEvent(tx, actor, now, {
      action: "secondFactor.confirmEnrolment",
      subject: { type: "account", id: accountId },
      data: { otherSessions: sessions },
    });
    return shown;
  });
}

/** Of an account that is locked. @throws Conflict `secondFactor.none` */
async function demandSecondFactor(tx: Tx, accountId: string): Promise<void> {
  const found = await tx.secondFactor.findUnique({ where: { accountId } });
  if (!found) throw new Conflict("secondFactor.none");
}

/** New recovery codes; the older ones are worth nothing any more. @throws Invalid `account.wrongPassword`; Throttled; Conflict `secondFactor.none` */
export async function renewRecoveryCodes(
  actor: Actor,
  { currentPassword }: OwnPassword,
  { db, clock }: CommandContext,
): Promise<ShownCodes> {
  const shown = await demandOwnPassword(actor, currentPassword, { db });
  return inTransaction(db, async (tx) => {
    await demandSamePassword(tx, actor, shown);
    await demandSecondFactor(tx, actor.accountId);
    const codes = await writeRecoveryCodes(tx, actor.accountId);
    await tellOfAccount(tx, { id: actor.accountId, ...actor }, "RECOVERY_CODES_RENEWED");
    await recordAuditEvent(tx, actor, clock.now(), {
      action: "secondFactor.renewRecoveryCodes",
      subject: { type: "account", id: actor.accountId },
    });
    return codes;
  });
}

/** A member goes on with the password alone. @throws Forbidden `secondFactor.compulsory`; Invalid; Throttled; Conflict `secondFactor.none` */
export async function turnOff(
  actor: Actor,
  { currentPassword }: OwnPassword,
  { db, clock }: CommandContext,
): Promise<void> {
  demand(mayTurnOff(actor));
  const shown = await demandOwnPassword(actor, currentPassword, { db });
  await inTransaction(db, async (tx) => {
    await demandSamePassword(tx, actor, shown);
    await demandSecondFactor(tx, actor.accountId);
    await tx.secondFactor.delete({ where: { accountId: actor.accountId } });
    await tellOfAccount(tx, { id: actor.accountId, ...actor }, "SECOND_FACTOR_OFF");
    await recordAuditEvent(tx, actor, clock.now(), {
      action: "secondFactor.turnOff",
      subject: { type: "account", id: actor.accountId },
    });
  });
}

/**
 * An administrator resets the second factor of somebody who lost theirs: signed out everywhere, and asked for none, or to set
 * up another, at the next sign-in. Their password is worth nothing from now on, and a link by which they set another is sent:
 * who has nothing but the password must not be the one who sets the next authenticator up.
 * @throws NotFound for whoever is no administrator, or no such account
 * @throws Forbidden `account.alreadyClosed`, `secondFactor.notOneself`, `secondFactor.none`
 */
export async function resetSecondFactor(
  actor: Actor,
  { accountId }: ResetSecondFactor,
  { db, clock }: CommandContext,
): Promise<void> {
  const passwordHash = await unknownPasswordHash();
  await inTransaction(db, async (tx) => {
    demandAdministrator(actor);
    await lockAccount(tx, accountId);
    const account = await tx.account.findUnique({
      where: { id: accountId },
      include: { closure: true, secondFactor: true },
    });
    if (!account) throw new NotFound("account.notFound");
    const facts = {
      accountId,
      closed: account.closure !== null,
      hasSecondFactor: account.secondFactor !== null,
    };
    demand(mayResetSecondFactor(actor, facts));
    await tx.secondFactor.delete({ where: { accountId } });
    await tx.account.update({ where: { id: accountId }, data: { passwordHash } });
    const sessions = await endSessions(tx, accountId, clock.now());
    await queueResetLink(tx, account.email);
    await tellOfAccount(tx, account, "SECOND_FACTOR_RESET");
    await recordAuditEvent(tx, actor, clock.now(), {
      action: "secondFactor.reset",
      subject: { type: "account", id: accountId },
      data: { sessions },
    });
  });
}

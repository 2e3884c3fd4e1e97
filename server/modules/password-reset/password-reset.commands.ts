import type { CommandContext } from "@/server/db/command-context";
import { inTransaction, type Tx } from "@/server/db/transaction";
import type { Clock } from "@/server/kernel/clock";
import { Conflict, Invalid, NotFound } from "@/server/kernel/errors";
import { passwordIssues } from "../account/account.rules";
import { lockAccount } from "../account/lock-account";
import { hashPassword } from "../account/password";
import { recordAuditEvent } from "../audit/record";
import { tokenHash } from "../invitation/token";
import { tellOfAccount } from "../notification/tell-of-account";
import { endSessions } from "../session/session.commands";
import { clearOldAttempts, countAttempt, forgetAttempts } from "../session/sign-in-throttle";
import { resetState } from "./password-reset.rules";
import { type AskForReset, RESET_MINUTES, type ResetPassword } from "./password-reset.schema";
import { queueResetLink } from "./queue-reset-link";

export interface AskingContext extends CommandContext {
  /** From where somebody asks. */
  address: string;
}

/**
 * Somebody who forgot their password asks for a link. Whether the address has an account is looked at later, by the queue:
 * what is answered, and all that is done until then, is the same for any address.
 * @returns for how many minutes the link in the mail is good, if there is one
 * @throws Throttled `session.tooManyAttempts`
 */
export async function askForReset(
  _nobody: null,
  { email }: AskForReset,
  { db, clock, address }: AskingContext,
): Promise<{ minutes: number }> {
  await countAttempt(db, { purpose: "reset", account: email, address });
  await clearOldAttempts(db, clock.now());
  await queueResetLink(db, email);
  return { minutes: RESET_MINUTES };
}

const REFUSAL = {
  USED: "passwordReset.used",
  REVOKED: "passwordReset.replaced",
  EXPIRED: "passwordReset.expired",
} as const;

/** The link, if it still opens anything, with the account that it opens. */
async function openReset(tx: Tx, hash: string, clock: Clock) {
  const reset = await tx.passwordReset.findFirst({
    where: { tokenHash: hash, account: { closure: null } },
    include: { account: true },
  });
  if (!reset) throw new NotFound("passwordReset.notFound");
  const state = resetState(reset, clock.now());
  if (state !== "OPEN") throw new Conflict(REFUSAL[state]);
  return reset;
}

/**
 * Whoever holds the link sets a new password. Every session of the account ends; none is opened, so that a second factor is
 * asked for like at any other time.
 * @throws NotFound `passwordReset.notFound`; Conflict `passwordReset.used`, `passwordReset.replaced`, `passwordReset.expired`
 * @throws Invalid `account.passwordCommon`, `account.passwordIsAddress`
 */
export async function resetPassword(
  _nobody: null,
  input: ResetPassword,
  { db, clock }: CommandContext,
): Promise<{ email: string }> {
  const hash = tokenHash(input.token);
  const { account } = await openReset(db, hash, clock);
  const [problem] = passwordIssues(input.password, account.email);
  if (problem) throw new Invalid(problem.code);
  const passwordHash = await hashPassword(input.password);
  return inTransaction(db, async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM workspace.password_reset WHERE token_hash = ${hash} FOR UPDATE`;
    const { id, account } = await openReset(tx, hash, clock);
    await lockAccount(tx, account.id);
    const now = clock.now();
    await tx.account.update({ where: { id: account.id }, data: { passwordHash } });
    await tx.passwordReset.update({ where: { id }, data: { usedAt: now } });
    const sessions = await endSessions(tx, account.id, now);
    await forgetAttempts(tx, account.email);
    await tellOfAccount(tx, account, "PASSWORD_RESET");
    await recordAuditEvent(tx, { accountId: account.id, name: account.name }, now, {
      action: "passwordReset.resetPassword",
      subject: { type: "account", id: account.id },
      data: { sessions },
    });
    return { email: account.email };
  });
}

import type { CommandContext } from "@/server/db/command-context";
import { inTransaction, type Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import { demand, Invalid, NotFound } from "@/server/kernel/errors";
import { recordAuditEvent } from "../audit/record";
import { tellOfLeaving } from "../handover/tell-of-leaving";
import { revokeInvitationsOf } from "../invitation/revoke-invitations";
import { tellOfAccount } from "../notification/tell-of-account";
import { revokeResetLinks } from "../password-reset/revoke-reset-links";
import { endSessions } from "../session/session.commands";
import { demandAdministrator, mayCloseAccount } from "./account.policy";
import { passwordIssues } from "./account.rules";
import type { ChangeLocale, ChangePassword, CloseAccount } from "./account.schema";
import { demandOwnPassword, demandSamePassword } from "./own-password";
import { hashPassword } from "./password";

/** Closings wait for one another, so that two administrators cannot close each other at the same moment. */
async function lockClosings(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('closing of accounts'))`;
}

async function otherAdministrators(tx: Tx, accountId: string): Promise<number> {
  return tx.account.count({ where: { role: "ADMINISTRATOR", closure: null, id: { not: accountId } } });
}

/**
 * An administrator closes an account: signed out everywhere at once, never to sign in again; its name and work stay.
 * @throws NotFound for whoever is no administrator, or no such account
 * @throws Forbidden `account.alreadyClosed`, `account.lastAdministrator`, `account.notOneself`
 */
export async function closeAccount(
  actor: Actor,
  input: CloseAccount,
  { db, clock }: CommandContext,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    await lockClosings(tx);
    demandAdministrator(actor);
    const account = await tx.account.findUnique({
      where: { id: input.accountId },
      include: { closure: true, memberships: true },
    });
    if (!account) throw new NotFound("account.notFound");
    const facts = {
      accountId: account.id,
      closed: account.closure !== null,
      isAdministrator: account.role === "ADMINISTRATOR",
      otherAdministrators: await otherAdministrators(tx, account.id),
    };
    demand(mayCloseAccount(actor, facts));
    const at = clock.now();
    await tx.accountClosure.create({
      data: { accountId: account.id, closedById: actor.accountId, closedAt: at },
    });
    const sessions = await endSessions(tx, account.id, at);
    // What an administrator sent stands: they speak for the register.
    const revoked = account.role === "MEMBER" ? await revokeInvitationsOf(tx, account.id, at) : 0;
    const agencyIds = account.memberships.map(({ agencyId }) => agencyId);
    const unattended = await tellOfLeaving(tx, { accountId: account.id, name: account.name, agencyIds });
    await recordAuditEvent(tx, actor, at, {
      action: "account.closeAccount",
      subject: { type: "account", id: account.id },
      data: { sessions, revoked, ...(unattended.length > 0 ? { unattended } : {}) },
    });
  });
}

/**
 * A person changes their own password; every other session of theirs ends.
 * @throws Invalid `account.wrongPassword`, `account.passwordCommon`, `account.passwordIsAddress`
 * @throws Throttled `session.tooManyAttempts`: whoever found a screen unlocked cannot try passwords here either
 */
export async function changeOwnPassword(
  actor: Actor,
  input: ChangePassword,
  { db, clock }: CommandContext,
): Promise<void> {
  const shown = await demandOwnPassword(actor, input.currentPassword, { db });
  const [problem] = passwordIssues(input.newPassword, actor.email);
  if (problem) throw new Invalid(problem.code);
  const passwordHash = await hashPassword(input.newPassword);
  await inTransaction(db, async (tx) => {
    await demandSamePassword(tx, actor, shown);
    await tx.account.update({ where: { id: actor.accountId }, data: { passwordHash } });
    await revokeResetLinks(tx, actor.accountId, clock.now());
    await tellOfAccount(tx, { id: actor.accountId, ...actor }, "PASSWORD_CHANGED");
    const sessions = await endSessions(tx, actor.accountId, clock.now(), { except: actor.sessionId });
    await recordAuditEvent(tx, actor, clock.now(), {
      action: "account.changeOwnPassword",
      subject: { type: "account", id: actor.accountId },
      data: { otherSessions: sessions },
    });
  });
}

/** The language in which a person is written to, and in which the register opens for them. */
export async function changeOwnLocale(
  actor: Actor,
  input: ChangeLocale,
  { db, clock }: CommandContext,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    await tx.account.update({ where: { id: actor.accountId }, data: { locale: input.locale } });
    await recordAuditEvent(tx, actor, clock.now(), {
      action: "account.changeOwnLocale",
      subject: { type: "account", id: actor.accountId },
      data: { locale: input.locale },
    });
  });
}

import type { CommandContext } from "@/server/db/command-context";
import { inTransaction, type Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import { Conflict, demandState, NotFound } from "@/server/kernel/errors";
import { recordAuditEvent } from "../audit/record";
import { revokeInvitationsOf } from "../invitation/revoke-invitations";
import { tellOfAccount } from "../notification/tell-of-account";
import { endSessions } from "../session/session.commands";
import { demandAdministrator } from "./account.policy";
import { canBelongElsewhere } from "./account.rules";
import type { ChangeMayInvite, EndSessionsOf } from "./account.schema";
import { lockAccount } from "./lock-account";

async function lockedAccount(tx: Tx, accountId: string) {
  await lockAccount(tx, accountId);
  const account = await tx.account.findUnique({ where: { id: accountId }, include: { closure: true } });
  if (!account) throw new NotFound("account.notFound");
  return account;
}

/**
 * An administrator lets a member invite colleagues of the same agencies, or no longer.
 * @throws NotFound for whoever is no administrator, or no such account
 * @throws Conflict `account.notAMember`, `account.alreadyClosed`
 */
export async function changeMayInvite(
  actor: Actor,
  { accountId, mayInvite }: ChangeMayInvite,
  { db, clock }: CommandContext,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    demandAdministrator(actor);
    const { role, closure, mayInvite: before } = await lockedAccount(tx, accountId);
    demandState(canBelongElsewhere({ role, closed: closure !== null }));
    if (before === mayInvite) return;
    await tx.account.update({ where: { id: accountId }, data: { mayInvite } });
    const revoked = mayInvite ? 0 : await revokeInvitationsOf(tx, accountId, clock.now());
    await recordAuditEvent(tx, actor, clock.now(), {
      action: "account.changeMayInvite",
      subject: { type: "account", id: accountId },
      data: { mayInvite, revoked },
    });
  });
}

/**
 * An administrator signs a person out on every device, for instance when one was lost; the account stays open.
 * @throws NotFound for whoever is no administrator, or no such account
 * @throws Conflict `account.alreadyClosed`, `account.notSignedIn`
 */
export async function endSessionsOf(
  actor: Actor,
  { accountId }: EndSessionsOf,
  { db, clock }: CommandContext,
): Promise<{ sessions: number }> {
  return inTransaction(db, async (tx) => {
    demandAdministrator(actor);
    const account = await lockedAccount(tx, accountId);
    if (account.closure) throw new Conflict("account.alreadyClosed");
    const sessions = await endSessions(tx, accountId, clock.now(), { except: actor.sessionId });
    if (sessions === 0) throw new Conflict("account.notSignedIn");
    await tellOfAccount(tx, account, "SIGNED_OUT_EVERYWHERE");
    await recordAuditEvent(tx, actor, clock.now(), {
      action: "account.endSessionsOf",
      subject: { type: "account", id: accountId },
      data: { sessions },
    });
    return { sessions };
  });
}

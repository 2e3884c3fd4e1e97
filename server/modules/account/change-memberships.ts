import type { CommandContext } from "@/server/db/command-context";
import { inTransaction, type Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import { Conflict, demandState, Invalid, NotFound } from "@/server/kernel/errors";
import { allStand, standingAgencies } from "../agency/successors";
import { recordAuditEvent } from "../audit/record";
import { tellOfLeaving } from "../handover/tell-of-leaving";
import { revokeInvitationsOf } from "../invitation/revoke-invitations";
import { demandAdministrator } from "./account.policy";
import { canBelongElsewhere } from "./account.rules";
import type { ChangeMemberships } from "./account.schema";
import { lockAccount } from "./lock-account";

const same = (one: readonly string[], other: readonly string[]) =>
  one.toSorted().join("\n") === other.toSorted().join("\n");

/** Slugs of agencies of this side, by id; none of them becomes part of another meanwhile. @throws Invalid `invitation.agencyOfOtherSide` */
async function agenciesOf(tx: Tx, side: string, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.agency.findMany({
    where: { id: { in: [...ids] }, sideCode: side },
  });
  if (rows.length !== new Set(ids).size || !(await allStand(tx, ids)))
    throw new Invalid("invitation.agencyOfOtherSide");
  return new Map(rows.map(({ id, slug }) => [id, slug]));
}

/**
 * Agencies before memberships, and memberships before sessions: a merge takes them in the same order, and whoever chooses an
 * agency to act for at this moment is waited for or finds it gone.
 */
async function lockMember(tx: Tx, accountId: string, agencyIds: readonly string[]) {
  await lockAccount(tx, accountId);
  const belonged = await tx.agencyMembership.findMany({ where: { accountId } });
  await standingAgencies(tx, [...belonged.map(({ agencyId }) => agencyId), ...agencyIds]);
  await tx.$queryRaw`
    SELECT 1 FROM workspace.agency_membership WHERE account_id = ${accountId} ORDER BY agency_id FOR UPDATE`;
  const account = await tx.account.findUnique({
    where: { id: accountId },
    include: { memberships: true, closure: true },
  });
  if (!account) throw new NotFound("account.notFound");
  return account;
}

/**
 * An administrator says for which agencies of their side a member writes from now on; what waits for an agency that they leave
 * is its other members', or its secretariat's to hand on, and they are told.
 * @throws NotFound for whoever is no administrator, or no such account
 * @throws Conflict `account.notAMember`, `account.alreadyClosed`, `account.changedSince`
 * @throws Invalid `invitation.agencyOfOtherSide`
 */
export async function changeMemberships(
  actor: Actor,
  { accountId, agencyIds, seen }: ChangeMemberships,
  { db, clock }: CommandContext,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    demandAdministrator(actor);
    const account = await lockMember(tx, accountId, agencyIds);
    const { role, sideCode, name, closure } = account;
    demandState(canBelongElsewhere({ role, closed: closure !== null }));
    const before = account.memberships.map(({ agencyId }) => agencyId);
    if (!same(before, seen)) throw new Conflict("account.changedSince");
    const slugs = await agenciesOf(tx, sideCode ?? "", [...new Set([...before, ...agencyIds])]);
    const left = before.filter((id) => !agencyIds.includes(id));
    const joined = [...new Set(agencyIds)].filter((id) => !before.includes(id));
    // Whoever acts for one of them in a session acts for all that they have left.
    await tx.session.updateMany({ where: { accountId, agencyId: { in: left } }, data: { agencyId: null } });
    await tx.agencyMembership.deleteMany({ where: { accountId, agencyId: { in: left } } });
    const rows = joined.map((agencyId) => ({ accountId, agencyId, sideCode: sideCode ?? "" }));
    await tx.agencyMembership.createMany({ data: rows });
    const revoked = await revokeInvitationsOf(tx, accountId, clock.now(), left);
    const unattended = await tellOfLeaving(tx, { accountId, name, agencyIds: left });
    const slugsOf = (ids: readonly string[]) => ids.flatMap((id) => slugs.get(id) ?? []);
    await recordAuditEvent(tx, actor, clock.now(), {
      action: "account.changeMemberships",
      subject: { type: "account", id: accountId },
      data: { joined: slugsOf(joined), left: slugsOf(left), revoked, unattended },
    });
  });
}

import type { CommandContext } from "@/server/db/command-context";
import { inTransaction, type Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import type { Clock } from "@/server/kernel/clock";
import { Conflict, Invalid, NotFound } from "@/server/kernel/errors";
import { demandAdministrator } from "../account/account.policy";
import { passwordIssues } from "../account/account.rules";
import { hashPassword } from "../account/password";
import { allStand } from "../agency/successors";
import { recordAuditEvent } from "../audit/record";
import { createInvitation, demandNoAccount, lockAddress, mailInvitation } from "./create-invitation";
import { stateOf } from "./invitation.rules";
import type { AcceptInvitation, InviteAccount, RevokeInvitation } from "./invitation.schema";
import { tokenHash } from "./token";

export interface InvitationContext extends CommandContext {
  /** The register's secret, under which the token waits for its mail. */
  authSecret: string;
}

async function demandBelonging(tx: Tx, { side, agencyIds }: InviteAccount): Promise<void> {
  if (side === null) return;
  if (!(await tx.side.findUnique({ where: { code: side } }))) throw new Invalid("invitation.sideUnknown");
  const found = await tx.agency.count({ where: { id: { in: agencyIds }, sideCode: side } });
  if (found !== new Set(agencyIds).size || !(await allStand(tx, agencyIds)))
    throw new Invalid("invitation.agencyOfOtherSide");
}

/** What inviting does in a transaction that holds the lock of the address. @throws as `inviteAccount` */
export async function inviteIn(
  tx: Tx,
  actor: Actor,
  input: InviteAccount,
  { clock, authSecret }: Pick<InvitationContext, "clock" | "authSecret">,
): Promise<string> {
  await demandNoAccount(tx, input.email);
  await demandBelonging(tx, input);
  const { id, token } = await createInvitation(tx, clock, actor.accountId, input);
  await mailInvitation(tx, input, token, authSecret);
  const { role, side, agencyIds } = input;
  await recordAuditEvent(tx, actor, clock.now(), {
    action: "invitation.inviteAccount",
    subject: { type: "invitation", id },
    data: { role, side, agencyIds },
  });
  return id;
}

/**
 * An administrator invites a person by mail; an older invitation of the same address ends.
 * @throws NotFound for whoever is no administrator
 * @throws Conflict `invitation.hasAccount`, `invitation.accountClosed`
 * @throws Invalid `invitation.sideUnknown`, `invitation.agencyOfOtherSide`
 */
export async function inviteAccount(
  actor: Actor,
  input: InviteAccount,
  { db, clock, authSecret }: InvitationContext,
): Promise<{ invitationId: string }> {
  return inTransaction(db, async (tx) => {
    await lockAddress(tx, input.email);
    demandAdministrator(actor);
    return { invitationId: await inviteIn(tx, actor, input, { clock, authSecret }) };
  });
}

/**
 * The first administrator of a register, for the command line; also another one, should nobody be able to sign in.
 * @returns the token of the link that the command prints
 * @throws Conflict `invitation.hasAccount`, `invitation.accountClosed`
 */
export async function createAdministrator(
  _nobody: null,
  person: Pick<InviteAccount, "email" | "name" | "locale">,
  { db, clock }: CommandContext,
): Promise<{ token: string }> {
  return inTransaction(db, async (tx) => {
    await lockAddress(tx, person.email);
    await demandNoAccount(tx, person.email);
    const invited = { ...person, role: "ADMINISTRATOR" as const, side: null, agencyIds: [] };
    const { id, token } = await createInvitation(tx, clock, null, invited);
    await recordAuditEvent(tx, null, clock.now(), {
      action: "invitation.createAdministrator",
      subject: { type: "invitation", id },
    });
    return { token };
  });
}

/** @throws NotFound for whoever is no administrator, or no such invitation; Conflict `invitation.notOpen` */
export async function revokeInvitation(
  actor: Actor,
  input: RevokeInvitation,
  { db, clock }: CommandContext,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    demandAdministrator(actor);
    const invitation = await tx.invitation.findUnique({ where: { id: input.invitationId } });
    if (!invitation) throw new NotFound("invitation.notFound");
    const { count } = await tx.invitation.updateMany({
      where: { id: invitation.id, acceptedAt: null, revokedAt: null },
      data: { revokedAt: clock.now() },
    });
    if (count === 0) throw new Conflict("invitation.notOpen");
    await recordAuditEvent(tx, actor, clock.now(), {
      action: "invitation.revokeInvitation",
      subject: { type: "invitation", id: invitation.id },
    });
  });
}

const REFUSAL = {
  USED: "invitation.used",
  REVOKED: "invitation.revoked",
  EXPIRED: "invitation.expired",
} as const;

/** The invitation behind a link, if it still opens a door. */
async function openInvitation(tx: Tx, hash: string, clock: Clock) {
  const invitation = await tx.invitation.findUnique({
    where: { tokenHash: hash },
    include: { memberships: true },
  });
  if (!invitation) throw new NotFound("invitation.notFound");
  const state = stateOf(invitation, clock.now());
  if (state !== "OPEN") throw new Conflict(REFUSAL[state]);
  return invitation;
}

/**
 * Whoever holds the link becomes the account that was invited, with a password of their own.
 * @throws NotFound `invitation.notFound`; Conflict `invitation.used`, `invitation.revoked`, `invitation.expired`
 * @throws Invalid `account.passwordCommon`, `account.passwordIsAddress`
 */
export async function acceptInvitation(
  _nobody: null,
  input: AcceptInvitation,
  { db, clock }: CommandContext,
): Promise<{ email: string }> {
  const hash = tokenHash(input.token);
  const { email } = await openInvitation(db, hash, clock);
  const [problem] = passwordIssues(input.password, email);
  if (problem) throw new Invalid(problem.code);
  const passwordHash = await hashPassword(input.password);
  return inTransaction(db, async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM workspace.invitation WHERE token_hash = ${hash} FOR UPDATE`;
    const invitation = await openInvitation(tx, hash, clock);
    const now = clock.now();
    const { name, locale, role, sideCode, memberships } = invitation;
    const account = await tx.account.create({
      data: { email, name, locale, role, sideCode, passwordHash, createdAt: now },
    });
    const agencyIds = memberships.map(({ agencyId }) => agencyId);
    const belongs = memberships.map(({ agencyId, sideCode }) => ({
      accountId: account.id,
      agencyId,
      sideCode,
    }));
    await tx.agencyMembership.createMany({ data: belongs });
    await tx.invitation.update({
      where: { id: invitation.id },
      data: { acceptedAt: now, accountId: account.id },
    });
    await recordAuditEvent(tx, { accountId: account.id, name }, now, {
      action: "invitation.acceptInvitation",
      subject: { type: "account", id: account.id },
      data: { invitationId: invitation.id, role, side: sideCode, agencyIds },
    });
    return { email };
  });
}

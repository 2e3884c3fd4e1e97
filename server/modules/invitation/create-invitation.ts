import type { Tx } from "@/server/db/transaction";
import type { Clock } from "@/server/kernel/clock";
import { Conflict } from "@/server/kernel/errors";
import { mailStranger } from "../notification/mail-stranger";
import { expiryOf } from "./invitation.rules";
import { INVITATION_DAYS, type InviteAccount } from "./invitation.schema";
import { newToken, sealToken, tokenHash } from "./token";

/** Two invitations of one address follow one after the other, so that the older one is there to be revoked. */
export async function lockAddress(tx: Tx, email: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`invitation of ${email}`}))`;
}

export async function demandNoAccount(tx: Tx, email: string): Promise<void> {
  const account = await tx.account.findUnique({ where: { email }, include: { closure: true } });
  if (account) throw new Conflict(account.closure ? "invitation.accountClosed" : "invitation.hasAccount");
}

/**
 * Writes an invitation in place of any older one of that address.
 * @returns its id, and the token, which is kept nowhere
 */
export async function createInvitation(
  tx: Tx,
  clock: Clock,
  invitedById: string | null,
  { agencyIds, side, ...person }: InviteAccount,
): Promise<{ id: string; token: string }> {
  const now = clock.now();
  const token = newToken();
  await tx.invitation.updateMany({
    where: { email: person.email, acceptedAt: null, revokedAt: null },
    data: { revokedAt: now },
  });
  const { id } = await tx.invitation.create({
    data: {
      ...person,
      sideCode: side,
      invitedById,
      createdAt: now,
      expiresAt: expiryOf(now),
      tokenHash: tokenHash(token),
    },
  });
  const memberships = [...new Set(agencyIds)].map((agencyId) => ({
    invitationId: id,
    agencyId,
    sideCode: side ?? "",
  }));
  await tx.invitedMembership.createMany({ data: memberships });
  return { id, token };
}

/** Sends the link of an invitation. @param authSecret the register's secret, under which the token waits for its mail */
export async function mailInvitation(
  tx: Tx,
  { email, name, locale }: Pick<InviteAccount, "email" | "name" | "locale">,
  token: string,
  authSecret: string,
): Promise<void> {
  const params = { name, days: INVITATION_DAYS, sealedToken: sealToken(token, authSecret) };
  await mailStranger(tx, { to: email, locale, template: "invitation", params });
}

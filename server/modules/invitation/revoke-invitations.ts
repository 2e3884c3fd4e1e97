import type { Tx } from "@/server/db/transaction";

/**
 * Whoever may no longer invite colleagues has not invited them either: what they sent and nobody took up opens nothing.
 * @param agencyIds only what is for one of these agencies
 * @returns how many were taken back
 */
export async function revokeInvitationsOf(
  tx: Tx,
  accountId: string,
  at: Date,
  agencyIds?: readonly string[],
): Promise<number> {
  const memberships = agencyIds ? { some: { agencyId: { in: [...agencyIds] } } } : undefined;
  const revoked = await tx.invitation.updateMany({
    where: { invitedById: accountId, acceptedAt: null, revokedAt: null, memberships },
    data: { revokedAt: at },
  });
  return revoked.count;
}

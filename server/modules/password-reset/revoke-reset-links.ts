import type { Tx } from "@/server/db/transaction";

/** A link that was sent before opens nothing any more: a newer one is sent, or the password is another one now. */
export async function revokeResetLinks(tx: Tx, accountId: string, at: Date): Promise<void> {
  await tx.passwordReset.updateMany({
    where: { accountId, usedAt: null, revokedAt: null },
    data: { revokedAt: at },
  });
}

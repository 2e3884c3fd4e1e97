import type { Tx } from "@/server/db/transaction";

/**
 * Whatever opens a way into an account, or shuts one, follows one after the other: a sign-in that is on its way while the
 * password is changed is either there to be ended, or finds that the password is another one.
 */
export async function lockAccount(tx: Pick<Tx, "$queryRaw">, accountId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM workspace.account WHERE id = ${accountId} FOR NO KEY UPDATE`;
}

/** As `lockAccount`. @returns whether this is still how its password is kept */
export async function lockWithPassword(
  tx: Pick<Tx, "$queryRaw">,
  accountId: string,
  passwordHash: string,
): Promise<boolean> {
  const rows = await tx.$queryRaw<{ same: boolean }[]>`
    SELECT password_hash = ${passwordHash} AS same FROM workspace.account WHERE id = ${accountId} FOR NO KEY UPDATE`;
  return rows[0]?.same === true;
}

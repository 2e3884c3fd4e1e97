import type { Tx } from "@/server/db/transaction";
import type { WorkspaceDb } from "@/server/db/workspace-client";
import type { Actor } from "@/server/kernel/actor";
import { Invalid } from "@/server/kernel/errors";
import { countAttempt } from "../session/sign-in-throttle";
import { lockWithPassword } from "./lock-account";
import { verifyPassword } from "./password";

/**
 * A person who is signed in shows once more that it is they, before the way into their account changes.
 * @returns how their password is kept, for `lockWithPassword`: what changes it meanwhile must not be undone
 * @throws Invalid `account.wrongPassword`
 * @throws Throttled `session.tooManyAttempts`: whoever found a screen unlocked cannot try passwords here either
 */
export async function demandOwnPassword(
  actor: Actor,
  password: string,
  { db }: { db: WorkspaceDb },
): Promise<string> {
  const attempt = await countAttempt(db, {
    purpose: "ownPassword",
    account: actor.accountId,
    address: null,
  });
  const account = await db.account.findUniqueOrThrow({ where: { id: actor.accountId } });
  if (!(await verifyPassword(account.passwordHash, password)))
    throw new Invalid("account.wrongPassword", {}, { field: "currentPassword" });
  await attempt.forgive();
  return account.passwordHash;
}

/** What was shown by `demandOwnPassword` still holds in this transaction. @throws Invalid `account.wrongPassword` */
export async function demandSamePassword(tx: Tx, actor: Actor, passwordHash: string): Promise<void> {
  if (await lockWithPassword(tx, actor.accountId, passwordHash)) return;
  throw new Invalid("account.wrongPassword", {}, { field: "currentPassword" });
}

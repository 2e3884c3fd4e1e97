import type { WorkspaceDb } from "@/server/db/workspace-client";
import type { Actor } from "@/server/kernel/actor";
import { Invalid } from "@/server/kernel/errors";
import { countAttempt } from "../session/sign-in-throttle";
import { verifyPassword } from "./password";

/**
 * A person who is signed in shows once more that it is they, before the way into their account changes.
 * @throws Invalid `account.wrongPassword`
 * @throws Throttled `session.tooManyAttempts`: whoever found a screen unlocked cannot try passwords here either
 */
export async function demandOwnPassword(
  actor: Actor,
  password: string,
  { db }: { db: WorkspaceDb },
): Promise<void> {
  const attempt = await countAttempt(db, actor.email, `account ${actor.accountId}`);
  const account = await db.account.findUniqueOrThrow({ where: { id: actor.accountId } });
  if (!(await verifyPassword(account.passwordHash, password)))
    throw new Invalid("account.wrongPassword", {}, { field: "currentPassword" });
  await attempt.forgive();
}

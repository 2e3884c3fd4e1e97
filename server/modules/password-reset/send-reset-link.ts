import type { Task } from "graphile-worker";
import { z } from "zod";
import type { CommandContext } from "@/server/db/command-context";
import { inTransaction } from "@/server/db/transaction";
import { isKeptOut } from "../account/demonstration-accounts";
import { recordAuditEvent } from "../audit/record";
import { newToken, sealToken, tokenHash } from "../invitation/token";
import { mailPeople } from "../notification/mail-people";
import { RECIPIENT, recipientOf } from "../notification/recipients";
import { expiryOf } from "./password-reset.rules";
import { RESET_MINUTES } from "./password-reset.schema";
import { revokeResetLinks } from "./revoke-reset-links";

export interface ResetLinkContext extends CommandContext {
  /** The register's secret, under which the token waits for its mail. */
  authSecret: string;
}

/**
 * Sends a link by which a password can be set anew, in place of any older one; to nobody where the address has no account,
 * or one that is closed.
 */
export async function sendResetLink(
  email: string,
  { db, clock, authSecret }: ResetLinkContext,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    // Two links of one account follow one after the other, so that the older one is there to be revoked.
    await tx.$executeRaw`SELECT 1 FROM workspace.account WHERE email = ${email} FOR UPDATE`;
    const account = await tx.account.findFirst({
      where: { email, closure: null },
      select: { ...RECIPIENT, name: true },
    });
    if (!account || (await isKeptOut(tx, email))) return;
    const now = clock.now();
    const token = newToken();
    await revokeResetLinks(tx, account.id, now);
    await tx.passwordReset.create({
      data: {
        accountId: account.id,
        createdAt: now,
        expiresAt: expiryOf(now),
        tokenHash: tokenHash(token),
      },
    });
    const params = {
      name: account.name,
      minutes: RESET_MINUTES,
      sealedToken: sealToken(token, authSecret),
    };
    await mailPeople(tx, [recipientOf(account)], { template: "passwordReset", params });
    await recordAuditEvent(tx, null, now, {
      action: "passwordReset.sendLink",
      subject: { type: "account", id: account.id },
    });
  });
}

const payloadSchema = z.object({ email: z.string() });

/** The task that the queue runs for everybody who asked; what it throws makes the queue try again. */
export function sendResetLinkTask(context: ResetLinkContext): Task {
  return (payload) => sendResetLink(payloadSchema.parse(payload).email, context);
}

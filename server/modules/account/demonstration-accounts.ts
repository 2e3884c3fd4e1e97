import type { CommandContext } from "@/server/db/command-context";
import { inTransaction, type Tx } from "@/server/db/transaction";
import { recordAuditEvent } from "../audit/record";
import { endSessions } from "../session/session.commands";
import { DEMONSTRATION_DOMAIN } from "./demonstration-domain";
import { hashPassword, unknownPasswordHash } from "./password";

const OPENED = "account.openDemonstration";
const LOCKED = "account.lockDemonstration";

const people = { email: { endsWith: DEMONSTRATION_DOMAIN }, closure: null };

/** Whether this address is one of the demonstration's, while there is none: no link is sent there, and nobody vouched for. */
export async function isKeptOut(tx: Tx, email: string): Promise<boolean> {
  return email.endsWith(DEMONSTRATION_DOMAIN) && (await isLocked(tx));
}

async function isLocked(tx: Tx): Promise<boolean> {
  const last = await tx.auditEvent.findFirst({
    where: { action: { in: [OPENED, LOCKED] } },
    orderBy: { sequence: "desc" },
  });
  return last?.action === LOCKED;
}

/**
 * Lets the people of the demonstration in, or keeps them out where the register is none: they then have a password that
 * nobody knows, and their sessions have ended. What they wrote stays. Nothing is done where it stands so already.
 * @param password what they sign in with once they were kept out; null where there is to be no demonstration
 * @returns whether anything was changed
 */
export async function settleDemonstration(
  _nobody: null,
  { password }: { password: string | null },
  { db, clock }: CommandContext,
): Promise<boolean> {
  const passwordHash = await (password === null ? unknownPasswordHash() : hashPassword(password));
  return inTransaction(db, async (tx) => {
    const accounts = await tx.account.findMany({ where: people, select: { id: true } });
    if (accounts.length === 0 || (await isLocked(tx)) === (password === null)) return false;
    const ids = accounts.map(({ id }) => id);
    await tx.account.updateMany({ where: { id: { in: ids } }, data: { passwordHash } });
    const at = clock.now();
    if (password === null) for (const id of ids) await endSessions(tx, id, at);
    await recordAuditEvent(tx, null, at, {
      action: password === null ? LOCKED : OPENED,
      subject: { type: "demonstration", id: DEMONSTRATION_DOMAIN },
      data: { count: ids.length },
    });
    return true;
  });
}

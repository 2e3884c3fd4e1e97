import type { Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import type { Seen, Visit } from "./update-visit.rules";

const SEEN = { select: { id: true, ordinal: true } } as const;

/** How this person's visits to an update stand; null where they never opened it. */
export async function findVisit(tx: Tx, actor: Actor, updateId: string): Promise<Visit | null> {
  const row = await tx.updateVisit.findUnique({
    where: { accountId_updateId: { accountId: actor.accountId, updateId } },
    select: { revision: SEEN, known: SEEN, at: true },
  });
  return row && { known: row.known, newest: row.revision, at: row.at };
}

/** The newest revision of an update that this person wrote. */
export function findOwn(tx: Tx, actor: Actor, updateId: string): Promise<Seen | null> {
  const where = { updateId, authorId: actor.accountId };
  return tx.revision.findFirst({ where, ...SEEN, orderBy: { ordinal: "desc" } });
}

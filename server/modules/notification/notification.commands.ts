import type { CommandContext } from "@/server/db/command-context";
import { inTransaction } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import type { MarkRead } from "./notification.schema";

/** A person has read notices of their own; ids of other people's are passed over. It changes no record, so none is audited. */
export async function markRead(
  actor: Actor,
  { ids }: MarkRead,
  { db, clock }: CommandContext,
): Promise<void> {
  await inTransaction(db, (tx) =>
    tx.notice.updateMany({
      where: { id: { in: ids }, accountId: actor.accountId, readAt: null },
      data: { readAt: clock.now() },
    }),
  );
}

import type { Task } from "graphile-worker";
import { z } from "zod";
import type { CommandContext } from "@/server/db/command-context";
import { inTransaction } from "@/server/db/transaction";
import { Conflict } from "@/server/kernel/errors";
import { publishLocked } from "../publication/publish-locked";
import { lockPeriod } from "../reporting-period/stage";
import { endHold } from "./end-hold";
import { findStandingHold } from "./load-hold";
import { queueHold } from "./queue-hold";

const payloadSchema = z.object({ holdId: z.string() });

/**
 * Publishes what a hold has waited for, if it still stands and its time has come; looks again later where the queue was early.
 * Where publishing is refused, such as after an agency got another name, the hold ends and both sides are told.
 */
export async function publishHeld(holdId: string, { db, clock }: CommandContext): Promise<void> {
  const row = await db.publicationHold.findUnique({ where: { id: holdId }, select: { periodId: true } });
  if (!row) return;
  await inTransaction(db, async (tx) => {
    const period = await lockPeriod(tx, { id: row.periodId }, "UPDATE");
    const hold = await findStandingHold(tx, period.id);
    if (hold?.id !== holdId) return;
    const at = clock.now();
    if (at < hold.publishAt) return queueHold(tx, hold);
    try {
      // What is refused is refused before anything is written.
      await publishLocked(tx, null, at, period);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      await endHold(tx, null, at, period, { how: "REFUSED", code: error.code });
    }
  });
}

/** The task that the queue runs at the time of a hold; what it throws makes the queue try again. */
export function publishHeldTask(context: CommandContext): Task {
  return (payload) => publishHeld(payloadSchema.parse(payload).holdId, context);
}

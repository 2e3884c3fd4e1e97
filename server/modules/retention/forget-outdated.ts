import type { Task } from "graphile-worker";
import type { CommandContext } from "@/server/db/command-context";
import { inTransaction } from "@/server/db/transaction";
import { recordAuditEvent } from "../audit/record";
import { forgetMailFiles } from "./outdated-mail-files";
import { forgetRows } from "./outdated-rows";
import { momentBefore } from "./retention.rules";
import { RETENTION } from "./retention.schema";

/** The task of the queue that deletes what is kept of people without a reason any more. */
export const FORGET_OUTDATED = "forgetOutdated";

export interface ForgettingContext extends CommandContext {
  /** Where mails are written that no server takes. */
  dataDir: string;
}

/** Deletes what is kept of people and is past its span, and puts on record how much of each kind that was; not of whom. */
export async function forgetOutdated({ db, clock, dataDir }: ForgettingContext): Promise<void> {
  const now = clock.now();
  const mailFiles = await forgetMailFiles(dataDir, momentBefore(now, RETENTION.mailFiles));
  await inTransaction(db, async (tx) => {
    const rows = await forgetRows(tx, RETENTION, now);
    const counts = mailFiles > 0 ? { ...rows, mailFiles } : rows;
    if (Object.keys(counts).length === 0) return;
    await recordAuditEvent(tx, null, now, {
      action: "retention.forgetOutdated",
      subject: { type: "retention", id: "1" },
      data: counts,
    });
  });
}

export function forgetOutdatedTask(context: ForgettingContext): Task {
  return () => forgetOutdated(context);
}

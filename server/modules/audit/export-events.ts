import type { CommandContext } from "@/server/db/command-context";
import { inTransaction } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import { demandAdministrator } from "../account/account.policy";
import { csvLines } from "../spreadsheet/csv-lines";
import type { AuditFilter } from "./audit.schema";
import { eventsIn } from "./audit-filter";
import { recordAuditEvent } from "./record";

/** What stands in the first line; codes and not words, so that it reads the same whoever asks. */
export const AUDIT_COLUMNS = [
  "sequence",
  "at",
  "actor_id",
  "actor_name",
  "action",
  "subject_type",
  "subject_id",
  "data",
  "previous_hash",
  "hash",
] as const;

const BATCH = 1000;

type Context = Pick<CommandContext, "db">;

async function loadBatch({ db }: Context, filter: AuditFilter, after: bigint, last: bigint) {
  return db.auditEvent.findMany({
    where: { ...eventsIn(filter), sequence: { gt: after, lte: last } },
    orderBy: { sequence: "asc" },
    take: BATCH,
  });
}

async function* linesOf(context: Context, filter: AuditFilter, last: bigint): AsyncGenerator<string> {
  yield csvLines([AUDIT_COLUMNS], true);
  for (let after = 0n, isMore = true; isMore; ) {
    const events = await loadBatch(context, filter, after, last);
    const rows = events.map((event) => [
      String(event.sequence),
      event.at.toISOString(),
      event.actorId ?? "",
      event.actorName,
      event.action,
      event.subjectType,
      event.subjectId,
      JSON.stringify(event.data),
      event.previousHash,
      event.hash,
    ]);
    if (rows.length > 0) yield csvLines(rows);
    after = events.at(-1)?.sequence ?? last;
    isMore = events.length === BATCH;
  }
}

/**
 * The events of the log that a filter lets through, oldest first, as lines of CSV, read a thousand at a time as they are
 * asked for. That somebody took them out is on record, and is not among them. For administrators.
 */
export async function exportAuditEvents(
  actor: Actor,
  filter: AuditFilter,
  { db, clock }: CommandContext,
): Promise<AsyncGenerator<string>> {
  demandAdministrator(actor);
  const last = await inTransaction(db, async (tx) => {
    const newest = await tx.auditEvent.aggregate({ _max: { sequence: true } });
    const asked = Object.entries(filter).filter(([, value]) => value !== undefined);
    await recordAuditEvent(tx, actor, clock.now(), {
      action: "audit.exportEvents",
      subject: { type: "auditLog", id: "1" },
      data: Object.fromEntries(asked),
    });
    return newest._max.sequence ?? 0n;
  });
  return linesOf({ db }, filter, last);
}

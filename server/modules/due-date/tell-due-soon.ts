import type { Task } from "graphile-worker";
import type { CommandContext } from "@/server/db/command-context";
import { inTransaction, type Tx } from "@/server/db/transaction";
import { recordAuditEvent } from "../audit/record";
import { updateFacts } from "../progress-update/update-facts";
import { ASKED } from "../reminder/reminder.commands";
import { waitsForAgencies } from "../reminder/reminder.policy";
import { type Awaited, awaitedLine, tellAwaited } from "../reminder/tell-awaited";
import { civilDay, dateColumn, isoDay } from "../reporting-period/civil-day";
import { lockPeriod } from "../reporting-period/stage";
import { dueOnFor } from "./due-date.rules";
import { type DueNoticeKind, dueNoticeOn, TOLD_FROM, TOLD_TO } from "./due-notice.rules";

/** The task by which the queue looks each morning. */
export const TELL_DUE_SOON = "tellDueSoon";

const DAY = 24 * 60 * 60 * 1000;

interface DueAwaited extends Awaited {
  dueOn: string;
  kind: DueNoticeKind;
}

const keyOf = ({ agencyId, dueOn, kind }: Pick<DueAwaited, "agencyId" | "dueOn" | "kind">) =>
  [agencyId, dueOn, kind].join();

/** What waits for its agency in this period, and of which something is to be told today. */
async function dueIn(tx: Tx, periodId: string, today: string): Promise<DueAwaited[]> {
  const period = await lockPeriod(tx, { id: periodId }, "UPDATE");
  const rows = await tx.progressUpdate.findMany({
    where: { periodId },
    include: ASKED,
    orderBy: { number: "asc" },
  });
  const dates = await tx.reportingPeriod.findUniqueOrThrow({
    where: { id: periodId },
    select: { dueOn: true, dueDateExceptions: true },
  });
  return rows
    .filter((row) => waitsForAgencies(updateFacts(row, period)))
    .flatMap((row) => {
      const line = awaitedLine(row);
      const dueOn = dueOnFor(dates, line.agencyId);
      const kind = dueOn ? dueNoticeOn(dueOn, today) : null;
      return dueOn && kind && line.agencyId ? [{ ...line, dueOn, kind }] : [];
    });
}

/** Of these, what has not been told yet; from now on it has. */
async function notYetTold(tx: Tx, periodId: string, due: readonly DueAwaited[], at: Date) {
  const rows = due.map(({ agencyId, dueOn, kind }) => ({
    ...{ periodId, agencyId, kind, toldAt: at },
    dueOn: dateColumn(dueOn),
  }));
  const written = await tx.dueNotice.createManyAndReturn({ data: rows, skipDuplicates: true });
  const told = new Set(written.map((row) => keyOf({ ...row, dueOn: isoDay(row.dueOn) })));
  return due.filter((one) => told.has(keyOf(one)));
}

async function tellKind(tx: Tx, periodId: string, due: readonly DueAwaited[]): Promise<void> {
  const [first] = due;
  if (!first) return;
  const [year = "", month = "", day = ""] = first.dueOn.split("-");
  const date = { year, month: Number(month), day: Number(day) };
  await tellAwaited(tx, periodId, due, {
    code: first.kind === "OVERDUE" ? "dueDate.overdue" : "dueDate.dueSoon",
    template: "updatesDueSoon",
    params: { ...date, how: first.kind },
  });
}

async function tellOfPeriod(tx: Tx, periodId: string, at: Date): Promise<void> {
  const due = await notYetTold(tx, periodId, await dueIn(tx, periodId, civilDay(at)), at);
  if (due.length === 0) return;
  const groups = new Map<string, DueAwaited[]>();
  for (const one of due) {
    const key = `${one.dueOn} ${one.kind}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  for (const group of groups.values()) await tellKind(tx, periodId, group);
  await recordAuditEvent(tx, null, at, {
    action: "dueDate.tellDueSoon",
    subject: { type: "reportingPeriod", id: periodId },
    data: { numbers: due.map(({ number }) => String(number)) },
  });
}

/**
 * Tells the members of every agency, in the page and by mail, what still waits for them 14, 7 and 1 days before it is due, and
 * once it is overdue: each once, by the day that holds for that agency.
 */
export async function tellDueSoon({ db, clock }: CommandContext): Promise<void> {
  const at = clock.now();
  const today = dateColumn(civilDay(at)).getTime();
  const dueOn = { gte: new Date(today + TOLD_TO * DAY), lte: new Date(today + TOLD_FROM * DAY) };
  const periods = await db.reportingPeriod.findMany({
    where: { OR: [{ dueOn }, { dueDateExceptions: { some: { dueOn } } }] },
    select: { id: true },
  });
  for (const { id } of periods) await inTransaction(db, (tx) => tellOfPeriod(tx, id, at));
}

export function tellDueSoonTask(context: CommandContext): Task {
  return () => tellDueSoon(context);
}

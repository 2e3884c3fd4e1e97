import type { Tx } from "@/server/db/transaction";
import { tell } from "../endorsement/tell";
import { agencyMembers, type Recipient } from "../notification/recipients";
import { dateColumn, isoDay } from "../reporting-period/civil-day";
import { dueOnFor } from "./due-date.rules";

/** Tells people, in the page and by mail, by when their updates of a period are due. */
export async function tellDay(
  tx: Tx,
  periodId: string,
  people: readonly Recipient[],
  dueOn: Date,
): Promise<void> {
  const [year = "", month = "", day = ""] = isoDay(dueOn).split("-");
  await tell(tx, periodId, people, {
    code: "reportingPeriod.updatesDue",
    template: "updatesDue",
    // A message has no calendar: the day goes into it in its parts, which each language puts in its own order.
    params: () => ({ year, month: Number(month), day: Number(day) }),
  });
}

/** The agencies that write for this period, by the day that holds for them. */
async function agenciesByDay(tx: Tx, periodId: string, isTold: (hasOwnDay: boolean) => boolean) {
  const period = await tx.reportingPeriod.findUniqueOrThrow({
    where: { id: periodId },
    select: { dueOn: true, dueDateExceptions: true },
  });
  const excepted = new Set(period.dueDateExceptions.map(({ agencyId }) => agencyId));
  const writing = await tx.assignment.findMany({
    where: { update: { periodId } },
    distinct: ["agencyId"],
    select: { agencyId: true },
    orderBy: { agencyId: "asc" },
  });
  const days = new Map<string, string[]>();
  for (const { agencyId } of writing) {
    const day = dueOnFor(period, agencyId);
    if (day && isTold(excepted.has(agencyId))) days.set(day, [...(days.get(day) ?? []), agencyId]);
  }
  return days;
}

async function tellDays(tx: Tx, periodId: string, days: ReadonlyMap<string, string[]>): Promise<void> {
  for (const [day, agencyIds] of days)
    await tellDay(tx, periodId, await agencyMembers(tx, agencyIds), dateColumn(day));
}

/** Collecting begins: tells the members of every agency that writes by when its updates are due; nothing where no day is set. */
export async function tellDueDates(tx: Tx, periodId: string): Promise<void> {
  await tellDays(tx, periodId, await agenciesByDay(tx, periodId, () => true));
}

/** The period has another day: tells those for whom it holds, and not the agencies that have a day of their own. */
export async function tellPeriodDueDate(tx: Tx, periodId: string): Promise<void> {
  await tellDays(tx, periodId, await agenciesByDay(tx, periodId, (hasOwnDay) => !hasOwnDay));
}

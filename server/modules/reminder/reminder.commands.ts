import type { CommandContext } from "@/server/db/command-context";
import type { Prisma } from "@/server/db/generated/client";
import { inTransaction, type Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import { demand, NotFound } from "@/server/kernel/errors";
import { recordAuditEvent } from "../audit/record";
import { agencyMembers } from "../notification/recipients";
import { demandPeriodsExistFor } from "../plan/change-plan";
import { NEWEST_STEP, updateFacts } from "../progress-update/update-facts";
import { civilDay } from "../reporting-period/civil-day";
import { mayManagePeriods } from "../reporting-period/reporting-period.policy";
import { lockPeriod, type PeriodRow } from "../reporting-period/stage";
import { mayRemind } from "./reminder.policy";
import type { Remind } from "./reminder.schema";
import { type Awaited, awaitedLine, tellAwaited } from "./tell-awaited";

/** What is read of an update to know whether it waits for its agency. */
export const ASKED = {
  assignments: { select: { agencyId: true, sideCode: true, kind: true } },
  reviewSteps: NEWEST_STEP,
  reminders: { select: { at: true }, orderBy: { at: "desc" }, take: 1 },
  headRevision: { select: { texts: { select: { locale: true, title: true } } } },
} as const satisfies Prisma.ProgressUpdateInclude;

export type AskedRow = Prisma.ProgressUpdateGetPayload<{ include: typeof ASKED }>;

/** An update whose agency was not reminded, and why: `module.camelCaseFact`. */
export interface NotReminded {
  number: number;
  reason: string;
}

export interface Reminded {
  /** Numbers of the updates whose agencies were reminded. */
  numbers: number[];
  /** How many people were told. */
  people: number;
  skipped: NotReminded[];
}

/** Agencies with a person who could still act: nobody is told in the name of one that has none. */
async function staffedAgencies(tx: Tx, agencyIds: readonly string[]): Promise<ReadonlySet<string>> {
  const members = await agencyMembers(tx, agencyIds);
  return new Set(members.flatMap((member) => member.agencyIds));
}

interface Question {
  actor: Actor;
  period: PeriodRow;
  staffed: ReadonlySet<string>;
  today: string;
}

function reasonAgainst(row: AskedRow, { actor, period, staffed, today }: Question): string | null {
  const decision = mayRemind(actor, updateFacts(row, period));
  if (!decision.allowed) return decision.reason;
  const [newest] = row.reminders;
  if (newest && civilDay(newest.at) === today) return "reminder.alreadyToday";
  const responsible = row.assignments.find(({ kind }) => kind === "RESPONSIBLE");
  return staffed.has(responsible?.agencyId ?? "") ? null : "reminder.nobodyThere";
}

async function rowsAsked(tx: Tx, periodId: string, updateIds: readonly string[]): Promise<AskedRow[]> {
  const where = { periodId, id: { in: [...updateIds] } };
  const rows = await tx.progressUpdate.findMany({ where, include: ASKED, orderBy: { number: "asc" } });
  if (rows.length !== new Set(updateIds).size) throw new NotFound("progressUpdate.notFound");
  return rows;
}

/**
 * Reminds the responsible agencies of updates that wait for them, in the page and by mail: each person once, of all of
 * theirs. What cannot be asked for is left out and told with its reason; an update is asked for once a day.
 * @throws NotFound where there is no such period, or no such update in it; Forbidden to whoever is no officer
 */
export async function remind(actor: Actor, input: Remind, { db, clock }: CommandContext): Promise<Reminded> {
  demandPeriodsExistFor(actor);
  demand(mayManagePeriods(actor));
  return inTransaction(db, async (tx) => {
    const period = await lockPeriod(tx, { slug: input.periodSlug }, "UPDATE");
    const at = clock.now();
    const rows = await rowsAsked(tx, period.id, input.updateIds);
    const agencyIds = rows.flatMap(({ assignments }) => assignments.map(({ agencyId }) => agencyId));
    const question = { actor, period, staffed: await staffedAgencies(tx, agencyIds), today: civilDay(at) };
    const judged = rows.map((row) => ({ row, reason: reasonAgainst(row, question) }));
    const skipped = judged.flatMap(({ row, reason }) => (reason ? [{ number: row.number, reason }] : []));
    const awaited: Awaited[] = judged.flatMap(({ row, reason }) => (reason ? [] : [awaitedLine(row)]));
    const numbers = awaited.map(({ number }) => number);
    if (awaited.length === 0) return { numbers, people: 0, skipped };
    await tx.reminder.createMany({
      data: awaited.map(({ updateId }) => ({ updateId, byId: actor.accountId, at })),
    });
    const people = await tellAwaited(tx, period.id, awaited);
    await recordAuditEvent(tx, actor, at, {
      action: "reminder.remind",
      subject: { type: "reportingPeriod", id: period.id },
      data: { period: period.slug, numbers: numbers.map(String) },
    });
    return { numbers, people, skipped };
  });
}

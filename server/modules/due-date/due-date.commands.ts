import type { CommandContext } from "@/server/db/command-context";
import type { Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import { Conflict, demand, Invalid } from "@/server/kernel/errors";
import { agencyMembers } from "../notification/recipients";
import { changeWork, type OpenPlan } from "../plan/change-plan";
import { dateColumn, isoDay } from "../reporting-period/civil-day";
import { mayExceptDueDate } from "./due-date.policy";
import type { EndException, ExceptDueDate } from "./due-date.schema";
import { tellDay } from "./tell-due-date";

/** @throws Invalid `assignment.notAMember`; Forbidden where another side answers for the agency */
async function demandAgency(tx: Tx, actor: Actor, agencyId: string) {
  const agency = await tx.agency.findUnique({ where: { id: agencyId } });
  if (!agency?.sideCode) throw new Invalid("assignment.notAMember");
  demand(mayExceptDueDate(actor, agency.sideCode));
  return { slug: agency.slug, sideCode: agency.sideCode };
}

async function demandNotBeforeStart(tx: Tx, periodId: string, dueOn: Date): Promise<void> {
  const { startsOn } = await tx.reportingPeriod.findUniqueOrThrow({ where: { id: periodId } });
  if (dueOn < startsOn) throw new Invalid("reportingPeriod.dueBeforeStart", {}, { field: "dueOn" });
}

/** While updates are collected, an agency is told of its own day at once; before that, when collecting begins. */
async function tellAgency({ tx, period }: OpenPlan, agencyId: string, day: Date | null): Promise<void> {
  if (period.stage !== "COLLECTING" || !day) return;
  await tellDay(tx, period.id, await agencyMembers(tx, [agencyId]), day);
}

/** A day that somebody else has given it since is not overwritten unseen. */
async function demandAsSeen(tx: Tx, periodId: string, { agencyId, seen }: ExceptDueDate): Promise<void> {
  const now = await tx.dueDateException.findUnique({ where: { periodId_agencyId: { periodId, agencyId } } });
  if ((now ? isoDay(now.dueOn) : null) !== seen) throw new Conflict("dueDate.changedMeanwhile");
}

/**
 * Gives one agency another day by when its updates of a period are due; replaces the one that it had, where the person saw it.
 * @throws NotFound, Forbidden; Conflict once the summary is published, or `dueDate.changedMeanwhile`; Invalid at `dueOn`
 */
export async function exceptDueDate(
  actor: Actor,
  input: ExceptDueDate,
  context: CommandContext,
): Promise<void> {
  const { agencyId, reason } = input;
  return changeWork(actor, { slug: input.periodSlug }, context, async (plan) => {
    const { tx, period, at } = plan;
    const { slug, sideCode } = await demandAgency(tx, actor, agencyId);
    await demandAsSeen(tx, period.id, input);
    const dueOn = dateColumn(input.dueOn);
    await demandNotBeforeStart(tx, period.id, dueOn);
    const said = { dueOn, reason, setById: actor.accountId, setAt: at };
    await tx.dueDateException.upsert({
      where: { periodId_agencyId: { periodId: period.id, agencyId } },
      create: { periodId: period.id, agencyId, sideCode, ...said },
      update: said,
    });
    await tellAgency(plan, agencyId, dueOn);
    const data = { forAgency: slug, dueOn: input.dueOn, reason };
    return { answer: undefined, entry: { action: "dueDate.exceptDueDate", data } };
  });
}

/** Takes an agency's own day away: from then on the period's holds for it too. */
export async function endException(
  actor: Actor,
  { periodSlug, agencyId }: EndException,
  context: CommandContext,
): Promise<void> {
  return changeWork(actor, { slug: periodSlug }, context, async (plan) => {
    const { tx, period } = plan;
    const { slug } = await demandAgency(tx, actor, agencyId);
    const { count } = await tx.dueDateException.deleteMany({ where: { periodId: period.id, agencyId } });
    if (count === 0) throw new Invalid("dueDate.noException");
    const { dueOn } = await tx.reportingPeriod.findUniqueOrThrow({ where: { id: period.id } });
    await tellAgency(plan, agencyId, dueOn);
    return { answer: undefined, entry: { action: "dueDate.endException", data: { forAgency: slug } } };
  });
}

import type { CommandContext } from "@/server/db/command-context";
import { inTransaction, type Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import type { Decision } from "@/server/kernel/decision";
import { demand, demandState, NotFound } from "@/server/kernel/errors";
import { type AuditEntry, recordAuditEvent } from "../audit/record";
import { voidEndorsements } from "../endorsement/void-endorsements";
import { mayManagePeriods, mayReadPeriods } from "../reporting-period/reporting-period.policy";
import { lockPeriod, type PeriodRow } from "../reporting-period/stage";
import { planCanChange, workCanChange } from "./plan.rules";

/** What names the period that is to change: itself, or something in it. */
export type InPeriod = { slug: string } | { updateId: string } | { areaId: string };

/** A period that this transaction alone may change, and when it does. */
export interface OpenPlan {
  tx: Tx;
  period: PeriodRow;
  at: Date;
}

export interface PlanChange<T> {
  answer: T;
  entry: Pick<AuditEntry, "action" | "data">;
}

/** @throws NotFound what an administrator, to whom periods do not exist, is told as well */
export function demandPeriodsExistFor(actor: Actor): void {
  const decision = mayReadPeriods(actor);
  if (!decision.allowed) throw new NotFound(decision.reason);
}

async function periodOf(tx: Tx, place: InPeriod): Promise<{ id: string } | { slug: string }> {
  if ("slug" in place) return place;
  if ("updateId" in place) {
    const update = await tx.progressUpdate.findUnique({
      where: { id: place.updateId },
      select: { periodId: true },
    });
    if (!update) throw new NotFound("project.notFound");
    return { id: update.periodId };
  }
  const area = await tx.area.findUnique({ where: { id: place.areaId }, select: { periodId: true } });
  if (!area) throw new NotFound("area.notFound");
  return { id: area.periodId };
}

/** Asks who, which does not depend on the period; locks it, asks whether, and leaves what follows to `work`. */
export function withPeriod<T>(
  actor: Actor,
  place: InPeriod,
  context: CommandContext,
  rule: (period: PeriodRow) => Decision,
  work: (plan: OpenPlan) => Promise<T>,
): Promise<T> {
  demandPeriodsExistFor(actor);
  demand(mayManagePeriods(actor));
  return inTransaction(context.db, async (tx) => {
    const period = await lockPeriod(tx, await periodOf(tx, place), "UPDATE");
    // While this waited for the lock, what it was asked for may have been removed.
    await periodOf(tx, place);
    demandState(rule(period));
    return work({ tx, period, at: context.clock.now() });
  });
}

async function record(actor: Actor, { tx, period, at }: OpenPlan, entry: PlanChange<unknown>["entry"]) {
  await recordAuditEvent(tx, actor, at, {
    action: entry.action,
    subject: { type: "reportingPeriod", id: period.id },
    data: { period: period.slug, ...entry.data },
  });
}

/**
 * A change of a plan's content, with what every one of them has in common: the period is locked, an officer asks, it is
 * in planning; afterwards no endorsement of the plan is left in force, and the change is on record.
 * @throws NotFound, Forbidden, Conflict `reportingPeriod.planAgreed`
 */
export function changePlan<T>(
  actor: Actor,
  place: InPeriod,
  context: CommandContext,
  change: (plan: OpenPlan) => Promise<PlanChange<T>>,
): Promise<T> {
  return withPeriod(
    actor,
    place,
    context,
    ({ stage }) => planCanChange(stage),
    async (plan) => {
      const { answer, entry } = await change(plan);
      await voidEndorsements(plan.tx, actor, plan.at, plan.period.id, "PLAN");
      await record(actor, plan, entry);
      return answer;
    },
  );
}

/**
 * A change of who writes and by when, which nobody endorses, and on record.
 * @param rule when it may be; until the summary is published, if not said
 */
export function changeWork<T>(
  actor: Actor,
  place: InPeriod,
  context: CommandContext,
  change: (plan: OpenPlan) => Promise<PlanChange<T>>,
  rule: (period: PeriodRow) => Decision = workCanChange,
): Promise<T> {
  return withPeriod(actor, place, context, rule, async (plan) => {
    const { answer, entry } = await change(plan);
    await record(actor, plan, entry);
    return answer;
  });
}

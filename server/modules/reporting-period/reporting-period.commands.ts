import type { CommandContext } from "@/server/db/command-context";
import { Prisma } from "@/server/db/generated/client";
import { inTransaction, type Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import { demand, demandState, Invalid } from "@/server/kernel/errors";
import type { LocalizedText } from "@/server/kernel/localized-text";
import { recordAuditEvent } from "../audit/record";
import { tellPeriodDueDate } from "../due-date/tell-due-date";
import { changePlan, changeWork, demandPeriodsExistFor, withPeriod } from "../plan/change-plan";
import { voidWhereNewnessChanged } from "../project/new-elsewhere";
import { dateColumn } from "./civil-day";
import { loadDeletionFacts } from "./deletion-facts";
import { periodSlug } from "./period-label";
import { mayManagePeriods } from "./reporting-period.policy";
import { periodCanBeDeleted, reviewCanOpen } from "./reporting-period.rules";
import type { OpenPeriod, OverridePeriodLabel, PeriodInput, SetDueDate } from "./reporting-period.schema";

/** @throws Invalid at `plannedFromSlug` where there is no such period, or none that begins earlier */
async function periodToPlanFrom(tx: Tx, { plannedFromSlug, startsOn }: OpenPeriod) {
  if (plannedFromSlug === null) return null;
  const earlier = await tx.reportingPeriod.findUnique({
    where: { slug: plannedFromSlug },
    include: { areas: true },
  });
  const field = "plannedFromSlug";
  if (!earlier) throw new Invalid("reportingPeriod.plannedFromMissing", {}, { field });
  if (earlier.startsOn >= dateColumn(startsOn)) {
    throw new Invalid("reportingPeriod.plannedFromNotEarlier", {}, { field });
  }
  return earlier;
}

/** Two officers may open the same period at the same moment: the second one waits here and is then refused. */
async function demandSlugIsFree(tx: Tx, slug: string): Promise<void> {
  await tx.$executeRaw`LOCK TABLE workspace.reporting_period IN SHARE ROW EXCLUSIVE MODE`;
  const taken = await tx.reportingPeriod.count({ where: { slug } });
  if (taken > 0) throw new Invalid("reportingPeriod.alreadyThere", {}, { field: "startsOn" });
}

/** Opens a period for planning, with the areas of the one that it is planned from. */
export async function openPeriod(
  actor: Actor,
  input: OpenPeriod,
  { db, clock }: CommandContext,
): Promise<{ periodSlug: string }> {
  demandPeriodsExistFor(actor);
  return inTransaction(db, async (tx) => {
    demand(mayManagePeriods(actor));
    const slug = periodSlug(input);
    await demandSlugIsFree(tx, slug);
    const plannedFrom = await periodToPlanFrom(tx, input);
    const areas = plannedFrom?.areas.map(({ position, name }) => ({ position, name: name ?? {} })) ?? [];
    const at = clock.now();
    const period = await tx.reportingPeriod.create({
      data: {
        slug,
        startsOn: dateColumn(input.startsOn),
        endsOn: dateColumn(input.endsOn),
        dueOn: input.dueOn ? dateColumn(input.dueOn) : null,
        plannedFromId: plannedFrom?.id ?? null,
        createdAt: at,
        createdById: actor.accountId,
        areas: { createMany: { data: areas } },
      },
    });
    await recordAuditEvent(tx, actor, at, {
      action: "reportingPeriod.openPeriod",
      subject: { type: "reportingPeriod", id: period.id },
      data: { period: slug, plannedFrom: plannedFrom?.slug ?? null },
    });
    return { periodSlug: slug };
  });
}

/** Says by when updates are to be submitted; null takes the date away. */
export async function setDueDate(actor: Actor, input: SetDueDate, context: CommandContext): Promise<void> {
  return changeWork(actor, { slug: input.periodSlug }, context, async ({ tx, period }) => {
    const dueOn = input.dueOn ? dateColumn(input.dueOn) : null;
    const { startsOn } = await tx.reportingPeriod.findUniqueOrThrow({ where: { id: period.id } });
    if (dueOn && dueOn < startsOn) {
      throw new Invalid("reportingPeriod.dueBeforeStart", {}, { field: "dueOn" });
    }
    await tx.reportingPeriod.update({ where: { id: period.id }, data: { dueOn } });
    if (period.stage === "COLLECTING") await tellPeriodDueDate(tx, period.id);
    return {
      answer: undefined,
      entry: { action: "reportingPeriod.setDueDate", data: { dueOn: input.dueOn } },
    };
  });
}

const labelColumn = (label: LocalizedText) => (Object.keys(label).length > 0 ? label : Prisma.DbNull);

/** Corrects what a period is called, language by language; a language left out is computed from the dates again. */
export async function overridePeriodLabel(
  actor: Actor,
  { periodSlug: slug, label, sentenceLabel }: OverridePeriodLabel,
  context: CommandContext,
): Promise<void> {
  return changePlan(actor, { slug }, context, async ({ tx, period }) => {
    await tx.reportingPeriod.update({
      where: { id: period.id },
      data: { labelOverride: labelColumn(label), sentenceLabelOverride: labelColumn(sentenceLabel) },
    });
    return {
      answer: undefined,
      entry: {
        action: "reportingPeriod.overridePeriodLabel",
        data: { label: JSON.stringify(label), sentenceLabel: JSON.stringify(sentenceLabel) },
      },
    };
  });
}

/** Closes collecting: from here on the secretariats review the whole. */
export async function openReview(
  actor: Actor,
  { periodSlug: slug }: PeriodInput,
  context: CommandContext,
): Promise<void> {
  return withPeriod(
    actor,
    { slug },
    context,
    ({ stage }) => reviewCanOpen(stage),
    async ({ tx, period, at }) => {
      await tx.reportingPeriod.update({
        where: { id: period.id },
        data: { reviewOpenedAt: at, reviewOpenedById: actor.accountId },
      });
      await recordAuditEvent(tx, actor, at, {
        action: "reportingPeriod.openReview",
        subject: { type: "reportingPeriod", id: period.id },
        data: { period: slug },
      });
    },
  );
}

/** Deletes a period made by mistake, its areas, omissions and assignments, and the projects that were in no other. */
export async function deletePeriod(
  actor: Actor,
  { periodSlug: slug }: PeriodInput,
  context: CommandContext,
): Promise<void> {
  return changePlan(actor, { slug }, context, async ({ tx, period, at }) => {
    demandState(periodCanBeDeleted(await loadDeletionFacts(tx, period.id)));
    const updates = await tx.progressUpdate.findMany({ where: { periodId: period.id } });
    const projectIds = updates.map(({ projectId }) => projectId);
    await voidWhereNewnessChanged(tx, actor, at, period.id, ...projectIds);
    // Not left to the cascade: areas may not go before the updates that stand under them.
    await tx.progressUpdate.deleteMany({ where: { periodId: period.id } });
    await tx.reportingPeriod.delete({ where: { id: period.id } });
    await tx.project.deleteMany({
      where: {
        id: { in: projectIds },
        updates: { none: {} },
        omissions: { none: {} },
      },
    });
    return { answer: undefined, entry: { action: "reportingPeriod.deletePeriod", data: {} } };
  });
}

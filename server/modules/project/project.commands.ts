import type { CommandContext } from "@/server/db/command-context";
import type { Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import { Conflict, NotFound } from "@/server/kernel/errors";
import { isSameText } from "@/server/kernel/localized-text";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import { changePlan } from "../plan/change-plan";
import { loadConverter } from "../progress-update/load-converter";
import { arrangeProjects } from "./arrange-projects";
import { voidWhereNewnessChanged } from "./new-elsewhere";
import { appendToPlan, planAsBefore, removeFromPlan, takenOver } from "./plan-project";
import type {
  AddProject,
  MovePlannedProject,
  OmitProject,
  PlannedProject,
  ProjectInPeriod,
  RetitlePlannedProject,
} from "./project.schema";
import { moved } from "./project-order";
import { projectSlug } from "./project-slug";
import { inBothScripts } from "./title-scripts";

export interface Planned {
  updateId: string;
}

async function plannedFrom(tx: Tx, periodId: string, projectId: string) {
  const earlier = await tx.progressUpdate.findFirst({
    where: { projectId, period: { plannedNext: { some: { id: periodId } } } },
    select: takenOver,
  });
  if (!earlier) throw new NotFound("project.notInEarlierPeriod");
  return earlier;
}

/** Carries a project of the period planned from forward into this one, even if it had been omitted. */
export async function carryForwardProject(
  actor: Actor,
  input: ProjectInPeriod,
  context: CommandContext,
): Promise<Planned> {
  return changePlan(actor, { slug: input.periodSlug }, context, async ({ tx, period, at }) => {
    const earlier = await plannedFrom(tx, period.id, input.projectId);
    const updateId = await planAsBefore(tx, period.id, earlier);
    await voidWhereNewnessChanged(tx, actor, at, period.id, input.projectId);
    return {
      answer: { updateId },
      entry: { action: "project.carryForwardProject", data: { project: earlier.project.slug } },
    };
  });
}

/** Takes up again a project that the period planned from did not have, as it was in the last period before this that did. */
export async function resumeProject(
  actor: Actor,
  input: ProjectInPeriod,
  context: CommandContext,
): Promise<Planned> {
  return changePlan(actor, { slug: input.periodSlug }, context, async ({ tx, period, at }) => {
    const { startsOn, plannedFromId } = await tx.reportingPeriod.findUniqueOrThrow({
      where: { id: period.id },
    });
    const earlier = await tx.progressUpdate.findFirst({
      where: { projectId: input.projectId, period: { startsOn: { lt: startsOn } } },
      orderBy: { period: { startsOn: "desc" } },
      select: { ...takenOver, periodId: true },
    });
    if (!earlier || earlier.periodId === plannedFromId) throw new NotFound("project.notInEarlierPeriod");
    const updateId = await planAsBefore(tx, period.id, earlier);
    await voidWhereNewnessChanged(tx, actor, at, period.id, input.projectId);
    return {
      answer: { updateId },
      entry: { action: "project.resumeProject", data: { project: earlier.project.slug } },
    };
  });
}

/** Leaves a project of the period planned from out of this one, or ends it, for a reason; even if it had been carried forward. */
export async function omitProject(actor: Actor, input: OmitProject, context: CommandContext): Promise<void> {
  const { periodSlug, projectId, kind, reason } = input;
  return changePlan(actor, { slug: periodSlug }, context, async ({ tx, period, at }) => {
    const earlier = await plannedFrom(tx, period.id, projectId);
    const planned = await tx.progressUpdate.count({ where: { periodId: period.id, projectId } });
    if (planned > 0) await removeFromPlan(tx, period.id, projectId);
    const decision = { kind, reason, decidedById: actor.accountId, decidedAt: at };
    await tx.projectOmission.upsert({
      where: { periodId_projectId: { periodId: period.id, projectId } },
      create: { periodId: period.id, projectId, ...decision },
      update: decision,
    });
    if (planned > 0) await voidWhereNewnessChanged(tx, actor, at, period.id, projectId);
    return {
      answer: undefined,
      entry: { action: "project.omitProject", data: { project: earlier.project.slug, kind, reason } },
    };
  });
}

/** Takes back what was decided on a project of the period planned from, carried forward or omitted. */
export async function returnToUndecided(
  actor: Actor,
  { periodSlug, projectId }: ProjectInPeriod,
  context: CommandContext,
): Promise<void> {
  return changePlan(actor, { slug: periodSlug }, context, async ({ tx, period, at }) => {
    const earlier = await plannedFrom(tx, period.id, projectId);
    const { count } = await tx.projectOmission.deleteMany({ where: { periodId: period.id, projectId } });
    if (count === 0) await removeFromPlan(tx, period.id, projectId);
    if (count === 0) await voidWhereNewnessChanged(tx, actor, at, period.id, projectId);
    return {
      answer: undefined,
      entry: { action: "project.returnToUndecided", data: { project: earlier.project.slug } },
    };
  });
}

/** Plans a project that never was before. */
export async function addProject(actor: Actor, input: AddProject, context: CommandContext): Promise<Planned> {
  return changePlan(actor, { slug: input.periodSlug }, context, async ({ tx, period, at }) => {
    // Two officers may plan two periods at once; a slug must be free when it is taken.
    await tx.$executeRaw`LOCK TABLE workspace.project IN SHARE ROW EXCLUSIVE MODE`;
    const others = await tx.project.findMany({ select: { slug: true } });
    const slug = projectSlug(input.title, new Set(others.map((other) => other.slug)));
    const project = await tx.project.create({ data: { slug, createdAt: at } });
    const updateId = await appendToPlan(tx, period.id, {
      projectId: project.id,
      title: inBothScripts(input.title, null, await loadConverter(tx)),
      areaId: null,
    });
    return { answer: { updateId }, entry: { action: "project.addProject", data: { project: slug } } };
  });
}

/**
 * A project that has no trace is gone, and its slug free again. Not so one of a plan that a side has endorsed: what was
 * endorsed names it by its slug, which no other project may get.
 */
async function forgetProject(tx: Tx, periodId: string, projectId: string): Promise<void> {
  if ((await tx.endorsement.count({ where: { periodId } })) > 0) return;
  await tx.project.deleteMany({ where: { id: projectId, updates: { none: {} }, omissions: { none: {} } } });
}

/**
 * Takes a project out of the plan that the period planned from does not have; one that has no other trace is gone.
 * @throws Conflict `project.carriedForward` for one that has to be decided on instead
 */
export async function removeAddedProject(
  actor: Actor,
  input: PlannedProject,
  context: CommandContext,
): Promise<void> {
  return changePlan(actor, input, context, async ({ tx, period, at }) => {
    const { projectId, project } = await tx.progressUpdate.findUniqueOrThrow({
      where: { id: input.updateId },
      include: { project: true },
    });
    const carried = await tx.progressUpdate.count({
      where: { projectId, period: { plannedNext: { some: { id: period.id } } } },
    });
    if (carried > 0) throw new Conflict("project.carriedForward");
    await removeFromPlan(tx, period.id, projectId);
    await voidWhereNewnessChanged(tx, actor, at, period.id, projectId);
    await forgetProject(tx, period.id, projectId);
    return {
      answer: undefined,
      entry: { action: "project.removeAddedProject", data: { project: project.slug } },
    };
  });
}

/** Gives a planned project another title than the one that the person saw. @throws Conflict `project.changedMeanwhile` */
export async function retitlePlannedProject(
  actor: Actor,
  { updateId, title: given, seen }: RetitlePlannedProject,
  context: CommandContext,
): Promise<void> {
  return changePlan(actor, { updateId }, context, async ({ tx }) => {
    const { plannedTitle } = await tx.progressUpdate.findUniqueOrThrow({ where: { id: updateId } });
    const before = localizedTextSchema.parse(plannedTitle);
    if (!isSameText(before, seen)) throw new Conflict("project.changedMeanwhile");
    const title = inBothScripts(given, before, await loadConverter(tx));
    const { project } = await tx.progressUpdate.update({
      where: { id: updateId },
      data: { plannedTitle: title },
      include: { project: true },
    });
    return {
      answer: undefined,
      entry: { action: "project.retitlePlannedProject", data: { project: project.slug, ...title } },
    };
  });
}

/** Puts a project at a position, 1…n; among the projects of its own area, where there are areas. */
export async function movePlannedProject(
  actor: Actor,
  { updateId, position }: MovePlannedProject,
  context: CommandContext,
): Promise<void> {
  return changePlan(actor, { updateId }, context, async ({ tx, period }) => {
    await arrangeProjects(tx, period.id, (lines) => moved(lines, updateId, position));
    const { number, project } = await tx.progressUpdate.findUniqueOrThrow({
      where: { id: updateId },
      include: { project: true },
    });
    return {
      answer: undefined,
      entry: { action: "project.movePlannedProject", data: { project: project.slug, number } },
    };
  });
}

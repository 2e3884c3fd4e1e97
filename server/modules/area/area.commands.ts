import type { CommandContext } from "@/server/db/command-context";
import type { Actor } from "@/server/kernel/actor";
import { NotFound } from "@/server/kernel/errors";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import { changePlan } from "../plan/change-plan";
import { loadConverter } from "../progress-update/load-converter";
import { arrangeProjects } from "../project/arrange-projects";
import { moved } from "../project/project-order";
import { inBothScripts } from "../project/title-scripts";
import type { AddArea, AreaInput, MoveArea, PlaceUnderArea, RenameArea } from "./area.schema";
import { arrangeAreas } from "./arrange-areas";

export async function addArea(
  actor: Actor,
  { periodSlug, name: given }: AddArea,
  context: CommandContext,
): Promise<{ areaId: string }> {
  return changePlan(actor, { slug: periodSlug }, context, async ({ tx, period }) => {
    const name = inBothScripts(given, null, await loadConverter(tx));
    const others = await tx.area.count({ where: { periodId: period.id } });
    const area = await tx.area.create({ data: { periodId: period.id, position: others + 1, name } });
    return {
      answer: { areaId: area.id },
      entry: { action: "area.addArea", data: { area: area.id, ...name } },
    };
  });
}

export async function renameArea(
  actor: Actor,
  { areaId, name: given }: RenameArea,
  context: CommandContext,
): Promise<void> {
  return changePlan(actor, { areaId }, context, async ({ tx }) => {
    const area = await tx.area.findUniqueOrThrow({ where: { id: areaId } });
    const before = localizedTextSchema.parse(area.name);
    const name = inBothScripts(given, before, await loadConverter(tx));
    await tx.area.update({ where: { id: areaId }, data: { name } });
    return { answer: undefined, entry: { action: "area.renameArea", data: { area: areaId, ...name } } };
  });
}

/** Puts an area, and the projects under it, at a position, 1…n. */
export async function moveArea(
  actor: Actor,
  { areaId, position }: MoveArea,
  context: CommandContext,
): Promise<void> {
  return changePlan(actor, { areaId }, context, async ({ tx, period }) => {
    await arrangeAreas(tx, period.id, (ids) =>
      ids.filter((id) => id !== areaId).toSpliced(position - 1, 0, areaId),
    );
    return { answer: undefined, entry: { action: "area.moveArea", data: { area: areaId, position } } };
  });
}

/** Removes an area; its projects stay in the plan, under none. */
export async function removeArea(
  actor: Actor,
  { areaId }: AreaInput,
  context: CommandContext,
): Promise<void> {
  return changePlan(actor, { areaId }, context, async ({ tx, period }) => {
    await tx.progressUpdate.updateMany({ where: { areaId }, data: { areaId: null } });
    await tx.area.delete({ where: { id: areaId } });
    await arrangeAreas(tx, period.id);
    return { answer: undefined, entry: { action: "area.removeArea", data: { area: areaId } } };
  });
}

/** Puts a project under another area of its period, or under none; there it comes last. */
export async function placeUnderArea(
  actor: Actor,
  { updateId, areaId }: PlaceUnderArea,
  context: CommandContext,
): Promise<void> {
  return changePlan(actor, { updateId }, context, async ({ tx, period }) => {
    if (areaId && (await tx.area.count({ where: { id: areaId, periodId: period.id } })) === 0) {
      throw new NotFound("area.notFound");
    }
    const { project } = await tx.progressUpdate.update({
      where: { id: updateId },
      data: { areaId },
      include: { project: true },
    });
    await arrangeProjects(tx, period.id, (lines) => moved(lines, updateId, lines.length));
    return {
      answer: undefined,
      entry: { action: "area.placeUnderArea", data: { project: project.slug, area: areaId } },
    };
  });
}

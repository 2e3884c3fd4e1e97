import type { Prisma } from "@/server/db/generated/client";
import type { Tx } from "@/server/db/transaction";
import { Conflict, NotFound } from "@/server/kernel/errors";
import type { LocalizedText } from "@/server/kernel/localized-text";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import { standingAgencies } from "../agency/successors";
import { ofStanding } from "../assignment/assignment.rules";
import { arrangeProjects } from "./arrange-projects";
import { asBefore } from "./project-order";

/** A project's update of an earlier period, as much of it as a new plan takes over. */
export const takenOver = {
  id: true,
  projectId: true,
  number: true,
  plannedTitle: true,
  project: { select: { slug: true } },
  area: { select: { name: true } },
  assignments: { select: { agencyId: true, sideCode: true, kind: true } },
  headRevision: { select: { texts: { select: { locale: true, title: true } } } },
} satisfies Prisma.ProgressUpdateSelect;

export type EarlierUpdate = Prisma.ProgressUpdateGetPayload<{ select: typeof takenOver }>;

/** The title that an update was written under, in every language that it has, or else the one that it was planned with. */
export function titleOf(update: Pick<EarlierUpdate, "plannedTitle" | "headRevision">): LocalizedText {
  const written = update.headRevision?.texts.map(({ locale, title }) => [locale, title]) ?? [];
  return localizedTextSchema.parse(written.length > 0 ? Object.fromEntries(written) : update.plannedTitle);
}

/** As `titleOf` for whoever may read the update; everybody else knows it by the title that was planned. */
export function titleFor(
  update: Pick<EarlierUpdate, "plannedTitle" | "headRevision">,
  mayRead: boolean,
): LocalizedText {
  return titleOf(mayRead ? update : { ...update, headRevision: null });
}

/** Areas have no identity over periods: the one that is called the same in some language is the same. */
async function sameArea(tx: Tx, periodId: string, earlier: EarlierUpdate): Promise<string | null> {
  if (!earlier.area) return null;
  const names = Object.entries(localizedTextSchema.parse(earlier.area.name));
  const areas = await tx.area.findMany({ where: { periodId }, orderBy: { position: "asc" } });
  const found = areas.find((area) => {
    const own = new Map(Object.entries(localizedTextSchema.parse(area.name)));
    return names.some(([locale, name]) => own.get(locale) === name);
  });
  return found?.id ?? null;
}

export interface NewLine {
  projectId: string;
  title: LocalizedText;
  areaId: string | null;
}

/** Puts a project at the end of a period's plan. @throws Conflict `project.alreadyPlanned` */
export async function appendToPlan(tx: Tx, periodId: string, line: NewLine): Promise<string> {
  const planned = await tx.progressUpdate.count({ where: { periodId, projectId: line.projectId } });
  if (planned > 0) throw new Conflict("project.alreadyPlanned");
  const update = await tx.progressUpdate.create({
    data: {
      periodId,
      projectId: line.projectId,
      areaId: line.areaId,
      plannedTitle: line.title,
      number: (await tx.progressUpdate.count({ where: { periodId } })) + 1,
    },
  });
  return update.id;
}

/** Whoever wrote it last time writes it again; for an agency that became part of another since, that one. */
async function assignAsBefore(tx: Tx, updateId: string, { assignments }: EarlierUpdate): Promise<void> {
  const standing = await standingAgencies(
    tx,
    assignments.map(({ agencyId }) => agencyId),
  );
  const rows = ofStanding(assignments, (agencyId) => standing.get(agencyId)?.id ?? agencyId);
  const sides = new Map([...standing.values()].map(({ id, sideCode }) => [id, sideCode]));
  await tx.assignment.createMany({
    data: rows.map((row) => ({ ...row, updateId, sideCode: sides.get(row.agencyId) ?? "" })),
  });
}

/** Plans a project as it was in an earlier period: its title, its area, its assignment, and its place in the order. */
export async function planAsBefore(tx: Tx, periodId: string, earlier: EarlierUpdate): Promise<string> {
  await tx.projectOmission.deleteMany({ where: { periodId, projectId: earlier.projectId } });
  const updateId = await appendToPlan(tx, periodId, {
    projectId: earlier.projectId,
    title: titleOf(earlier),
    areaId: await sameArea(tx, periodId, earlier),
  });
  await assignAsBefore(tx, updateId, earlier);
  await arrangeProjects(tx, periodId, (lines) => asBefore(lines, updateId));
  return updateId;
}

/**
 * Takes a project out of a period's plan; the numbers behind it move up.
 * @throws NotFound `project.notFound`, Conflict `project.alreadyWritten` where somebody has written its update
 */
export async function removeFromPlan(tx: Tx, periodId: string, projectId: string): Promise<void> {
  const update = await tx.progressUpdate.findUnique({
    where: { periodId_projectId: { periodId, projectId } },
    select: {
      id: true,
      headRevisionId: true,
      _count: { select: { attachments: true, commentThreads: true } },
    },
  });
  if (!update) throw new NotFound("project.notFound");
  const { attachments, commentThreads } = update._count;
  if (update.headRevisionId || attachments + commentThreads > 0) throw new Conflict("project.alreadyWritten");
  await tx.progressUpdate.delete({ where: { id: update.id } });
  await arrangeProjects(tx, periodId);
}

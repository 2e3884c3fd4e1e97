import type { Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import { Conflict, Invalid } from "@/server/kernel/errors";
import type { Locale } from "@/server/kernel/locale";
import { recordAuditEvent } from "../audit/record";
import { loadConverter } from "../progress-update/load-converter";
import type { UpdateContent } from "../progress-update/progress-update.schema";
import { writeRevision } from "../progress-update/write-revision";
import { voidWhereNewnessChanged } from "../project/new-elsewhere";
import { projectSlug } from "../project/project-slug";
import { inBothScripts } from "../project/title-scripts";
import { dateColumn } from "../reporting-period/civil-day";
import { periodSlug } from "../reporting-period/period-label";

export interface UpdateToWrite {
  number: number;
  /** Index into the areas. */
  area: number | null;
  /** The document calls its project new (新增). */
  isNew: boolean;
  /** Address of its project, on record or not; null for a new one, whose address is made from its title. */
  project: string | null;
  content: UpdateContent;
}

export interface ImportToWrite {
  fileName: string;
  bytes: Uint8Array;
  /** Of the bytes, in hexadecimal. */
  sha256: string;
  sourceLocale: Locale;
  /** Labels as a person corrected them, in the source language; blank where they follow from the dates. */
  period: { startsOn: string; endsOn: string; slug: string; label: string; sentenceLabel: string };
  areas: readonly string[];
  updates: readonly UpdateToWrite[];
}

/** Two officers may bring in the same at the same moment: the second one waits here and is then refused. */
async function demandRoom(tx: Tx, slug: string, { sha256, period }: ImportToWrite): Promise<void> {
  await tx.$executeRaw`LOCK TABLE workspace.reporting_period IN SHARE ROW EXCLUSIVE MODE`;
  const taken = await tx.reportingPeriod.count({ where: { slug } });
  if (taken > 0) throw new Conflict("importing.periodExists", { period: slug }, { field: "slug" });
  const again = await tx.importedDocument.findUnique({
    where: { sha256 },
    select: { period: { select: { slug: true } } },
  });
  if (again) throw new Conflict("importing.alreadyImported", { period: again.period.slug });
  const [startsOn, endsOn] = [dateColumn(period.startsOn), dateColumn(period.endsOn)];
  const beside = await tx.reportingPeriod.findFirst({
    where: { startsOn: { lte: endsOn }, endsOn: { gte: startsOn } },
    select: { slug: true },
  });
  if (beside) throw new Conflict("importing.periodOverlaps", { period: beside.slug }, { field: "startsOn" });
}

async function createPeriod(tx: Tx, actor: Actor, at: Date, slug: string, input: ImportToWrite) {
  const { period, sourceLocale, sha256, fileName, bytes } = input;
  const corrected = (label: string) => (label.trim() ? { [sourceLocale]: label.trim() } : undefined);
  return tx.reportingPeriod.create({
    data: {
      slug,
      startsOn: dateColumn(period.startsOn),
      endsOn: dateColumn(period.endsOn),
      labelOverride: corrected(period.label),
      sentenceLabelOverride: corrected(period.sentenceLabel),
      createdAt: at,
      createdById: actor.accountId,
      importedDocument: {
        create: {
          sha256,
          fileName,
          bytes: Uint8Array.from(bytes),
          importedById: actor.accountId,
          importedAt: at,
        },
      },
    },
  });
}

/** Ids of the areas, in their order; a Chinese name stands in both scripts, as where an area is planned. */
async function createAreas(tx: Tx, periodId: string, { areas, sourceLocale }: ImportToWrite) {
  const ids: string[] = [];
  const convert = await loadConverter(tx);
  for (const [index, written] of areas.entries()) {
    const name = inBothScripts({ [sourceLocale]: written }, null, convert);
    const data = { periodId, position: index + 1, name };
    ids.push((await tx.area.create({ data })).id);
  }
  return ids;
}

interface Resolved {
  projectId: string;
  isMade: boolean;
  predatedRecords: boolean;
}

const titleOf = ({ content }: UpdateToWrite) => content.texts[content.sourceLocale]?.title ?? "";

/** The project that each update is of; made where it is not on record. Not stated as new, it began before the records do. */
async function resolveProjects(tx: Tx, { updates, sourceLocale }: ImportToWrite): Promise<Resolved[]> {
  const rows = await tx.project.findMany({ select: { id: true, slug: true, predatesRecords: true } });
  const known = new Map(rows.map((row) => [row.slug, row]));
  const taken = new Set(known.keys());
  const resolved: Resolved[] = [];
  for (const update of updates) {
    const existing = update.project === null ? undefined : known.get(update.project);
    if (existing) {
      resolved.push({ projectId: existing.id, isMade: false, predatedRecords: existing.predatesRecords });
      continue;
    }
    const slug = update.project ?? projectSlug({ [sourceLocale]: titleOf(update) }, taken);
    taken.add(slug);
    const { id } = await tx.project.create({ data: { slug, predatesRecords: !update.isNew } });
    resolved.push({ projectId: id, isMade: true, predatedRecords: !update.isNew });
  }
  if (new Set(resolved.map(({ projectId }) => projectId)).size < updates.length)
    throw new Invalid("importing.sameProjectTwice");
  return resolved;
}

/** Where the records of a project now begin with this period, its document says whether it was new then. */
async function moveBeginnings(
  tx: Tx,
  periodId: string,
  { updates }: ImportToWrite,
  resolved: readonly Resolved[],
): Promise<void> {
  const begun = await tx.$queryRaw<{ id: string }[]>`
    SELECT u.project_id AS id FROM workspace.progress_update u
    JOIN workspace.reporting_period here ON here.id = ${periodId}
    JOIN workspace.reporting_period p ON p.id = u.period_id
    WHERE p.starts_on < here.starts_on`;
  const before = new Set(begun.map(({ id }) => id));
  for (const [index, { projectId, isMade, predatedRecords }] of resolved.entries()) {
    const predatesRecords = !updates[index]?.isNew;
    if (isMade || before.has(projectId) || predatedRecords === predatesRecords) continue;
    await tx.project.update({ where: { id: projectId }, data: { predatesRecords } });
  }
}

/**
 * Writes a summary that was published before this register as a period of its own. Endorsements of later periods in which one
 * of its projects was new until now end. The caller has decided that it may be done.
 * @throws Conflict `importing.periodExists` `importing.alreadyImported` `importing.periodOverlaps`, Invalid `importing.sameProjectTwice`
 */
export async function writeImport(
  tx: Tx,
  actor: Actor,
  at: Date,
  input: ImportToWrite,
): Promise<{ periodId: string; slug: string }> {
  const slug = input.period.slug || periodSlug(input.period);
  await demandRoom(tx, slug, input);
  const { id: periodId } = await createPeriod(tx, actor, at, slug, input);
  const areas = await createAreas(tx, periodId, input);
  const resolved = await resolveProjects(tx, input);
  await tx.importedProject.createMany({ data: resolved.map((project) => ({ periodId, ...project })) });
  for (const [index, update] of input.updates.entries()) {
    const { number, content } = update;
    const { id: updateId } = await tx.progressUpdate.create({
      data: {
        periodId,
        projectId: resolved[index]?.projectId ?? "",
        number,
        areaId: update.area === null ? null : (areas[update.area] ?? null),
        plannedTitle: { [input.sourceLocale]: titleOf(update) },
      },
    });
    await writeRevision(tx, { updateId, baseId: null, authorId: actor.accountId, at, content });
  }
  await voidWhereNewnessChanged(tx, actor, at, periodId, ...resolved.map(({ projectId }) => projectId));
  await moveBeginnings(tx, periodId, input, resolved);
  await recordAuditEvent(tx, actor, at, {
    action: "importing.importSummary",
    subject: { type: "reportingPeriod", id: periodId },
    data: { period: slug, file: input.fileName, updates: input.updates.length },
  });
  return { periodId, slug };
}

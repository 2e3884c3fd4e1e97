import { createHash } from "node:crypto";
import type { CommandContext } from "@/server/db/command-context";
import { inTransaction, type Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import { Conflict, demand, Invalid } from "@/server/kernel/errors";
import { recordAuditEvent } from "../audit/record";
import { demandPeriodsExistFor } from "../plan/change-plan";
import { writeRevision } from "../progress-update/write-revision";
import { voidWhereNewnessChanged } from "../project/new-elsewhere";
import { projectSlug } from "../project/project-slug";
import { periodSlug } from "../reporting-period/period-label";
import { mayManagePeriods } from "../reporting-period/reporting-period.policy";
import { contentOf } from "./imported-content";
import type { ImportedSummary } from "./importing.schema";

export interface SummaryToImport {
  fileName: string;
  /** The file itself, kept and bound to the edition by its SHA-256. */
  bytes: Uint8Array;
  /** What was understood of it, mended by a person where need be. */
  summary: ImportedSummary;
  /** Address of the period; derived from its dates when left out. */
  slug?: string;
  /** Address of the project of each update, by number: an existing one where it is known, otherwise a new one's. */
  projects?: Readonly<Record<number, string>>;
}

type ImportedUpdate = ImportedSummary["updates"][number];

const day = (iso: string) => new Date(`${iso}T00:00:00Z`);

async function createPeriod(
  tx: Tx,
  actor: Actor,
  input: SummaryToImport,
  at: Date,
): Promise<{ id: string; slug: string }> {
  const { startsOn, endsOn } = input.summary.period;
  const slug = input.slug ?? periodSlug({ startsOn, endsOn });
  const sha256 = createHash("sha256").update(input.bytes).digest("hex");
  const taken = await tx.reportingPeriod.findUnique({ where: { slug }, select: { id: true } });
  if (taken) throw new Conflict("importing.periodExists", { period: slug });
  const again = await tx.importedDocument.findUnique({
    where: { sha256 },
    select: { period: { select: { slug: true } } },
  });
  if (again) throw new Conflict("importing.alreadyImported", { period: again.period.slug });
  const period = await tx.reportingPeriod.create({
    data: {
      slug,
      startsOn: day(startsOn),
      endsOn: day(endsOn),
      createdAt: at,
      createdById: actor.accountId,
      importedDocument: {
        create: {
          sha256,
          fileName: input.fileName,
          bytes: Uint8Array.from(input.bytes),
          importedById: actor.accountId,
          importedAt: at,
        },
      },
    },
  });
  return { id: period.id, slug };
}

/** Ids of the areas, in their order. */
async function createAreas(
  tx: Tx,
  periodId: string,
  { areas, sourceLocale }: ImportedSummary,
): Promise<string[]> {
  const ids: string[] = [];
  for (const [index, name] of areas.entries()) {
    const area = await tx.area.create({
      data: { periodId, position: index + 1, name: { [sourceLocale]: name } },
    });
    ids.push(area.id);
  }
  return ids;
}

/** Projects that an earlier or later summary calls by exactly this title. */
async function projectsByTitle(tx: Tx, titles: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.revisionText.findMany({
    where: { title: { in: [...titles] }, revision: { headOf: { isNot: null } } },
    select: { title: true, revision: { select: { headOf: { select: { projectId: true } } } } },
  });
  return new Map(
    rows.flatMap(({ title, revision: { headOf } }) => (headOf ? [[title, headOf.projectId]] : [])),
  );
}

/** The project that each update is of; made where it is not known. Not stated as new, it began before the records do. */
async function resolveProjects(
  tx: Tx,
  { summary, projects = {} }: SummaryToImport,
): Promise<Map<number, string>> {
  const known = await projectsByTitle(
    tx,
    summary.updates.map((update) => update.title),
  );
  const slugs = new Map(
    (await tx.project.findMany({ select: { id: true, slug: true } })).map(({ slug, id }) => [slug, id]),
  );
  const resolved = new Map<number, string>();
  for (const { number, title } of summary.updates) {
    const wanted = projects[number];
    const existing = wanted ? slugs.get(wanted) : known.get(title);
    if (existing) {
      resolved.set(number, existing);
      continue;
    }
    const slug = wanted ?? projectSlug({ [summary.sourceLocale]: title }, new Set(slugs.keys()));
    const project = await tx.project.create({
      data: { slug, predatesRecords: !summary.statedNew.includes(number) },
    });
    slugs.set(slug, project.id);
    resolved.set(number, project.id);
  }
  if (new Set(resolved.values()).size < summary.updates.length)
    throw new Invalid("importing.sameProjectTwice");
  return resolved;
}

async function agencyIds(tx: Tx, updates: readonly ImportedUpdate[]): Promise<Map<string, string>> {
  const slugs = updates.flatMap((update) => update.participations.map(({ agency }) => agency));
  const rows = await tx.agency.findMany({ where: { slug: { in: slugs } }, select: { id: true, slug: true } });
  return new Map(rows.map(({ slug, id }) => [slug, id]));
}

/**
 * Brings in a summary that was published before this register, as a period of its own in one transaction: all of it or nothing.
 * A later period in which one of its projects was new until now is no longer endorsed.
 * It is public once an officer of each side has confirmed the transcription and it has been published.
 * @throws NotFound, Forbidden, Conflict `importing.periodExists` `importing.alreadyImported`, Invalid `importing.sameProjectTwice`
 */
export async function importSummary(
  actor: Actor,
  input: SummaryToImport,
  { db, clock }: CommandContext,
): Promise<{ slug: string }> {
  demandPeriodsExistFor(actor);
  return inTransaction(db, async (tx) => {
    demand(mayManagePeriods(actor));
    const at = clock.now();
    const period = await createPeriod(tx, actor, input, at);
    const areas = await createAreas(tx, period.id, input.summary);
    const projects = await resolveProjects(tx, input);
    const agencies = await agencyIds(tx, input.summary.updates);
    for (const update of input.summary.updates) {
      const { id: updateId } = await tx.progressUpdate.create({
        data: {
          periodId: period.id,
          projectId: projects.get(update.number) ?? "",
          number: update.number,
          areaId: update.area === null ? null : (areas[update.area] ?? null),
          plannedTitle: { [input.summary.sourceLocale]: update.title },
        },
      });
      const content = contentOf(update, input.summary.sourceLocale, agencies);
      await writeRevision(tx, { updateId, baseId: null, authorId: actor.accountId, at, content });
    }
    await voidWhereNewnessChanged(tx, actor, at, period.id, ...projects.values());
    await recordAuditEvent(tx, actor, at, {
      action: "importing.importSummary",
      subject: { type: "reportingPeriod", id: period.id },
      data: { period: period.slug, file: input.fileName, updates: input.summary.updates.length },
    });
    return { slug: period.slug };
  });
}

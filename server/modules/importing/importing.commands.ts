import { createHash } from "node:crypto";
import type { CommandContext } from "@/server/db/command-context";
import { inTransaction, type Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import { demand } from "@/server/kernel/errors";
import { demandPeriodsExistFor } from "../plan/change-plan";
import { mayManagePeriods } from "../reporting-period/reporting-period.policy";
import { contentOf } from "./imported-content";
import type { ImportedSummary } from "./importing.schema";
import { loadKnownProjects } from "./known-projects";
import { type SimilarProject, similarTitles } from "./similar-titles";
import { type UpdateToWrite, writeImport } from "./write-import";

export interface SummaryToImport {
  fileName: string;
  /** The file itself, kept and bound to the edition by its SHA-256. */
  bytes: Uint8Array;
  /** What was understood of it. */
  summary: ImportedSummary;
  /** Address of the period; derived from its dates when left out. */
  slug?: string;
  /** Address of the project of each update, by number: an existing one where it is known, otherwise a new one's. */
  projects?: Readonly<Record<number, string>>;
}

/** An update that was taken for a new project though one on record has a similar title. */
export interface SimilarTitle extends SimilarProject {
  number: number;
}

export interface ImportedPeriod {
  slug: string;
  similar: SimilarTitle[];
}

async function agencyIds(tx: Tx, { updates }: ImportedSummary): Promise<Map<string, string>> {
  const slugs = updates.flatMap((update) => update.participations.map(({ agency }) => agency));
  const rows = await tx.agency.findMany({ where: { slug: { in: slugs } }, select: { id: true, slug: true } });
  return new Map(rows.map(({ slug, id }) => [slug, id]));
}

/** Projects are known by equal titles only; which ones have a similar title is told and left to a person. */
async function updatesOf(tx: Tx, { summary, projects = {} }: SummaryToImport) {
  const known = await loadKnownProjects(tx, summary.sourceLocale);
  const agencies = await agencyIds(tx, summary);
  const similar: SimilarTitle[] = [];
  const updates = summary.updates.map((update): UpdateToWrite => {
    const { number, title, area } = update;
    const wanted = projects[number];
    const matches = similarTitles(title, known);
    const project = wanted ?? matches.equal;
    const [likely] = matches.similar;
    if (project === null && likely) similar.push({ number, ...likely });
    const isNew = summary.statedNew.includes(number);
    return { number, area, isNew, project, content: contentOf(update, summary.sourceLocale, agencies) };
  });
  return { updates, similar };
}

/**
 * Brings in a summary that was published before this register as it was understood, as a period of its own in one
 * transaction: all of it or nothing. A later period in which one of its projects was new until now is no longer endorsed.
 * It is public once an officer of each side has confirmed the transcription and it has been published.
 * @throws NotFound, Forbidden, and what `writeImport` throws
 */
export async function importSummary(
  actor: Actor,
  input: SummaryToImport,
  { db, clock }: CommandContext,
): Promise<ImportedPeriod> {
  demandPeriodsExistFor(actor);
  return inTransaction(db, async (tx) => {
    demand(mayManagePeriods(actor));
    const { fileName, bytes, summary } = input;
    const { startsOn, endsOn } = summary.period;
    const { updates, similar } = await updatesOf(tx, input);
    const { slug } = await writeImport(tx, actor, clock.now(), {
      fileName,
      bytes,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      sourceLocale: summary.sourceLocale,
      period: { startsOn, endsOn, slug: input.slug ?? "", label: "", sentenceLabel: "" },
      areas: summary.areas,
      updates,
    });
    return { slug, similar };
  });
}

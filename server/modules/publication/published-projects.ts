import type { Locale } from "@/server/kernel/locale";
import { type LocalizedText, localizedTextSchema } from "@/server/kernel/localized-text";
import type { Line } from "../document/document-tree";
import type { SummaryUpdate } from "../summary/summary.schema";
import { type EditionHead, listEditions, type PublicContext } from "./publication.queries";
import { findReading, type Reading } from "./reading";

/** That a project is in an edition, and where. */
export interface Appearance {
  edition: EditionHead;
  number: number;
  isNew: boolean;
}

export interface PublishedProject {
  slug: string;
  /** As the latest edition that has it calls it. */
  title: LocalizedText;
  /** The current editions that it is in, the latest first. */
  appearances: Appearance[];
}

/** All projects that the current editions report on: those of the latest period first, in its order. Two statements. */
export async function listPublishedProjects({ db }: PublicContext): Promise<PublishedProject[]> {
  const editions = (await listEditions({ db })).filter(({ isCurrent }) => isCurrent);
  const rows = await db.publishedUpdate.findMany({
    where: { editionId: { in: editions.map(({ id }) => id) } },
    orderBy: { number: "asc" },
  });
  const projects = new Map<string, PublishedProject>();
  for (const edition of editions) {
    for (const row of rows.filter(({ editionId }) => editionId === edition.id)) {
      const title = localizedTextSchema.parse(row.title);
      const project = projects.get(row.projectSlug) ?? { slug: row.projectSlug, title, appearances: [] };
      project.appearances.push({ edition, number: row.number, isNew: row.isNew });
      projects.set(row.projectSlug, project);
    }
  }
  return [...projects.values()];
}

/** What one edition says of a project. */
export interface ProjectChapter {
  edition: Reading;
  update: SummaryUpdate;
  /** The narrative as it is read. */
  paragraphs: readonly Line[];
}

export interface ProjectHistory {
  project: PublishedProject;
  /** One a period, the latest first. */
  chapters: ProjectChapter[];
}

function chapterIn(edition: Reading, slug: string): ProjectChapter[] {
  const update = edition.content.updates.find((candidate) => candidate.project === slug);
  const item = edition.tree.sections.flatMap(({ items }) => items).find(({ project }) => project === slug);
  return update && item ? [{ edition, update, paragraphs: item.paragraphs }] : [];
}

/** One project through its periods; null for an unknown one. */
export async function projectThroughPeriods(
  { slug, locale }: { slug: string; locale: Locale },
  { db }: PublicContext,
): Promise<ProjectHistory | null> {
  const project = (await listPublishedProjects({ db })).find((candidate) => candidate.slug === slug);
  if (!project) return null;
  const readings = await Promise.all(
    project.appearances.map(({ edition: { period, number } }) =>
      findReading({ periodSlug: period.slug, number, locale }, { db }),
    ),
  );
  return { project, chapters: readings.flatMap((reading) => (reading ? chapterIn(reading, slug) : [])) };
}

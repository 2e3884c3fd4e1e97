import { type LocalizedText, localizedTextSchema } from "@/server/kernel/localized-text";
import {
  currentEditions,
  type EditionHead,
  type EditionView,
  findEdition,
  listEditions,
  type PublicContext,
} from "./publication.queries";

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
  const editions = currentEditions(await listEditions({ db }));
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
  edition: EditionView;
  number: number;
}

/** One project through its periods, the latest first; empty for an unknown one. A statement a period. */
export async function projectThroughPeriods(
  { slug }: { slug: string },
  { db }: PublicContext,
): Promise<{ project: PublishedProject; chapters: ProjectChapter[] } | null> {
  const project = (await listPublishedProjects({ db })).find((candidate) => candidate.slug === slug);
  if (!project) return null;
  const chapters = await Promise.all(
    project.appearances.map(async ({ edition: { period, number }, number: place }) => {
      const edition = await findEdition({ periodSlug: period.slug, number }, { db });
      return edition ? [{ edition, number: place }] : [];
    }),
  );
  return { project, chapters: chapters.flat() };
}

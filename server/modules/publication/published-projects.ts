import type { Locale } from "@/server/kernel/locale";
import type { LocalizedText } from "@/server/kernel/localized-text";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import type { Line } from "../document/document-tree";
import type { SummaryUpdate } from "../summary/summary.schema";
import { findCorrectionNotice } from "./correction-notice";
import { type EditionHead, findEdition, listEditions, type PublicContext } from "./publication.queries";
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
  /** The editions that corrected what is said of the project, the earliest first. */
  correctedIn: number[];
}

export interface ProjectHistory {
  project: PublishedProject;
  /** One a period, the latest first. */
  chapters: ProjectChapter[];
}

/** The editions of a period, up to this one, that corrected its update of this number. */
async function correctionsOf(edition: Reading, update: number, locale: Locale, context: PublicContext) {
  const numbers: number[] = [];
  for (const { number } of edition.siblings.toReversed()) {
    if (number > edition.number) continue;
    const found = await findEdition({ periodSlug: edition.period.slug, number }, context);
    const notice = found && (await findCorrectionNotice(found, locale, context));
    if (notice?.changes.some((change) => change.update?.number === update)) numbers.push(number);
  }
  return numbers;
}

async function chaptersIn(edition: Reading, slug: string, locale: Locale, context: PublicContext) {
  const update = edition.content.updates.find((candidate) => candidate.project === slug);
  const item = edition.tree.sections.flatMap(({ items }) => items).find(({ project }) => project === slug);
  if (!update || !item) return [];
  const correctedIn = await correctionsOf(edition, update.number, locale, context);
  return [{ edition, update, paragraphs: item.paragraphs, correctedIn }];
}

/** One project through its periods; null for an unknown one. */
export async function projectThroughPeriods(
  { slug, locale }: { slug: string; locale: Locale },
  context: PublicContext,
): Promise<ProjectHistory | null> {
  const project = (await listPublishedProjects(context)).find((candidate) => candidate.slug === slug);
  if (!project) return null;
  const chapters = await Promise.all(
    project.appearances.map(async ({ edition: { period, number } }) => {
      const reading = await findReading({ periodSlug: period.slug, number, locale }, context);
      return reading ? chaptersIn(reading, slug, locale, context) : [];
    }),
  );
  return { project, chapters: chapters.flat() };
}

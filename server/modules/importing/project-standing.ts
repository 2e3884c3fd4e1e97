import type { ProjectChoice } from "./import-draft.schema";
import { type KnownProject, type SimilarProject, similarTitles } from "./similar-titles";

/** Which project an update is of, as far as it is known, and what is left to decide. */
export type ProjectStanding =
  | { kind: "SAME"; slug: string; title: string; by: "TITLE" | "PERSON"; candidates: SimilarProject[] }
  | { kind: "ASKED"; candidates: SimilarProject[] }
  | { kind: "NEW"; by: "TITLE" | "PERSON"; candidates: SimilarProject[] };

/**
 * The same title is the same project, a similar one is a question, and any other a new project; what a person decided goes
 * before all of it. A project that is no more on record is undecided again.
 */
export function projectStanding(
  title: string,
  choice: ProjectChoice,
  known: readonly KnownProject[],
): ProjectStanding {
  const { equal, similar } = similarTitles(title, known);
  const same = (slug: string, by: "TITLE" | "PERSON"): ProjectStanding | null => {
    const project = known.find((one) => one.slug === slug);
    return project ? { kind: "SAME", slug, title: project.titles[0] ?? slug, by, candidates: similar } : null;
  };
  if (choice.kind === "NEW") return { kind: "NEW", by: "PERSON", candidates: similar };
  const decided = choice.kind === "EXISTING" ? same(choice.slug, "PERSON") : null;
  const byTitle = equal === null ? null : same(equal, "TITLE");
  const settled = decided ?? byTitle;
  if (settled) return settled;
  return similar.length > 0
    ? { kind: "ASKED", candidates: similar }
    : { kind: "NEW", by: "TITLE", candidates: [] };
}

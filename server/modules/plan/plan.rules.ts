import { allow, type Decision, deny } from "@/server/kernel/decision";
import { type Issue, issue } from "@/server/kernel/issue";
import type { LocalizedText } from "@/server/kernel/localized-text";
import type { PeriodRow, Stage } from "../reporting-period/stage";

/** The content of a plan (days, labels, areas, projects, their order and titles) moves in planning and never afterwards. */
export function planCanChange(stage: Stage): Decision {
  return stage === "PLANNING" ? allow : deny("reportingPeriod.planAgreed");
}

/** Who writes, and by when, is no content: it may change until the summary is published. A correction changes neither. */
export function workCanChange({ stage, correction }: Pick<PeriodRow, "stage" | "correction">): Decision {
  return stage === "PUBLISHED" || correction !== null ? deny("reportingPeriod.published") : allow;
}

/** As much of a plan as its readiness depends on. */
export interface PlanDraft {
  areas: readonly { id: string; name: LocalizedText }[];
  /** In order. */
  projects: readonly {
    updateId: string;
    number: number;
    title: LocalizedText;
    areaId: string | null;
    responsible: { id: string } | null;
    /** Ids of those who write it and are part of another agency by now. */
    merged: readonly string[];
  }[];
  /** Projects of the period planned from that nobody has decided on. */
  undecided: readonly { projectId: string; number: number }[];
}

function undecidedIssues({ undecided }: PlanDraft): Issue[] {
  return undecided.map(({ projectId, number }) =>
    issue("plan.projectUndecided", { number }, `project-${projectId}`),
  );
}

function projectIssues({ projects }: PlanDraft): Issue[] {
  if (projects.length === 0) return [issue("plan.noProject", {}, "projects")];
  return projects.flatMap(({ updateId, number, title, responsible, merged }) => [
    ...(Object.keys(title).length === 0
      ? [issue("plan.titleMissing", { number }, `update-${updateId}`)]
      : []),
    ...(responsible ? [] : [issue("plan.responsibleMissing", { number }, `update-${updateId}`)]),
    ...(merged.length > 0 ? [issue("plan.agencyMerged", { number }, `update-${updateId}`)] : []),
  ]);
}

/** Every pair of projects that reads the same in some language, told at the later one. */
function sameTitleIssues({ projects }: PlanDraft): Issue[] {
  const first = new Map<string, number>();
  return projects.flatMap(({ updateId, number, title }) => {
    const texts = Object.values(title);
    const earlier = texts.map((text) => first.get(text)).find((found) => found !== undefined);
    for (const text of texts) if (!first.has(text)) first.set(text, number);
    return earlier === undefined ? [] : [issue("plan.titleTwice", { number, earlier }, `update-${updateId}`)];
  });
}

/** Either no project stands under an area, or all do and every area has one. */
function areaIssues({ areas, projects }: PlanDraft): Issue[] {
  const used = new Set(projects.map(({ areaId }) => areaId));
  const empty = areas.flatMap(({ id }, index) =>
    used.has(id) ? [] : [issue("plan.areaEmpty", { position: index + 1 }, `area-${id}`)],
  );
  const outside = projects
    .filter(({ areaId }) => areaId === null && areas.length > 0)
    .map(({ updateId, number }) => issue("plan.projectOutsideAreas", { number }, `update-${updateId}`));
  return [...empty, ...outside];
}

/**
 * What stands between a plan and its endorsement, in the order in which a person would go through it.
 * A place is the id of an element of the plan's page: `project-…`, `update-…`, `area-…` or `projects`.
 */
export function planIssues(plan: PlanDraft): Issue[] {
  return [...undecidedIssues(plan), ...projectIssues(plan), ...sameTitleIssues(plan), ...areaIssues(plan)];
}

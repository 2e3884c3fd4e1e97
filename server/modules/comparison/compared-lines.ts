import type { Prisma } from "@/server/db/generated/client";
import type { Actor } from "@/server/kernel/actor";
import { LOCALES } from "@/server/kernel/locale";
import type { LocalizedText } from "@/server/kernel/localized-text";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import { type AgencyName, assignedTo } from "../plan/plan-lines";
import { maySeeUpdate } from "../progress-update/progress-update.policy";
import { titleFor } from "../project/plan-project";
import { progressStateOf, stateOf } from "../review/review.rules";
import type { ProgressState } from "../review/review.schema";
import type { PlanContent, SummaryContent } from "../summary/summary.schema";
import { type Outcome, outcomeOf, type PlanStanding, standingOf } from "./comparison.rules";
import type { LaterDecision } from "./later-decisions";

/** What is read of a period's updates, whatever their number. */
export const comparedRows = {
  orderBy: { number: "asc" },
  select: {
    id: true,
    number: true,
    plannedTitle: true,
    project: { select: { slug: true } },
    headRevision: { select: { texts: { select: { locale: true, title: true } } } },
    assignments: {
      select: { kind: true, agency: { select: { id: true, slug: true, name: true, sideCode: true } } },
    },
    reviewSteps: { orderBy: { ordinal: "desc" }, take: 1, select: { ordinal: true, kind: true } },
  },
} satisfies Prisma.ReportingPeriod$updatesArgs;

export type ComparedRow = Prisma.ProgressUpdateGetPayload<typeof comparedRows>;

export interface ComparedLine {
  /** Slug of the project. */
  project: string;
  /** As it was agreed; of one that was put in since, as it is called now. */
  title: LocalizedText;
  /** What it is called now, or in the summary, where that is something else. */
  retitled: LocalizedText | null;
  /** Its number in the plan that was agreed, and now; null where it is not in it. */
  plannedNumber: number | null;
  number: number | null;
  standing: PlanStanding;
  outcome: Outcome;
  /** How far its update is; null where there is none. */
  progress: ProgressState | null;
  responsible: AgencyName | null;
  next: LaterDecision | null;
  /** Why it was taken out of the plan, where the plan says so. */
  reason: string | null;
  /** Where its update may be read; null for whoever may not. */
  updateId: string | null;
}

/** Everything that the lines of a comparison are made of. */
export interface ComparedFacts {
  actor: Actor;
  planned: PlanContent["projects"];
  updates: readonly ComparedRow[];
  /** What the newest edition says; null before there is one. */
  published: SummaryContent | null;
  /** Why a project is not in the period, by slug. */
  omitted: ReadonlyMap<string, string>;
  later: ReadonlyMap<string, LaterDecision>;
}

type PlannedProject = PlanContent["projects"][number];

function publishedTitle(published: SummaryContent | null, project: string): LocalizedText | null {
  const update = published?.updates.find((one) => one.project === project);
  if (!update) return null;
  const titles = Object.entries(update.texts).map(([locale, text]) => [locale, text.title]);
  return localizedTextSchema.parse(Object.fromEntries(titles));
}

/** A title that differs in a language in which there are both; one that was merely translated since is the same. */
function isAnother(one: LocalizedText, other: LocalizedText): boolean {
  return LOCALES.some((locale) => one[locale] && other[locale] && one[locale] !== other[locale]);
}

function mayRead({ actor }: ComparedFacts, row: ComparedRow): boolean {
  return maySeeUpdate(actor, { assignments: row.assignments.map(({ agency }) => ({ agencyId: agency.id })) });
}

function ofUpdate(row: ComparedRow | undefined, facts: ComparedFacts) {
  if (!row) return { number: null, progress: null, responsible: null, updateId: null };
  return {
    number: row.number,
    progress: progressStateOf(stateOf(row.reviewSteps), row.headRevision !== null),
    responsible: assignedTo(row.assignments).responsible,
    updateId: mayRead(facts, row) ? row.id : null,
  };
}

function comparedLine(
  project: string,
  planned: PlannedProject | undefined,
  row: ComparedRow | undefined,
  facts: ComparedFacts,
): ComparedLine {
  const { published, later, omitted } = facts;
  const inSummary = publishedTitle(published, project);
  const now = inSummary ?? (row ? titleFor(row, mayRead(facts, row)) : null);
  const title = planned?.title ?? now ?? {};
  const standing = standingOf(planned !== undefined, row !== undefined);
  const next = later.get(project) ?? null;
  const isPublished = published !== null;
  const isReported = inSummary !== null;
  return {
    project,
    title,
    retitled: now && isAnother(title, now) ? now : null,
    plannedNumber: planned?.number ?? null,
    standing,
    outcome: outcomeOf({ standing, isPublished, isReported, next: next?.decision ?? null }),
    next,
    reason: omitted.get(project) ?? null,
    ...ofUpdate(row, facts),
  };
}

/** Every project of the plan that was agreed, in its order; behind them those that were put in since. */
export function comparedLines(facts: ComparedFacts): ComparedLine[] {
  const rows = new Map(facts.updates.map((row) => [row.project.slug, row]));
  const plannedSlugs = new Set(facts.planned.map(({ project }) => project));
  const planned = facts.planned.map((one) => comparedLine(one.project, one, rows.get(one.project), facts));
  const added = facts.updates.filter(({ project }) => !plannedSlugs.has(project.slug));
  return [...planned, ...added.map((row) => comparedLine(row.project.slug, undefined, row, facts))];
}

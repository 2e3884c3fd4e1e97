import type { CommandContext } from "@/server/db/command-context";
import type { Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import { NotFound } from "@/server/kernel/errors";
import { demandPeriodsExistFor } from "../plan/change-plan";
import { type PeriodName, periodName } from "../reporting-period/period-name";
import type { PeriodInput } from "../reporting-period/reporting-period.schema";
import { loadStages, type Stage } from "../reporting-period/stage";
import { newestEditionContent } from "../summary/period-content";
import { type AgreedPlan, findFirstAgreedPlan } from "./agreed-plan";
import { type ComparedLine, comparedLines, comparedRows } from "./compared-lines";
import { OUTCOMES, type Outcome } from "./comparison.rules";
import { loadLaterDecisions } from "./later-decisions";

export interface ComparisonView {
  /** `transcribed`: brought in from a document that was published earlier, and so never planned. */
  period: PeriodName & { stage: Stage; transcribed: boolean };
  /** The first plan that both sides endorsed; null before there is one, and where it is not kept. */
  plan: { agreedAt: Date; projects: number } | null;
  /** Whether there is a summary to compare with. */
  isPublished: boolean;
  /** Empty without a plan. */
  lines: ComparedLine[];
  counts: Record<Outcome, number> & { added: number; removed: number };
}

async function findPeriod(tx: Tx, slug: string) {
  const row = await tx.reportingPeriod.findUnique({
    where: { slug },
    include: {
      updates: comparedRows,
      importedDocument: { select: { periodId: true } },
      omissions: { select: { reason: true, project: { select: { slug: true } } } },
    },
  });
  const stage = row && (await loadStages(tx, [row.id])).get(row.id)?.stage;
  if (!row || !stage) throw new NotFound("reportingPeriod.notFound");
  return { row, stage };
}

type Row = Awaited<ReturnType<typeof findPeriod>>["row"];

async function linesOf(tx: Tx, actor: Actor, row: Row, plan: AgreedPlan): Promise<ComparedLine[]> {
  const planned = plan.content.projects;
  const slugs = [...planned.map(({ project }) => project), ...row.updates.map(({ project }) => project.slug)];
  return comparedLines({
    actor,
    planned,
    updates: row.updates,
    published: await newestEditionContent(tx, row.slug),
    omitted: new Map(row.omissions.map(({ project, reason }) => [project.slug, reason])),
    later: await loadLaterDecisions(tx, row.startsOn, slugs),
  });
}

function countsOf(lines: readonly ComparedLine[]): ComparisonView["counts"] {
  const counts = { CONTINUING: 0, COMPLETED: 0, UNDECIDED: 0, NOT_CARRIED_OUT: 0, PENDING: 0 };
  for (const outcome of OUTCOMES) counts[outcome] = lines.filter((line) => line.outcome === outcome).length;
  const added = lines.filter(({ standing }) => standing === "ADDED").length;
  return { ...counts, added, removed: lines.filter(({ standing }) => standing === "REMOVED").length };
}

/**
 * What became of a period's plan. The number of statements does not depend on how many projects there are.
 * @throws NotFound `reportingPeriod.notFound`, also for an administrator
 */
export async function getComparison(
  actor: Actor,
  { periodSlug }: PeriodInput,
  { db }: Pick<CommandContext, "db">,
): Promise<ComparisonView> {
  demandPeriodsExistFor(actor);
  const { row, stage } = await findPeriod(db, periodSlug);
  const plan = await findFirstAgreedPlan(db, row.id);
  const lines = plan ? await linesOf(db, actor, row, plan) : [];
  return {
    period: { ...periodName(row), stage, transcribed: row.importedDocument !== null },
    plan: plan && { agreedAt: plan.at, projects: plan.content.projects.length },
    isPublished: (await db.edition.count({ where: { periodSlug } })) > 0,
    lines,
    counts: countsOf(lines),
  };
}

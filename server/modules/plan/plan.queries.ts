import type { CommandContext } from "@/server/db/command-context";
import type { Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import { allOf, type Decision } from "@/server/kernel/decision";
import { NotFound } from "@/server/kernel/errors";
import type { Issue } from "@/server/kernel/issue";
import type { LocalizedText } from "@/server/kernel/localized-text";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import { newProjectIds } from "../project/is-new";
import { takenOver, titleOf } from "../project/plan-project";
import { isoDay } from "../reporting-period/civil-day";
import { loadDeletionFacts } from "../reporting-period/deletion-facts";
import { overriddenLabel, type PeriodName, periodName } from "../reporting-period/period-name";
import { mayManagePeriods } from "../reporting-period/reporting-period.policy";
import { periodCanBeDeleted, reviewCanOpen } from "../reporting-period/reporting-period.rules";
import type { PeriodInput } from "../reporting-period/reporting-period.schema";
import { loadStages, type PeriodRow, type Stage } from "../reporting-period/stage";
import { demandPeriodsExistFor } from "./change-plan";
import { planCanChange, planIssues, workCanChange } from "./plan.rules";
import {
  type AgencyName,
  agencyName,
  areaLines,
  type OmittedLine,
  type PlannedLine,
  planLines,
  type UndecidedLine,
} from "./plan-lines";
import { type PlanRows, planRows } from "./plan-rows";

export interface PlanView {
  period: PeriodName & {
    stage: Stage;
    dueOn: string | null;
    /** The labels as a person corrected them, language by language. */
    labelOverride: LocalizedText;
    sentenceLabelOverride: LocalizedText;
    plannedFrom: PeriodName | null;
    /** Brought in from a document that was published earlier, and so never planned. */
    transcribed: boolean;
  };
  areas: { id: string; name: LocalizedText }[];
  projects: (PlannedLine & { isNew: boolean })[];
  undecided: UndecidedLine[];
  omitted: OmittedLine[];
  /** Projects of other earlier periods, which could be taken up again. */
  resumable: { projectId: string; title: LocalizedText; periodLabel: LocalizedText }[];
  issues: Issue[];
  sides: { code: string; name: LocalizedText }[];
  /** Who may be assigned. */
  memberAgencies: AgencyName[];
  can: Record<"plan" | "assign" | "setDueDate" | "openReview" | "deletePeriod", Decision>;
}

/** Each project of an earlier period that is neither in this plan nor in the one planned from, as it last was. */
async function loadResumable(tx: Tx, period: PlanRows): Promise<PlanView["resumable"]> {
  const updates = await tx.progressUpdate.findMany({
    where: {
      period: { startsOn: { lt: period.startsOn } },
      project: {
        updates: {
          none: { periodId: { in: [period.id, ...(period.plannedFromId ? [period.plannedFromId] : [])] } },
        },
      },
    },
    orderBy: [{ period: { startsOn: "desc" } }, { number: "asc" }],
    select: { ...takenOver, period: true },
  });
  const newest = new Map<string, (typeof updates)[number]>();
  for (const update of updates) if (!newest.has(update.projectId)) newest.set(update.projectId, update);
  return [...newest.values()].map((update) => ({
    projectId: update.projectId,
    title: titleOf(update),
    periodLabel: periodName(update.period).label,
  }));
}

async function loadSides(tx: Tx): Promise<PlanView["sides"]> {
  const sides = await tx.side.findMany({ orderBy: { position: "asc" } });
  return sides.map(({ code, name }) => ({ code, name: localizedTextSchema.parse(name) }));
}

async function loadMemberAgencies(tx: Tx): Promise<AgencyName[]> {
  const agencies = await tx.agency.findMany({
    where: { sideCode: { not: null }, succession: null },
    orderBy: [{ side: { position: "asc" } }, { slug: "asc" }],
  });
  return agencies.map(agencyName);
}

function periodOf(rows: PlanRows, stage: Stage): PlanView["period"] {
  return {
    ...periodName(rows),
    stage,
    dueOn: rows.dueOn ? isoDay(rows.dueOn) : null,
    labelOverride: overriddenLabel(rows.labelOverride),
    sentenceLabelOverride: overriddenLabel(rows.sentenceLabelOverride),
    plannedFrom: rows.plannedFrom ? periodName(rows.plannedFrom) : null,
    transcribed: rows.importedDocument !== null,
  };
}

async function decisions(tx: Tx, actor: Actor, period: PeriodRow): Promise<PlanView["can"]> {
  const officer = mayManagePeriods(actor);
  const { stage } = period;
  return {
    plan: allOf(officer, planCanChange(stage)),
    assign: allOf(officer, workCanChange(period)),
    setDueDate: allOf(officer, workCanChange(period)),
    openReview: allOf(officer, reviewCanOpen(stage)),
    deletePeriod: allOf(
      officer,
      planCanChange(stage),
      periodCanBeDeleted(await loadDeletionFacts(tx, period.id)),
    ),
  };
}

/**
 * A period's plan: what is in it, what is not decided, what stands in the way, and what this actor may do.
 * @throws NotFound `reportingPeriod.notFound`, also for an administrator
 */
export async function getPlan(
  actor: Actor,
  { periodSlug }: PeriodInput,
  { db }: Pick<CommandContext, "db">,
): Promise<PlanView> {
  demandPeriodsExistFor(actor);
  const rows = await db.reportingPeriod.findUnique({ where: { slug: periodSlug }, include: planRows });
  const period = rows && (await loadStages(db, [rows.id])).get(rows.id);
  if (!rows || !period) throw new NotFound("reportingPeriod.notFound");
  const fresh = await newProjectIds(db, rows.id);
  const lines = planLines(rows);
  const areas = areaLines(rows);
  return {
    period: periodOf(rows, period.stage),
    areas,
    ...lines,
    projects: lines.projects.map((line) => ({ ...line, isNew: fresh.has(line.projectId) })),
    resumable: await loadResumable(db, rows),
    issues: planIssues({ areas, ...lines }),
    sides: await loadSides(db),
    memberAgencies: await loadMemberAgencies(db),
    can: await decisions(db, actor, period),
  };
}

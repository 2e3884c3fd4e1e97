import type { LocalizedText } from "@/server/kernel/localized-text";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import { type ReassignmentView, reassignmentView } from "../assignment/reassignment-view";
import { titleOf } from "../project/plan-project";
import type { OmissionKind } from "../project/project.schema";
import type { AssignmentRow, PlanRows } from "./plan-rows";

export interface AgencyName {
  id: string;
  slug: string;
  name: LocalizedText;
  side: string | null;
}

export interface AssignedTo {
  responsible: AgencyName | null;
  contributing: AgencyName[];
}

export interface PlannedLine extends AssignedTo {
  updateId: string;
  projectId: string;
  slug: string;
  number: number;
  title: LocalizedText;
  areaId: string | null;
  /** Its number and title in the period planned from; null if that one did not have it. */
  lastTime: { number: number; title: LocalizedText } | null;
  written: boolean;
  /** Ids of those who write it and are part of another agency by now. */
  merged: string[];
  /** How who writes it was changed since the plan was agreed, newest first. */
  reassignments: ReassignmentView[];
}

export interface UndecidedLine extends AssignedTo {
  projectId: string;
  number: number;
  title: LocalizedText;
}

export interface OmittedLine extends UndecidedLine {
  kind: OmissionKind;
  reason: string;
  decidedBy: string;
  decidedAt: Date;
}

export function agencyName(row: AssignmentRow["agency"]): AgencyName {
  return { id: row.id, slug: row.slug, name: localizedTextSchema.parse(row.name), side: row.sideCode };
}

export function assignedTo(rows: readonly AssignmentRow[]): AssignedTo {
  const responsible = rows.find(({ kind }) => kind === "RESPONSIBLE");
  const contributing = rows.filter(({ kind }) => kind === "CONTRIBUTING");
  return {
    responsible: responsible ? agencyName(responsible.agency) : null,
    contributing: contributing.map((row) => agencyName(row.agency)),
  };
}

type EarlierRow = NonNullable<PlanRows["plannedFrom"]>["updates"][number];

function earlierLine(row: EarlierRow): UndecidedLine {
  return {
    projectId: row.projectId,
    number: row.number,
    title: titleOf(row),
    ...assignedTo(row.assignments),
  };
}

/** The projects of a plan: those in it, in order; those nobody has decided on and those omitted, in the order of the period planned from. */
export function planLines({ updates, omissions, plannedFrom }: PlanRows) {
  const earlier = plannedFrom?.updates.map(earlierLine) ?? [];
  const lastTime = new Map(
    earlier.map((line) => [line.projectId, { number: line.number, title: line.title }]),
  );
  const decisions = new Map(omissions.map((omission) => [omission.projectId, omission]));
  const carried = new Set(updates.map(({ projectId }) => projectId));
  return {
    projects: updates.map(
      (update): PlannedLine => ({
        updateId: update.id,
        projectId: update.projectId,
        slug: update.project.slug,
        number: update.number,
        title: localizedTextSchema.parse(update.plannedTitle),
        areaId: update.areaId,
        lastTime: lastTime.get(update.projectId) ?? null,
        written: update.headRevisionId !== null,
        merged: update.assignments.flatMap(({ agency }) => (agency.succession ? [agency.id] : [])),
        reassignments: update.reassignments.map(reassignmentView),
        ...assignedTo(update.assignments),
      }),
    ),
    undecided: earlier.filter(({ projectId }) => !carried.has(projectId) && !decisions.has(projectId)),
    omitted: earlier.flatMap((line): OmittedLine[] => {
      const decision = decisions.get(line.projectId);
      if (!decision) return [];
      const { kind, reason, decidedBy, decidedAt } = decision;
      return [{ ...line, kind, reason, decidedBy: decidedBy.name, decidedAt }];
    }),
  };
}

export function areaLines({ areas }: Pick<PlanRows, "areas">) {
  return areas.map(({ id, name }) => ({ id, name: localizedTextSchema.parse(name) }));
}

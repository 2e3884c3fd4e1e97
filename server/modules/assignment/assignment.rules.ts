import { type Decision, deny } from "@/server/kernel/decision";
import { workCanChange } from "../plan/plan.rules";
import type { PeriodRow } from "../reporting-period/stage";

export type AssignmentKind = "RESPONSIBLE" | "CONTRIBUTING";

/** One agency that writes an update. */
export interface Assigned {
  agencyId: string;
  kind: AssignmentKind;
}

/** What an agency was and became; null where it did not write the update. */
export interface AgencyChange {
  agencyId: string;
  before: AssignmentKind | null;
  after: AssignmentKind | null;
}

/** Before the plan is agreed who writes is a part of planning; afterwards a change of it has a reason, until the summary is published. */
export function canBeReassigned(period: Pick<PeriodRow, "stage" | "correction">): Decision {
  return period.stage === "PLANNING" ? deny("assignment.planNotAgreed") : workCanChange(period);
}

/** The agencies for which something changes, in the order of `before` and then of `after`. */
export function agencyChanges(before: readonly Assigned[], after: readonly Assigned[]): AgencyChange[] {
  const kindIn = (rows: readonly Assigned[], agencyId: string) =>
    rows.find((row) => row.agencyId === agencyId)?.kind ?? null;
  const ids = new Set([...before, ...after].map(({ agencyId }) => agencyId));
  return [...ids]
    .map((agencyId) => ({ agencyId, before: kindIn(before, agencyId), after: kindIn(after, agencyId) }))
    .filter((change) => change.before !== change.after);
}

/** The same work as it is for whoever stands for each agency now: one that stands for several has it once, and is responsible where any of them was. */
export function ofStanding(rows: readonly Assigned[], standsFor: (agencyId: string) => string): Assigned[] {
  const kinds = new Map<string, AssignmentKind>();
  for (const row of rows) {
    const agencyId = standsFor(row.agencyId);
    if (kinds.get(agencyId) !== "RESPONSIBLE") kinds.set(agencyId, row.kind);
  }
  return [...kinds].map(([agencyId, kind]) => ({ agencyId, kind }));
}

/**
 * What is left when everything that one agency writes is written by another: the other takes its place, and is responsible
 * where either of them was.
 */
export function handedOn(rows: readonly Assigned[], from: string, to: string): Assigned[] {
  const given = rows.find(({ agencyId }) => agencyId === from);
  if (!given) return [...rows];
  const had = rows.find(({ agencyId }) => agencyId === to);
  const kind = had?.kind === "RESPONSIBLE" ? had.kind : given.kind;
  const others = rows.filter(({ agencyId }) => agencyId !== from && agencyId !== to);
  return [...others, { agencyId: to, kind }];
}

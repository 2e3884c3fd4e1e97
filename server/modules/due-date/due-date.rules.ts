import { isoDay } from "../reporting-period/civil-day";

/** As much of a period's row as says by when its updates are due. */
export interface DueDates {
  dueOn: Date | null;
  dueDateExceptions: readonly { agencyId: string; dueOn: Date }[];
}

/**
 * By when an update is due: its responsible agency's own day where it has one, otherwise the period's.
 * @returns the last day in time, ISO 8601; null where none is set
 */
export function dueOnFor(period: DueDates, responsibleAgencyId: string | null): string | null {
  const own = period.dueDateExceptions.find(({ agencyId }) => agencyId === responsibleAgencyId);
  const dueOn = own?.dueOn ?? period.dueOn;
  return dueOn ? isoDay(dueOn) : null;
}

/** As `dueOnFor`, from all the assignments of an update. */
export function dueOnOf(
  period: DueDates,
  assignments: readonly { kind: "RESPONSIBLE" | "CONTRIBUTING"; agencyId: string }[],
): string | null {
  const responsible = assignments.find(({ kind }) => kind === "RESPONSIBLE");
  return dueOnFor(period, responsible?.agencyId ?? null);
}

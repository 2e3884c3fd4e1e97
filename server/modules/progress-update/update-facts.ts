import type { Side } from "@/server/kernel/actor";
import { standingInCorrection } from "../correction/correction.rules";
import type { PeriodRow } from "../reporting-period/stage";
import { newestStep, type StepFact, stateOf } from "../review/review.rules";
import type { UpdateFacts } from "./progress-update.policy";

/** A step of the review with who took it, and the agency that an officer took it for. */
export interface DecisiveStep extends StepFact {
  accountId: string;
  onBehalfOfId: string | null;
}

/** What is read of an update's steps to know its facts: the newest alone. */
export const NEWEST_STEP = {
  select: { ordinal: true, kind: true, accountId: true, onBehalfOfId: true },
  orderBy: { ordinal: "desc" },
  take: 1,
} as const;

/** As much of an update's row as decides who may do what with it; the newest step alone will do. */
interface FactsRow {
  id: string;
  headRevisionId: string | null;
  assignments: readonly { agencyId: string; sideCode: Side; kind: "RESPONSIBLE" | "CONTRIBUTING" }[];
  reviewSteps: readonly DecisiveStep[];
}

/** Who handed it in for an agency; null where its own member did, and where it is not handed in. */
function submittedOnBehalfBy(steps: readonly DecisiveStep[]): string | null {
  const newest = newestStep(steps);
  return newest?.kind === "SUBMITTED" && newest.onBehalfOfId !== null ? newest.accountId : null;
}

export function updateFacts(row: FactsRow, period: Pick<PeriodRow, "stage" | "correction">): UpdateFacts {
  return {
    stage: period.stage,
    state: stateOf(row.reviewSteps),
    correction: standingInCorrection(period, row.id),
    isWritten: row.headRevisionId !== null,
    submittedOnBehalfBy: submittedOnBehalfBy(row.reviewSteps),
    assignments: row.assignments.map(({ agencyId, sideCode, kind }) => ({ agencyId, side: sideCode, kind })),
  };
}

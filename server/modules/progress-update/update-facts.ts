import type { Side } from "@/server/kernel/actor";
import { standingInCorrection } from "../correction/correction.rules";
import type { PeriodRow } from "../reporting-period/stage";
import { type StepFact, stateOf } from "../review/review.rules";
import type { UpdateFacts } from "./progress-update.policy";

/** As much of an update's row as decides who may do what with it; the newest step alone will do. */
interface FactsRow {
  id: string;
  headRevisionId: string | null;
  assignments: readonly { agencyId: string; sideCode: Side; kind: "RESPONSIBLE" | "CONTRIBUTING" }[];
  reviewSteps: readonly StepFact[];
}

export function updateFacts(row: FactsRow, period: PeriodRow): UpdateFacts {
  return {
    stage: period.stage,
    state: stateOf(row.reviewSteps),
    correction: standingInCorrection(period, row.id),
    isWritten: row.headRevisionId !== null,
    assignments: row.assignments.map(({ agencyId, sideCode, kind }) => ({ agencyId, side: sideCode, kind })),
  };
}

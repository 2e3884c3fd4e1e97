import type { ProgressState, ReviewState, ReviewStepKind } from "./review.schema";

export interface StepFact {
  ordinal: number;
  kind: ReviewStepKind;
}

/** The state that a step leads to. */
export function stateAfter(kind: ReviewStepKind): ReviewState {
  return kind === "WITHDRAWN" ? "DRAFT" : kind;
}

/** Where an update stands in its review: at its newest step; without any it is a draft. */
export function stateOf(steps: readonly StepFact[]): ReviewState {
  const newest = steps.reduce<StepFact | null>(
    (found, step) => (found === null || step.ordinal > found.ordinal ? step : found),
    null,
  );
  return newest ? stateAfter(newest.kind) : "DRAFT";
}

/** How far an update has come, as every page shows it. */
export function progressStateOf(state: ReviewState, isWritten: boolean): ProgressState {
  return state === "DRAFT" && !isWritten ? "EMPTY" : state;
}

export const REVIEW_STATES = ["DRAFT", "SUBMITTED", "RETURNED", "ACCEPTED"] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** What a person is told of an update: a draft that nobody has begun is told from one that is being written. */
export const PROGRESS_STATES = ["EMPTY", ...REVIEW_STATES] as const;
export type ProgressState = (typeof PROGRESS_STATES)[number];

export interface StepFact {
  ordinal: number;
  kind: Exclude<ReviewState, "DRAFT">;
}

/** Where an update stands in its review: at its newest step; without any it is a draft. */
export function stateOf(steps: readonly StepFact[]): ReviewState {
  const newest = steps.reduce<StepFact | null>(
    (found, step) => (found === null || step.ordinal > found.ordinal ? step : found),
    null,
  );
  return newest?.kind ?? "DRAFT";
}

/** How far an update has come, as every page shows it. */
export function progressStateOf(state: ReviewState, isWritten: boolean): ProgressState {
  return state === "DRAFT" && !isWritten ? "EMPTY" : state;
}

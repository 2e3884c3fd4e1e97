export const REVIEW_STATES = ["DRAFT", "SUBMITTED", "RETURNED", "ACCEPTED"] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

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

import type { ProgressState, ReturnRemark, ReviewState, ReviewStepKind } from "./review.schema";

export interface StepFact {
  ordinal: number;
  kind: ReviewStepKind;
}

/** The state that a step leads to. */
export function stateAfter(kind: ReviewStepKind): ReviewState {
  return kind === "WITHDRAWN" ? "DRAFT" : kind;
}

/** In whatever order they come. */
export function newestStep<Step extends StepFact>(steps: readonly Step[]): Step | null {
  return steps.reduce<Step | null>(
    (found, step) => (found === null || step.ordinal > found.ordinal ? step : found),
    null,
  );
}

/** Where an update stands in its review: at its newest step; without any it is a draft. */
export function stateOf(steps: readonly StepFact[]): ReviewState {
  const newest = newestStep(steps);
  return newest ? stateAfter(newest.kind) : "DRAFT";
}

/** How far an update has come, as every page shows it. */
export function progressStateOf(state: ReviewState, isWritten: boolean): ProgressState {
  return state === "DRAFT" && !isWritten ? "EMPTY" : state;
}

/** What a return says as one text, for mails, notices and the timeline: several remarks are numbered in their order. */
export function wordsOfReturn(remarks: readonly Pick<ReturnRemark, "text">[]): string {
  if (remarks.length === 1) return remarks[0]?.text ?? "";
  return remarks.map(({ text }, index) => `${index + 1}. ${text}`).join("\n");
}

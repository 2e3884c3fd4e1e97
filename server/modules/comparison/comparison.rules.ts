import type { OmissionKind } from "../project/project.schema";

/** How a project stands to the plan that both sides first endorsed: in it, put in since, or taken out since. */
export const STANDINGS = ["PLANNED", "ADDED", "REMOVED"] as const;
export type PlanStanding = (typeof STANDINGS)[number];

/** What became of a project in its period; see docs/decisions/0018. */
export const OUTCOMES = ["CONTINUING", "COMPLETED", "UNDECIDED", "NOT_CARRIED_OUT", "PENDING"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What the next period that decided on a project decided. */
export type NextDecision = "CARRIED_FORWARD" | OmissionKind;

export interface OutcomeFacts {
  standing: PlanStanding;
  /** A summary of the period is published, so that it is known what was reported. */
  isPublished: boolean;
  /** It stands in that summary. */
  isReported: boolean;
  /** Null until a later period decides. */
  next: NextDecision | null;
}

export function standingOf(wasPlanned: boolean, isInPeriod: boolean): PlanStanding {
  if (!wasPlanned) return "ADDED";
  return isInPeriod ? "PLANNED" : "REMOVED";
}

/**
 * Derived and never typed: a project that was agreed and taken out again, or that the published summary does not have, was
 * not carried out; one that it has goes on where a later plan has it, is completed where the next one ended it or left it
 * out, and is undecided until one speaks of it. Before there is a summary nothing can be told of what is still in the plan.
 */
export function outcomeOf({ standing, isPublished, isReported, next }: OutcomeFacts): Outcome {
  if (standing === "REMOVED") return "NOT_CARRIED_OUT";
  if (!isPublished) return "PENDING";
  if (!isReported) return "NOT_CARRIED_OUT";
  if (next === null) return "UNDECIDED";
  return next === "CARRIED_FORWARD" ? "CONTINUING" : "COMPLETED";
}

import { allow, type Decision, deny } from "@/server/kernel/decision";
import type { ReviewState } from "../review/review.schema";
import { daysBetween } from "./civil-day";
import type { Stage } from "./stage";

/** Collecting is closed, and the whole reviewed, once. */
export function reviewCanOpen(stage: Stage): Decision {
  if (stage === "COLLECTING") return allow;
  return stage === "PLANNING"
    ? deny("reportingPeriod.planNotAgreed")
    : deny("reportingPeriod.reviewAlreadyOpen");
}

/** What would be lost with a period, by number of rows. */
export interface DeletionFacts {
  revisions: number;
  /** In force or ended: that somebody gave their word is kept. */
  endorsements: number;
  editions: number;
  importedDocuments: number;
  periodsPlannedFromIt: number;
}

/** Only a period made by mistake is deleted: nothing written, nothing endorsed, nothing that rests on it. */
export function periodCanBeDeleted(facts: DeletionFacts): Decision {
  if (facts.editions > 0) return deny("reportingPeriod.published");
  if (facts.importedDocuments > 0) return deny("reportingPeriod.transcribed");
  if (facts.revisions > 0) return deny("reportingPeriod.alreadyWritten");
  if (facts.endorsements > 0) return deny("reportingPeriod.alreadyEndorsed");
  return facts.periodsPlannedFromIt > 0 ? deny("reportingPeriod.plannedFrom") : allow;
}

/** The two states in which an update still waits for the agencies that write it. */
const WITH_THE_AGENCIES: readonly ReviewState[] = ["DRAFT", "RETURNED"];

/**
 * How many days late an update is.
 * @param dueOn the last day in time, ISO 8601; null if none is set
 * @param today ISO 8601
 * @returns 0 if it is not late
 */
export function daysLate(state: ReviewState, dueOn: string | null, today: string): number {
  if (!dueOn || !WITH_THE_AGENCIES.includes(state)) return 0;
  return Math.max(0, daysBetween(dueOn, today));
}

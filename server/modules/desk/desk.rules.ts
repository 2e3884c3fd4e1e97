import type { Stage } from "../reporting-period/stage";
import type { ReviewState } from "../review/review.schema";

export interface Waiting {
  number: number;
  state: ReviewState;
  stage: Stage;
  dueOn: string | null;
}

const NEVER = "9999-12-31";

/** Returned first, because somebody waits for it; then by due date, without one last; then by number. */
export function byUrgency(a: Waiting, b: Waiting): number {
  const returned = Number(b.state === "RETURNED") - Number(a.state === "RETURNED");
  if (returned !== 0) return returned;
  const due = (a.dueOn ?? NEVER).localeCompare(b.dueOn ?? NEVER);
  return due !== 0 ? due : a.number - b.number;
}

/** Whether the ball is with the members: while collecting what they have not submitted, later only what came back. */
export function waitsForMember({ state, stage }: Waiting): boolean {
  if (stage === "COLLECTING") return state === "DRAFT" || state === "RETURNED";
  return stage === "REVIEW" && state === "RETURNED";
}

/** Whether the ball is with the officers of the responsible side. */
export function waitsForOfficer({ state, stage }: Waiting): boolean {
  return state === "SUBMITTED" && (stage === "COLLECTING" || stage === "REVIEW");
}

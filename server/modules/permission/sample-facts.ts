import type { CorrectionStanding } from "../correction/correction.rules";
import { type EndorsementFacts, summaryIssues } from "../endorsement/endorsement.rules";
import type { UpdateFacts } from "../progress-update/progress-update.policy";
import type { HoldFacts } from "../publication-hold/publication-hold.rules";
import type { PeriodRow, Stage } from "../reporting-period/stage";
import type { ReviewState } from "../review/review.schema";
import type { PermissionState } from "./permission.schema";
import { AGENCIES, SIDES } from "./sample-people";

/** What policies decide by, of one update and its period. */
export interface SampleFacts {
  period: Pick<PeriodRow, "stage" | "correction">;
  update: UpdateFacts;
  endorsement: EndorsementFacts;
  hold: HoldFacts;
}

interface Come {
  stage: Stage;
  state: ReviewState;
  correction?: CorrectionStanding;
  held?: true;
}

const COME: Record<PermissionState, Come> = {
  planning: { stage: "PLANNING", state: "DRAFT" },
  collecting: { stage: "COLLECTING", state: "DRAFT" },
  submitted: { stage: "COLLECTING", state: "SUBMITTED" },
  returned: { stage: "COLLECTING", state: "RETURNED" },
  accepted: { stage: "COLLECTING", state: "ACCEPTED" },
  inReview: { stage: "REVIEW", state: "SUBMITTED" },
  returnedInReview: { stage: "REVIEW", state: "RETURNED" },
  reviewed: { stage: "REVIEW", state: "ACCEPTED" },
  endorsed: { stage: "ENDORSED", state: "ACCEPTED" },
  held: { stage: "ENDORSED", state: "ACCEPTED", held: true },
  published: { stage: "PUBLISHED", state: "ACCEPTED" },
  named: { stage: "REVIEW", state: "ACCEPTED", correction: "NAMED" },
  notNamed: { stage: "REVIEW", state: "ACCEPTED", correction: "NOT_NAMED" },
};

const LONG_AGO = new Date(0);
const DIGEST = "";

function endorsementOf({ stage, state }: Come): EndorsementFacts {
  const sides = Object.values(SIDES);
  const word = (side: string) => ({ id: side, side, accountId: side, digest: DIGEST, givenAt: LONG_AGO });
  const subject = stage === "PLANNING" ? "PLAN" : "SUMMARY";
  const given = stage === "ENDORSED" ? sides.map(word) : [];
  const waits = stage === "REVIEW" && state !== "ACCEPTED";
  const issues = waits
    ? summaryIssues([{ updateId: "", number: 1, written: true, state, unfinished: 0 }])
    : [];
  return { subject, stage, imported: false, digest: DIGEST, issues, given, sides, barred: [] };
}

function updateOf({ stage, state, correction = "NONE" }: Come): UpdateFacts {
  return {
    ...{ stage, state, correction, isWritten: stage !== "PLANNING", submittedOnBehalfBy: null },
    assignments: [
      { agencyId: AGENCIES.responsible, side: SIDES.own, kind: "RESPONSIBLE" },
      { agencyId: AGENCIES.contributing, side: SIDES.other, kind: "CONTRIBUTING" },
    ],
  };
}

export function sampleFacts(of: PermissionState): SampleFacts {
  const come = COME[of];
  const standing = { id: "", publishAt: LONG_AGO, setAt: LONG_AGO, setByName: "" };
  const open = { id: "", corrects: 1, updateIds: [] };
  return {
    period: { stage: come.stage, correction: come.correction ? open : null },
    update: updateOf(come),
    endorsement: endorsementOf(come),
    hold: { hold: come.held ? standing : null, holdDays: 0 },
  };
}

import { describe, expect, it } from "vitest";
import { cast } from "@/server/testing/cast";
import { actorFor } from "@/server/testing/factories";
import { agencyId } from "../../../prisma/seed/agencies";
import type { UpdateFacts } from "../progress-update/progress-update.policy";
import type { Stage } from "../reporting-period/stage";
import { mayAcceptUpdate, mayWithdrawSubmission } from "./review.policy";
import type { ReviewState } from "./review.schema";

const people = {
  responsible: cast.hkCustomsMember,
  contributing: cast.gdCustomsMember,
  unassigned: cast.hkIpdMember,
  hkOfficer: cast.hkOfficer,
  gdOfficer: cast.gdOfficer,
  admin: cast.admin,
};
const assignments: UpdateFacts["assignments"] = [
  { agencyId: agencyId("hk-customs"), side: "HONG_KONG", kind: "RESPONSIBLE" },
  { agencyId: agencyId("gd-customs"), side: "GUANGDONG", kind: "CONTRIBUTING" },
];

const factsOf = (
  stage: Stage,
  state: ReviewState,
  submittedOnBehalfBy: string | null = null,
): UpdateFacts => {
  return { ...{ stage, state, submittedOnBehalfBy }, correction: "NONE", isWritten: true, assignments };
};

describe("Who may take a submission back", () => {
  const table: readonly (readonly [keyof typeof people, Stage, ReviewState, string])[] = [
    ["responsible", "COLLECTING", "SUBMITTED", "yes"],
    ["responsible", "COLLECTING", "DRAFT", "review.notSubmitted"],
    ["responsible", "COLLECTING", "RETURNED", "review.notSubmitted"],
    ["responsible", "COLLECTING", "ACCEPTED", "review.alreadyAccepted"],
    ["responsible", "REVIEW", "SUBMITTED", "progressUpdate.collectingClosed"],
    ["responsible", "PLANNING", "SUBMITTED", "progressUpdate.planNotEndorsed"],
    ["responsible", "ENDORSED", "SUBMITTED", "progressUpdate.contentEndorsed"],
    ["responsible", "PUBLISHED", "SUBMITTED", "progressUpdate.periodPublished"],
    ["contributing", "COLLECTING", "SUBMITTED", "review.onlyResponsibleWithdraws"],
    ["unassigned", "COLLECTING", "SUBMITTED", "review.onlyResponsibleWithdraws"],
    ["hkOfficer", "COLLECTING", "SUBMITTED", "yes"],
    ["hkOfficer", "REVIEW", "SUBMITTED", "progressUpdate.collectingClosed"],
    ["gdOfficer", "COLLECTING", "SUBMITTED", "review.onlyResponsibleWithdraws"],
    ["admin", "COLLECTING", "SUBMITTED", "review.onlyResponsibleWithdraws"],
  ];
  it.each(table)("%s in %s when %s: %s", (who, stage, state, expected) => {
    const decision = mayWithdrawSubmission(actorFor(people[who]), factsOf(stage, state));
    expect(decision.allowed ? "yes" : decision.reason).toBe(expected);
  });
});

describe("What an officer handed in for an agency", () => {
  const [own, colleague] = [actorFor(cast.hkOfficer), actorFor(cast.hkOfficer2)];
  it.each<[string, typeof own, Stage, string]>([
    ["whoever handed it in, while it is collected", own, "COLLECTING", "review.submittedByYou"],
    ["a colleague, while it is collected", colleague, "COLLECTING", "yes"],
    ["whoever handed it in, in review", own, "REVIEW", "yes"],
  ])("is accepted by %s: %s", (_who, actor, stage, expected) => {
    const decision = mayAcceptUpdate(actor, factsOf(stage, "SUBMITTED", own.accountId));
    expect(decision.allowed ? "yes" : decision.reason).toBe(expected);
  });
});

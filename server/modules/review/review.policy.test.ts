import { describe, expect, it } from "vitest";
import { cast } from "@/server/testing/cast";
import { actorFor } from "@/server/testing/factories";
import { agencyId } from "../../../prisma/seed/agencies";
import type { UpdateFacts } from "../progress-update/progress-update.policy";
import type { Stage } from "../reporting-period/stage";
import { mayWithdrawSubmission } from "./review.policy";
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
    ["hkOfficer", "COLLECTING", "SUBMITTED", "review.onlyResponsibleWithdraws"],
    ["gdOfficer", "COLLECTING", "SUBMITTED", "review.onlyResponsibleWithdraws"],
    ["admin", "COLLECTING", "SUBMITTED", "review.onlyResponsibleWithdraws"],
  ];
  it.each(table)("%s in %s when %s: %s", (who, stage, state, expected) => {
    const facts: UpdateFacts = { stage, state, correction: "NONE", isWritten: true, assignments };
    const decision = mayWithdrawSubmission(actorFor(people[who]), facts);
    expect(decision.allowed ? "yes" : decision.reason).toBe(expected);
  });
});

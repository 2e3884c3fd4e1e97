import { describe, expect, test } from "vitest";
import { type CastName, cast } from "@/server/testing/cast";
import { actorFor } from "@/server/testing/factories";
import { agencyId } from "../../../prisma/seed/agencies";
import type { UpdateFacts } from "../progress-update/progress-update.policy";
import { SEVERITIES, type Severity } from "./finding.schema";
import { mayDismiss, mayMend, type TextState } from "./proof-reading.policy";

const facts: UpdateFacts = {
  stage: "REVIEW",
  state: "SUBMITTED",
  correction: "NONE",
  isWritten: true,
  submittedOnBehalfBy: null,
  assignments: [
    { agencyId: agencyId("gd-customs"), side: "GUANGDONG", kind: "RESPONSIBLE" },
    { agencyId: agencyId("hk-customs"), side: "HONG_KONG", kind: "CONTRIBUTING" },
  ],
};

const answer = (decision: { allowed: boolean; reason?: string }) => decision.reason ?? "yes";

describe("who lets a finding stand", () => {
  const SECRETARIATS = "proofReading.secretariatsDismiss";
  const NOT_THEIRS = "progressUpdate.notAssigned";
  test.each<[CastName, Record<Severity, string>]>([
    ["gdOfficer", { MUST_RESOLVE: "yes", SHOULD_LOOK: "yes", STYLE: "yes" }],
    ["hkOfficer", { MUST_RESOLVE: "yes", SHOULD_LOOK: "yes", STYLE: "yes" }],
    ["gdCustomsMember", { MUST_RESOLVE: SECRETARIATS, SHOULD_LOOK: "yes", STYLE: "yes" }],
    ["hkCustomsMember", { MUST_RESOLVE: SECRETARIATS, SHOULD_LOOK: "yes", STYLE: "yes" }],
    ["gdCommerceMember", { MUST_RESOLVE: NOT_THEIRS, SHOULD_LOOK: NOT_THEIRS, STYLE: NOT_THEIRS }],
    ["admin", { MUST_RESOLVE: NOT_THEIRS, SHOULD_LOOK: NOT_THEIRS, STYLE: NOT_THEIRS }],
  ])("%s", (name, expected) => {
    const actor = actorFor(cast[name]);
    const answers = SEVERITIES.map((severity) => [severity, answer(mayDismiss(actor, facts, severity))]);
    expect(Object.fromEntries(answers)).toEqual(expected);
  });

  test.each(["gdOfficer", "gdCustomsMember"] as const)("%s, once the summary is published: no", (name) => {
    const published: UpdateFacts = { ...facts, stage: "PUBLISHED" };
    const decision = mayDismiss(actorFor(cast[name]), published, "STYLE");
    expect(answer(decision)).toBe("progressUpdate.periodPublished");
  });

  test.each([
    ["gdOfficer", "NAMED", "yes"],
    ["gdCustomsMember", "NAMED", "yes"],
    ["gdOfficer", "NOT_NAMED", "correction.notNamed"],
    ["gdCustomsMember", "NOT_NAMED", "correction.notNamed"],
  ] as const)("%s, in an update that is %s in an open correction: %s", (name, correction, expected) => {
    expect(answer(mayDismiss(actorFor(cast[name]), { ...facts, correction }, "STYLE"))).toBe(expected);
  });

  test.each(["COLLECTING", "REVIEW", "ENDORSED"] as const)("an officer, in %s: yes", (stage) => {
    expect(mayDismiss(actorFor(cast.hkOfficer), { ...facts, stage }, "MUST_RESOLVE").allowed).toBe(true);
  });
});

describe("who mends by a click", () => {
  test.each<[CastName, UpdateFacts["stage"], UpdateFacts["state"], TextState, string]>([
    ["gdOfficer", "REVIEW", "ACCEPTED", "WRITTEN", "yes"],
    ["hkOfficer", "ENDORSED", "ACCEPTED", "WRITTEN", "yes"],
    ["gdOfficer", "REVIEW", "ACCEPTED", "CONVERTED", "proofReading.textIsConverted"],
    ["gdOfficer", "REVIEW", "ACCEPTED", "STALE", "proofReading.textIsStale"],
    ["gdOfficer", "PUBLISHED", "ACCEPTED", "WRITTEN", "progressUpdate.periodPublished"],
    ["gdOfficer", "PLANNING", "DRAFT", "WRITTEN", "progressUpdate.planNotEndorsed"],
    ["hkCustomsMember", "COLLECTING", "DRAFT", "WRITTEN", "yes"],
    ["hkCustomsMember", "COLLECTING", "DRAFT", "STALE", "proofReading.textIsStale"],
    ["hkCustomsMember", "COLLECTING", "SUBMITTED", "WRITTEN", "progressUpdate.frozenSinceSubmitted"],
    ["gdCommerceMember", "COLLECTING", "DRAFT", "WRITTEN", "progressUpdate.notAssigned"],
    ["admin", "COLLECTING", "DRAFT", "WRITTEN", "progressUpdate.notAssigned"],
  ])("%s in %s, %s, in a text that is %s: %s", (name, stage, state, text, expected) => {
    expect(answer(mayMend(actorFor(cast[name]), { ...facts, stage, state }, text))).toBe(expected);
  });
});

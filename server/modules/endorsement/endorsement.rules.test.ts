import { describe, expect, it } from "vitest";
import { canBePublished } from "../publication/publication.rules";
import {
  canBeGiven,
  canBeWithdrawn,
  type EndorsementFacts,
  isEndorsedByBoth,
  summaryIssues,
  transcriptionIssues,
  type UpdateStanding,
} from "./endorsement.rules";

const NOW = "a".repeat(64);
const EARLIER = "b".repeat(64);

function given(side: string, digest = NOW) {
  return { id: side, side, accountId: `officer of ${side}`, digest, givenAt: new Date(0) };
}

function facts(some: Partial<EndorsementFacts>): EndorsementFacts {
  const sides = ["GUANGDONG", "HONG_KONG"];
  return {
    subject: "SUMMARY",
    stage: "REVIEW",
    imported: false,
    digest: NOW,
    issues: [],
    given: [],
    sides,
    barred: [],
    ...some,
  };
}

const reasonOf = (decision: { allowed: boolean; reason?: string }) => decision.reason ?? "allowed";
const anIssue = { code: "endorsement.updateIsDraft", params: {}, place: null };

describe("whether a side's endorsement can be given", () => {
  it.each<[string, Partial<EndorsementFacts>, string]>([
    ["a plan in planning", { subject: "PLAN", stage: "PLANNING" }, "allowed"],
    ["a plan while collecting", { subject: "PLAN", stage: "COLLECTING" }, "endorsement.planIsSettled"],
    ["a plan in review", { subject: "PLAN", stage: "REVIEW" }, "endorsement.planIsSettled"],
    [
      "a plan with an issue",
      { subject: "PLAN", stage: "PLANNING", issues: [anIssue] },
      "endorsement.issuesRemain",
    ],
    ["a summary in planning", { stage: "PLANNING" }, "endorsement.notYetInReview"],
    ["a summary while collecting", { stage: "COLLECTING" }, "endorsement.notYetInReview"],
    ["a summary in review", {}, "allowed"],
    ["a summary with an issue", { issues: [anIssue] }, "endorsement.issuesRemain"],
    ["a summary that the other side has endorsed", { given: [given("HONG_KONG")] }, "allowed"],
    ["a summary that this side has endorsed", { given: [given("GUANGDONG")] }, "endorsement.alreadyGiven"],
    ["a summary that this side has endorsed as it was", { given: [given("GUANGDONG", EARLIER)] }, "allowed"],
    ["a published summary", { stage: "PUBLISHED" }, "endorsement.alreadyPublished"],
    ["the summary of an earlier document", { imported: true }, "endorsement.isATranscription"],
    ["a transcription", { subject: "TRANSCRIPTION", imported: true }, "allowed"],
    ["a transcription of nothing", { subject: "TRANSCRIPTION" }, "endorsement.notATranscription"],
  ])("%s: %s → %s", (_, some, reason) => {
    expect(reasonOf(canBeGiven(facts(some), "GUANGDONG"))).toBe(reason);
  });
});

describe("whether a side's endorsement can be withdrawn", () => {
  it.each<[string, Partial<EndorsementFacts>, string]>([
    ["its own", { given: [given("GUANGDONG")] }, "allowed"],
    ["its own of what the content was", { given: [given("GUANGDONG", EARLIER)] }, "allowed"],
    ["the other side's", { given: [given("HONG_KONG")] }, "endorsement.notGiven"],
    [
      "one of an edition",
      { stage: "PUBLISHED", given: [given("GUANGDONG")] },
      "endorsement.alreadyPublished",
    ],
    [
      "of a plan while collecting",
      { subject: "PLAN", stage: "COLLECTING", given: [given("GUANGDONG")] },
      "allowed",
    ],
    ["of a plan in review", { subject: "PLAN", given: [given("GUANGDONG")] }, "endorsement.planIsSettled"],
  ])("%s: %s → %s", (_, some, reason) => {
    expect(reasonOf(canBeWithdrawn(facts(some), "GUANGDONG"))).toBe(reason);
  });
});

describe("whether an edition can be made", () => {
  const both = [given("GUANGDONG"), given("HONG_KONG")];

  it.each<[string, Partial<EndorsementFacts>, string]>([
    ["both sides", { given: both }, "allowed"],
    ["nobody", {}, "endorsement.notByBoth"],
    ["one side", { given: [given("GUANGDONG")] }, "endorsement.notByBoth"],
    [
      "two of one side",
      { given: [given("GUANGDONG"), given("GUANGDONG")] },
      "endorsement.changedSinceEndorsed",
    ],
    [
      "both, one of what the content was",
      { given: [given("GUANGDONG"), given("HONG_KONG", EARLIER)] },
      "endorsement.changedSinceEndorsed",
    ],
    ["both, with an issue", { given: both, issues: [anIssue] }, "endorsement.issuesRemain"],
    ["both, published already", { given: both, stage: "PUBLISHED" }, "endorsement.alreadyPublished"],
  ])("%s: %s → %s", (_, some, reason) => {
    expect(reasonOf(canBePublished(facts(some)))).toBe(reason);
  });

  it("takes two sides, so a task force with one side cannot endorse for both", () => {
    expect(isEndorsedByBoth(facts({ sides: ["GUANGDONG"], given: [given("GUANGDONG")] }))).toBe(false);
  });
});

describe("what stands between a summary and its endorsement", () => {
  const update = (some: Partial<UpdateStanding>): UpdateStanding => {
    return { updateId: "u", number: 3, written: true, state: "ACCEPTED", unfinished: 0, ...some };
  };

  it.each<[string, Partial<UpdateStanding>, string[]]>([
    ["accepted", {}, []],
    ["a draft", { state: "DRAFT" }, ["endorsement.updateIsDraft"]],
    ["submitted", { state: "SUBMITTED" }, ["endorsement.updateIsSubmitted"]],
    ["returned", { state: "RETURNED" }, ["endorsement.updateIsReturned"]],
    ["unwritten", { written: false, state: "DRAFT" }, ["endorsement.updateIsUnwritten"]],
    ["accepted, then left unfinished by an edit", { unfinished: 2 }, ["endorsement.updateIsUnfinished"]],
  ])("an update that is %s", (_, some, codes) => {
    const issues = summaryIssues([update(some)]);
    expect(issues.map((issue) => issue.code)).toEqual(codes);
    expect(issues.every((issue) => issue.place === "u" && issue.params.number === 3)).toBe(true);
  });

  it("a summary without updates", () => {
    expect(summaryIssues([]).map((issue) => issue.code)).toEqual(["endorsement.summaryIsEmpty"]);
  });

  it("a transcription has to be there, and nobody submits or accepts it", () => {
    expect(transcriptionIssues([update({ state: "DRAFT", unfinished: 1 })])).toEqual([]);
    expect(transcriptionIssues([update({ written: false })])).toHaveLength(1);
  });
});

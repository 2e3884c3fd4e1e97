import { describe, expect, it } from "vitest";
import type { Actor } from "@/server/kernel/actor";
import { cast } from "@/server/testing/cast";
import { actorFor } from "@/server/testing/factories";
import { agencyId } from "../../../prisma/seed/agencies";
import type { Stage } from "../reporting-period/stage";
import { mayAcceptUpdate, mayReturnUpdate, maySubmitUpdate } from "../review/review.policy";
import type { ReviewState } from "../review/review.schema";
import { maySaveUpdate, maySeeUpdate, type UpdateFacts } from "./progress-update.policy";

const people = {
  /** Of the responsible agency, of Hong Kong. */
  responsible: actorFor(cast.hkCustomsMember),
  /** Of a contributing agency, of Guangdong. */
  contributing: actorFor(cast.gdCustomsMember),
  unassigned: actorFor(cast.hkIpdMember),
  hkOfficer: actorFor(cast.hkOfficer),
  gdOfficer: actorFor(cast.gdOfficer),
  admin: actorFor(cast.admin),
} satisfies Record<string, Actor>;

const assignments: UpdateFacts["assignments"] = [
  { agencyId: agencyId("hk-customs"), side: "HONG_KONG", kind: "RESPONSIBLE" },
  { agencyId: agencyId("gd-customs"), side: "GUANGDONG", kind: "CONTRIBUTING" },
];
const facts = (
  stage: Stage,
  state: ReviewState,
  isWritten = true,
  correction: UpdateFacts["correction"] = "NONE",
): UpdateFacts => ({ ...{ stage, state, correction, isWritten, assignments }, submittedOnBehalfBy: null });

type Who = keyof typeof people;
type Row = readonly [Who, Stage, ReviewState, "yes" | string];

const answer = (decision: ReturnType<typeof maySaveUpdate>) => (decision.allowed ? "yes" : decision.reason);

describe("Who may know of an update", () => {
  it.each([
    ["responsible", true],
    ["contributing", true],
    ["unassigned", false],
    ["hkOfficer", true],
    ["gdOfficer", true],
    ["admin", false],
  ] as const)("%s: %s", (who, may) => {
    expect(maySeeUpdate(people[who], facts("COLLECTING", "DRAFT"))).toBe(may);
  });
});

describe("Who may save", () => {
  const table: Row[] = [
    ["responsible", "PLANNING", "DRAFT", "progressUpdate.planNotEndorsed"],
    ["responsible", "COLLECTING", "DRAFT", "yes"],
    ["responsible", "COLLECTING", "RETURNED", "yes"],
    ["responsible", "COLLECTING", "SUBMITTED", "progressUpdate.frozenSinceSubmitted"],
    ["responsible", "COLLECTING", "ACCEPTED", "progressUpdate.frozenSinceSubmitted"],
    ["responsible", "REVIEW", "DRAFT", "progressUpdate.collectingClosed"],
    ["responsible", "REVIEW", "SUBMITTED", "progressUpdate.collectingClosed"],
    ["responsible", "REVIEW", "ACCEPTED", "progressUpdate.collectingClosed"],
    ["responsible", "REVIEW", "RETURNED", "yes"],
    ["responsible", "ENDORSED", "RETURNED", "progressUpdate.contentEndorsed"],
    ["responsible", "PUBLISHED", "RETURNED", "progressUpdate.periodPublished"],
    ["contributing", "COLLECTING", "DRAFT", "yes"],
    ["contributing", "COLLECTING", "SUBMITTED", "progressUpdate.frozenSinceSubmitted"],
    ["unassigned", "COLLECTING", "DRAFT", "progressUpdate.notAssigned"],
    ["admin", "COLLECTING", "DRAFT", "progressUpdate.notAssigned"],
    ["admin", "REVIEW", "RETURNED", "progressUpdate.notAssigned"],
    ["hkOfficer", "PLANNING", "DRAFT", "progressUpdate.planNotEndorsed"],
    ["hkOfficer", "COLLECTING", "SUBMITTED", "yes"],
    ["gdOfficer", "COLLECTING", "DRAFT", "yes"],
    ["gdOfficer", "REVIEW", "ACCEPTED", "yes"],
    ["gdOfficer", "ENDORSED", "ACCEPTED", "yes"],
    ["gdOfficer", "PUBLISHED", "ACCEPTED", "progressUpdate.periodPublished"],
  ];
  it.each(table)("%s in %s when %s: %s", (who, stage, state, expected) => {
    expect(answer(maySaveUpdate(people[who], facts(stage, state)))).toBe(expected);
  });

  it("an officer writes for no agency of the other side while it collects", () => {
    const alone = { ...facts("COLLECTING", "DRAFT"), assignments: assignments.slice(0, 1) };
    expect(answer(maySaveUpdate(people.gdOfficer, alone))).toBe("progressUpdate.otherSideCollecting");
  });
});

describe("Who may submit", () => {
  const table: Row[] = [
    ["responsible", "COLLECTING", "DRAFT", "yes"],
    ["responsible", "COLLECTING", "RETURNED", "yes"],
    ["responsible", "REVIEW", "RETURNED", "yes"],
    ["responsible", "COLLECTING", "SUBMITTED", "review.alreadySubmitted"],
    ["responsible", "COLLECTING", "ACCEPTED", "review.alreadySubmitted"],
    ["responsible", "REVIEW", "DRAFT", "progressUpdate.collectingClosed"],
    ["responsible", "PLANNING", "DRAFT", "progressUpdate.planNotEndorsed"],
    ["responsible", "ENDORSED", "RETURNED", "progressUpdate.contentEndorsed"],
    ["responsible", "PUBLISHED", "RETURNED", "progressUpdate.periodPublished"],
    ["contributing", "COLLECTING", "DRAFT", "review.onlyResponsibleSubmits"],
    ["unassigned", "COLLECTING", "DRAFT", "review.onlyResponsibleSubmits"],
    ["hkOfficer", "COLLECTING", "DRAFT", "yes"],
    ["hkOfficer", "COLLECTING", "RETURNED", "yes"],
    ["hkOfficer", "COLLECTING", "SUBMITTED", "review.alreadySubmitted"],
    ["hkOfficer", "REVIEW", "RETURNED", "yes"],
    ["hkOfficer", "REVIEW", "DRAFT", "progressUpdate.collectingClosed"],
    ["hkOfficer", "PLANNING", "DRAFT", "progressUpdate.planNotEndorsed"],
    ["gdOfficer", "COLLECTING", "DRAFT", "review.onlyResponsibleSubmits"],
    ["admin", "COLLECTING", "DRAFT", "review.onlyResponsibleSubmits"],
    ["admin", "COLLECTING", "DRAFT", "review.onlyResponsibleSubmits"],
  ];
  it.each(table)("%s in %s when %s: %s", (who, stage, state, expected) => {
    expect(answer(maySubmitUpdate(people[who], facts(stage, state)))).toBe(expected);
  });
});

describe("Who may accept, and who may return", () => {
  const table: readonly (readonly [Who, Stage, ReviewState, string, string])[] = [
    ["hkOfficer", "COLLECTING", "SUBMITTED", "yes", "yes"],
    ["hkOfficer", "COLLECTING", "DRAFT", "review.notSubmitted", "review.notSubmitted"],
    ["hkOfficer", "COLLECTING", "RETURNED", "review.notSubmitted", "review.alreadyReturned"],
    ["hkOfficer", "COLLECTING", "ACCEPTED", "review.alreadyAccepted", "yes"],
    ["hkOfficer", "REVIEW", "DRAFT", "yes", "yes"],
    ["hkOfficer", "REVIEW", "RETURNED", "yes", "review.alreadyReturned"],
    ["hkOfficer", "REVIEW", "ACCEPTED", "review.alreadyAccepted", "yes"],
    ["hkOfficer", "ENDORSED", "ACCEPTED", "progressUpdate.contentEndorsed", "progressUpdate.contentEndorsed"],
    [
      "hkOfficer",
      "PUBLISHED",
      "ACCEPTED",
      "progressUpdate.periodPublished",
      "progressUpdate.periodPublished",
    ],
    ["hkOfficer", "PLANNING", "DRAFT", "progressUpdate.planNotEndorsed", "progressUpdate.planNotEndorsed"],
    ["gdOfficer", "COLLECTING", "SUBMITTED", "review.otherSideReviews", "review.otherSideReviews"],
    ["responsible", "COLLECTING", "SUBMITTED", "review.onlyOfficersReview", "review.onlyOfficersReview"],
    ["contributing", "COLLECTING", "SUBMITTED", "review.onlyOfficersReview", "review.onlyOfficersReview"],
    ["admin", "COLLECTING", "SUBMITTED", "review.onlyOfficersReview", "review.onlyOfficersReview"],
  ];
  it.each(table)("%s in %s when %s: accept %s, return %s", (who, stage, state, accept, back) => {
    expect(answer(mayAcceptUpdate(people[who], facts(stage, state)))).toBe(accept);
    expect(answer(mayReturnUpdate(people[who], facts(stage, state)))).toBe(back);
  });
});

describe("Under an open correction", () => {
  const rules = [maySaveUpdate, maySubmitUpdate, mayAcceptUpdate, mayReturnUpdate];
  const [MEMBERS_NO, NOT_NAMED] = ["review.onlyOfficersReview", "correction.notNamed"];
  const table: readonly (readonly [Who, Stage, ReviewState, string, string, string, string])[] = [
    ["hkOfficer", "REVIEW", "ACCEPTED", "yes", "review.alreadySubmitted", "review.alreadyAccepted", "yes"],
    ["hkOfficer", "REVIEW", "SUBMITTED", "yes", "review.alreadySubmitted", "yes", "yes"],
    [
      ...(["hkOfficer", "ENDORSED", "ACCEPTED", "yes", "progressUpdate.contentEndorsed"] as const),
      ...(["progressUpdate.contentEndorsed", "progressUpdate.contentEndorsed"] as const),
    ],
    [
      ...(["gdOfficer", "REVIEW", "ACCEPTED", "yes", "review.onlyResponsibleSubmits"] as const),
      ...(["review.otherSideReviews", "review.otherSideReviews"] as const),
    ],
    ["responsible", "REVIEW", "RETURNED", "yes", "yes", MEMBERS_NO, MEMBERS_NO],
    [
      ...(["responsible", "REVIEW", "ACCEPTED", "progressUpdate.collectingClosed"] as const),
      ...(["review.alreadySubmitted", MEMBERS_NO, MEMBERS_NO] as const),
    ],
    ["contributing", "REVIEW", "RETURNED", "yes", "review.onlyResponsibleSubmits", MEMBERS_NO, MEMBERS_NO],
    [
      ...(["unassigned", "REVIEW", "RETURNED", "progressUpdate.notAssigned"] as const),
      ...(["review.onlyResponsibleSubmits", MEMBERS_NO, MEMBERS_NO] as const),
    ],
    [
      ...(["admin", "REVIEW", "RETURNED", "progressUpdate.notAssigned"] as const),
      ...(["review.onlyResponsibleSubmits", MEMBERS_NO, MEMBERS_NO] as const),
    ],
  ];
  it.each(table)(
    "that names it, %s in %s when %s: save %s, submit %s, accept %s, return %s",
    (who, ...row) => {
      const [stage, state, ...expected] = row;
      const named = facts(stage, state, true, "NAMED");
      expect(rules.map((may) => answer(may(people[who], named)))).toEqual(expected);
    },
  );

  const untouched: readonly (readonly [Who, ReviewState, string, string, string, string])[] = [
    ["hkOfficer", "ACCEPTED", NOT_NAMED, NOT_NAMED, NOT_NAMED, NOT_NAMED],
    [
      "gdOfficer",
      "ACCEPTED",
      NOT_NAMED,
      "review.onlyResponsibleSubmits",
      "review.otherSideReviews",
      "review.otherSideReviews",
    ],
    ["responsible", "RETURNED", NOT_NAMED, NOT_NAMED, MEMBERS_NO, MEMBERS_NO],
    ["contributing", "RETURNED", NOT_NAMED, "review.onlyResponsibleSubmits", MEMBERS_NO, MEMBERS_NO],
  ];
  it.each(untouched)(
    "that does not name it, %s when %s: save %s, submit %s, accept %s, return %s",
    (who, state, ...expected) => {
      for (const stage of ["REVIEW", "ENDORSED"] as const) {
        const other = facts(stage, state, true, "NOT_NAMED");
        expect(rules.map((may) => answer(may(people[who], other)))).toEqual(expected);
      }
    },
  );
});

describe("What nobody has written", () => {
  const table: readonly (readonly [Who, Stage, string, string, string, string])[] = [
    [
      ...(["responsible", "COLLECTING", "yes"] as const),
      ...(["review.nothingWritten", "review.onlyOfficersReview", "review.onlyOfficersReview"] as const),
    ],
    [
      ...(["hkOfficer", "COLLECTING", "yes"] as const),
      ...(["review.nothingWritten", "review.notSubmitted", "review.notSubmitted"] as const),
    ],
    [
      ...(["hkOfficer", "REVIEW", "yes"] as const),
      ...(["progressUpdate.collectingClosed", "review.nothingWritten", "review.nothingWritten"] as const),
    ],
  ];
  it.each(table)("%s in %s: save %s, submit %s, accept %s, return %s", (who, stage, ...expected) => {
    const unwritten = facts(stage, "DRAFT", false);
    const rules = [maySaveUpdate, maySubmitUpdate, mayAcceptUpdate, mayReturnUpdate];
    expect(rules.map((may) => answer(may(people[who], unwritten)))).toEqual(expected);
  });
});

import { type CasesOf, inEach, type State, type Told, told } from "./case";
import { NO_UPDATE } from "./refusals";

type Answers = Partial<Record<State, Told>>;

const step = ({ updateId, revisionId }: { updateId: string; revisionId: string }) => ({
  updateId,
  revisionId,
});

/** In the name of the responsible agency: its members, and the officers of its side. */
function forResponsible(others: string, answers: Partial<Record<State, string>>): Answers {
  const entries = Object.entries(answers).map(([state, said]) => [
    state,
    told({ all: NO_UPDATE, otherOfficer: others, contributing: others, ownOfficer: said, responsible: said }),
  ]);
  return Object.fromEntries(entries);
}

/** The officers of the responsible agency's side. */
function reviewers(answers: Partial<Record<State, string>>): Answers {
  const entries = Object.entries(answers).map(([state, said]) => [
    state,
    told({
      ...{ all: NO_UPDATE, agencies: "FORBIDDEN review.onlyOfficersReview", ownOfficer: said },
      otherOfficer: "FORBIDDEN review.otherSideReviews",
    }),
  ]);
  return Object.fromEntries(entries);
}

const PLANNING = "FORBIDDEN progressUpdate.planNotEndorsed";
const CLOSED = "FORBIDDEN progressUpdate.collectingClosed";
const ENDORSED = "FORBIDDEN progressUpdate.contentEndorsed";
const PUBLISHED = "FORBIDDEN progressUpdate.periodPublished";
const NOT_NAMED = "FORBIDDEN correction.notNamed";
const SUBMITTED = "FORBIDDEN review.alreadySubmitted";
const NOT_SUBMITTED = "FORBIDDEN review.notSubmitted";
const ACCEPTED = "FORBIDDEN review.alreadyAccepted";
const RETURNED = "FORBIDDEN review.alreadyReturned";

export const reviewCases: CasesOf<"review"> = {
  submit: {
    input: step,
    answers: forResponsible("FORBIDDEN review.onlyResponsibleSubmits", {
      ...{ planning: PLANNING, collecting: "done", returned: "done", returnedInReview: "done" },
      ...{ submitted: SUBMITTED, accepted: SUBMITTED, inReview: SUBMITTED, named: SUBMITTED },
      ...{ endorsed: ENDORSED, published: PUBLISHED, notNamed: NOT_NAMED },
    }),
  },
  withdraw: {
    input: step,
    answers: forResponsible("FORBIDDEN review.onlyResponsibleWithdraws", {
      ...{ planning: PLANNING, collecting: NOT_SUBMITTED, submitted: "done", returned: NOT_SUBMITTED },
      ...{ accepted: ACCEPTED, inReview: CLOSED, returnedInReview: CLOSED, endorsed: ENDORSED },
      ...{ published: PUBLISHED, named: CLOSED, notNamed: NOT_NAMED },
    }),
  },
  accept: {
    input: step,
    answers: reviewers({
      ...{ planning: PLANNING, collecting: NOT_SUBMITTED, submitted: "done", returned: NOT_SUBMITTED },
      ...{ accepted: ACCEPTED, inReview: "done", returnedInReview: "done", reviewed: ACCEPTED },
      ...{ endorsed: ENDORSED, published: PUBLISHED, named: ACCEPTED, notNamed: NOT_NAMED },
    }),
  },
  return: {
    input: (at) => ({
      ...step(at),
      remarks: [{ place: { kind: "WHOLE" }, text: "请补充", mentions: [] }],
    }),
    answers: {
      ...reviewers({
        ...{ planning: PLANNING, collecting: NOT_SUBMITTED, submitted: "done", returned: RETURNED },
        ...{ accepted: "done", inReview: "done", returnedInReview: RETURNED, named: "done" },
      }),
      ...reviewers({ endorsed: ENDORSED, published: PUBLISHED, notNamed: NOT_NAMED }),
    },
  },
};

export const reminderCases: CasesOf<"reminder"> = {
  remind: {
    input: ({ periodSlug, updateId }) => ({ periodSlug, updateIds: [updateId] }),
    answers: inEach(
      ["collecting", "returnedInReview"],
      told({
        ...{ admin: "NOT_FOUND reportingPeriod.notFound", officers: "done" },
        members: "FORBIDDEN reportingPeriod.onlySecretariats",
      }),
    ),
  },
};

import { writtenContent } from "../update-content";
import { type At, type CasesOf, inEach } from "./case";
import { knowing, savers } from "./refusals";

const readable = inEach(["planning", "collecting", "inReview", "published"], knowing());
const written = inEach(["collecting", "inReview", "published"], knowing());
const updateId = (at: At) => ({ updateId: at.updateId });

export const progressUpdateCases: CasesOf<"progressUpdate"> = {
  get: { input: updateId, answers: readable },
  find: {
    input: ({ periodSlug, number }) => ({ period: periodSlug, number }),
    answers: readable,
  },
  save: {
    input: ({ updateId, revisionId, state }) => ({
      ...{ updateId, content: writtenContent(["另一段。"]) },
      baseRevisionId: state === "planning" ? null : revisionId,
    }),
    answers: {
      ...savers(),
      planning: knowing(undefined, "FORBIDDEN progressUpdate.planNotEndorsed"),
    },
  },
  revisions: { input: updateId, answers: readable },
  revision: { input: ({ revisionId }) => ({ revisionId }), answers: written },
  compare: { input: ({ updateId }) => ({ updateId, from: 1, to: 2 }), answers: written },
  compareWithPrevious: {
    input: ({ revisionId }) => ({ revisionId }),
    answers: inEach(["collecting", "inReview"], knowing()),
  },
  restore: {
    input: ({ updateId, firstRevisionId, revisionId }) => ({
      ...{ updateId, revisionId: firstRevisionId, baseRevisionId: revisionId },
    }),
    answers: savers(),
  },
};

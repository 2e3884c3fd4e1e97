import { type CasesOf, inEach, type State, told } from "./case";
import { knowing, NO_PERIOD, NO_UPDATE, savers } from "./refusals";

const OPEN: readonly State[] = ["collecting", "submitted", "inReview", "endorsed", "named"];
/** A finding of little weight, which members may let stand in the updates of their agencies. */
const deciders = {
  ...inEach(OPEN, knowing()),
  published: knowing(NO_UPDATE, "FORBIDDEN progressUpdate.periodPublished"),
  notNamed: knowing(NO_UPDATE, "FORBIDDEN correction.notNamed"),
};

export const proofReadingCases: CasesOf<"proofReading"> = {
  forPeriod: {
    input: ({ periodSlug }) => ({ periodSlug }),
    answers: {
      collecting: told({ all: NO_PERIOD, officers: "done" }),
      published: told({ all: "done", admin: NO_PERIOD }),
    },
  },
  forUpdate: {
    input: ({ updateId }) => ({ updateId }),
    answers: inEach(["collecting", "published"], knowing()),
  },
  dismiss: {
    input: ({ updateId, fingerprint }) => ({ updateId, fingerprint, reason: "原文如此" }),
    answers: deciders,
    nothingIn: ["planning"],
  },
  takeBack: {
    input: ({ updateId, dismissedFingerprint }) => ({ updateId, fingerprint: dismissedFingerprint }),
    answers: deciders,
    nothingIn: ["planning"],
  },
  mend: {
    input: ({ updateId, fingerprint, revisionId }) => ({
      ...{ updateId, fingerprint, mend: 0, baseRevisionId: revisionId },
    }),
    answers: savers(),
    // Nothing is found where nothing is written.
    nothingIn: ["planning"],
  },
};

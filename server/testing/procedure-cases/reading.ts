import { type CasesOf, inEach, told } from "./case";
import { administrators, knowing, NO_PERIOD, oneself, readers } from "./refusals";

/** Of routers that mostly read. */

export const auditCases: CasesOf<"audit"> = { list: { input: () => ({}), answers: administrators } };

export const boardCases: CasesOf<"board"> = {
  getBoard: { input: ({ periodSlug }) => ({ periodSlug }), answers: readers },
};

export const comparisonCases: CasesOf<"comparison"> = {
  get: { input: ({ periodSlug }) => ({ periodSlug }), answers: readers },
};

export const deskCases: CasesOf<"desk"> = { mine: { input: () => undefined, answers: oneself } };

/** Of what concerns nobody nothing is told, which is no refusal. */
export const handoverCases: CasesOf<"handover"> = {
  listUnattended: { input: () => undefined, answers: oneself },
};

export const planCases: CasesOf<"plan"> = {
  getPlan: { input: ({ periodSlug }) => ({ periodSlug }), answers: readers },
};

/** Of a summary that may not be read yet nothing is shown but that there will be one. */
export const summaryCases: CasesOf<"summary"> = {
  get: {
    input: ({ periodSlug }) => ({ periodSlug, locale: "en" }),
    answers: inEach(["collecting", "published"], told({ all: "done", admin: NO_PERIOD })),
  },
};

export const timelineCases: CasesOf<"timeline"> = {
  list: { input: ({ updateId }) => ({ updateId }), answers: inEach(["collecting", "published"], knowing()) },
};

export const presenceCases: CasesOf<"presence"> = {
  keep: { input: ({ updateId }) => ({ updateId }), answers: inEach(["collecting", "published"], knowing()) },
};

const visited = inEach(["collecting", "published"], knowing());

export const updateVisitCases: CasesOf<"updateVisit"> = {
  unseen: { input: ({ updateId }) => ({ updateId }), answers: visited },
  record: { input: ({ updateId, revisionId }) => ({ updateId, revisionId }), answers: visited },
  settle: { input: ({ updateId, revisionId }) => ({ updateId, revisionId }), answers: visited },
};

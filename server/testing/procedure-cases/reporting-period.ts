import { type CasesOf, told } from "./case";
import { NO_PERIOD, ONLY_SECRETARIATS, officers, planners, readers } from "./refusals";

const PUBLISHED = "CONFLICT reportingPeriod.published";
const ALREADY = "CONFLICT reportingPeriod.reviewAlreadyOpen";

export const reportingPeriodCases: CasesOf<"reportingPeriod"> = {
  listPeriods: { input: () => undefined, answers: readers },
  openPeriod: {
    input: ({ periodSlug }) => ({
      ...{ startsOn: "2050-01-01", endsOn: "2050-12-31", plannedFromSlug: periodSlug },
    }),
    answers: { collecting: told({ admin: NO_PERIOD, members: ONLY_SECRETARIATS, officers: "done" }) },
  },
  setDueDate: {
    input: ({ periodSlug }) => ({ periodSlug, dueOn: "2050-01-31" }),
    answers: officers({
      ...{ planning: "done", collecting: "done", inReview: "done", endorsed: "done" },
      ...{ published: PUBLISHED, named: PUBLISHED },
    }),
  },
  overridePeriodLabel: {
    input: ({ periodSlug }) => ({ periodSlug, label: { en: "Label" }, sentenceLabel: {} }),
    answers: planners,
  },
  openReview: {
    input: ({ periodSlug }) => ({ periodSlug }),
    answers: officers({
      ...{ planning: "CONFLICT reportingPeriod.planNotAgreed", collecting: "done", inReview: ALREADY },
      ...{ endorsed: ALREADY, published: ALREADY, named: ALREADY },
    }),
  },
  deletePeriod: { input: ({ periodSlug }) => ({ periodSlug }), answers: planners },
};

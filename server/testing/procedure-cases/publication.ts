import type { CasesOf } from "./case";
import { speakers } from "./refusals";

const NOT_BY_BOTH = "CONFLICT endorsement.notByBoth";
const PUBLISHED = "CONFLICT endorsement.alreadyPublished";

export const publicationCases: CasesOf<"publication"> = {
  publish: {
    input: ({ periodSlug }) => ({ periodSlug }),
    answers: speakers({
      ...{ collecting: NOT_BY_BOTH, reviewed: NOT_BY_BOTH, endorsed: "done" },
      ...{ held: "CONFLICT publicationHold.onHold", published: PUBLISHED, named: NOT_BY_BOTH },
    }),
  },
};

export const publicationHoldCases: CasesOf<"publicationHold"> = {
  hold: {
    input: ({ periodSlug }) => ({ periodSlug, publishAt: "2026-03-10T09:00" }),
    answers: speakers({
      ...{ collecting: NOT_BY_BOTH, reviewed: NOT_BY_BOTH, endorsed: "done" },
      ...{ held: "CONFLICT publicationHold.onHold", published: PUBLISHED },
    }),
  },
  stop: {
    input: ({ periodSlug }) => ({ periodSlug, reason: "有待核实" }),
    answers: speakers({
      ...{ endorsed: "CONFLICT publicationHold.none", held: "done" },
      published: "CONFLICT publicationHold.none",
    }),
  },
};

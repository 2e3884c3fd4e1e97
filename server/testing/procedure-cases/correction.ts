import { REASON } from "../correcting";
import type { CasesOf } from "./case";
import { officers, oneself, readers } from "./refusals";

const NOT_OPEN = "CONFLICT correction.notOpen";
const NOT_PUBLISHED = "CONFLICT correction.notPublished";

const whileOpen = officers({
  ...{ collecting: NOT_OPEN, endorsed: NOT_OPEN, published: NOT_OPEN },
  named: "done",
});

export const correctionCases: CasesOf<"correction"> = {
  get: { input: ({ periodSlug }) => ({ periodSlug, locale: "en" }), answers: readers },
  convertReason: { input: () => ({ text: "数字有误。", from: "zh-Hans" }), answers: oneself },
  open: {
    input: ({ periodSlug, updateId }) => ({ periodSlug, reason: REASON, updateIds: [updateId] }),
    answers: officers({
      ...{ planning: NOT_PUBLISHED, collecting: NOT_PUBLISHED, inReview: NOT_PUBLISHED },
      ...{ endorsed: NOT_PUBLISHED, published: "done", named: "CONFLICT correction.alreadyOpen" },
    }),
  },
  name: {
    // The one that the correction does not name yet.
    input: ({ periodSlug, updateId, other, state }) => ({
      ...{ periodSlug, updateIds: [state === "notNamed" ? updateId : other.updateId] },
    }),
    answers: whileOpen,
  },
  abandon: { input: ({ periodSlug }) => ({ periodSlug, reason: "不必更正" }), answers: whileOpen },
};

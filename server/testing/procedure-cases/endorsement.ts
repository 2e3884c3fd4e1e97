import type { At, CasesOf } from "./case";
import { as, NO_DIGEST } from "./place";
import { readers, speakers } from "./refusals";

const isPlan = ({ state }: At) => state === "planning" || state === "planned";
const subjectOf = (at: At) => (isPlan(at) ? ("PLAN" as const) : ("SUMMARY" as const));

export const endorsementCases: CasesOf<"endorsement"> = {
  get: { input: (at) => ({ periodSlug: at.periodSlug, subject: subjectOf(at) }), answers: readers },
  give: {
    input: async (at) => {
      const place = { periodSlug: at.periodSlug, subject: subjectOf(at) };
      const { digest } = await as(at.scene.db, "hkOfficer2").endorsement.get(place);
      return { ...place, digest: digest ?? NO_DIGEST };
    },
    answers: speakers({
      ...{ planned: "done", collecting: "CONFLICT endorsement.notYetInReview", reviewed: "done" },
      ...{ inReview: "CONFLICT endorsement.issuesRemain", endorsed: "CONFLICT endorsement.alreadyGiven" },
      ...{ published: "CONFLICT endorsement.alreadyPublished" },
    }),
    // Of a correction that corrects nothing.
    nothingIn: ["named", "notNamed"],
  },
  withdraw: {
    input: (at) => ({ periodSlug: at.periodSlug, subject: subjectOf(at) }),
    answers: speakers({
      ...{ planned: "CONFLICT endorsement.notGiven", reviewed: "CONFLICT endorsement.notGiven" },
      ...{ endorsed: "done", held: "done", published: "CONFLICT endorsement.alreadyPublished" },
    }),
  },
};

import { agencyId } from "@/prisma/seed/agencies";
import type { CasesOf } from "./case";
import { officers, planners } from "./refusals";

const customs = agencyId("hk-customs");
const ipd = agencyId("hk-ipd");

const onceAgreed = officers({
  planning: "CONFLICT assignment.planNotAgreed",
  ...{ collecting: "done", inReview: "done", endorsed: "done", held: "done" },
  ...{ published: "CONFLICT reportingPeriod.published", named: "CONFLICT reportingPeriod.published" },
});

export const assignmentCases: CasesOf<"assignment"> = {
  assignUpdate: {
    input: ({ updateId }) => ({ updateId, responsibleAgencyId: ipd, contributingAgencyIds: [] }),
    answers: planners,
  },
  reassignUpdate: {
    input: ({ updateId }) => ({
      ...{ updateId, responsibleAgencyId: ipd, contributingAgencyIds: [customs], reason: "改组" },
      seen: { responsibleAgencyId: customs, contributingAgencyIds: [agencyId("gd-customs")] },
    }),
    answers: onceAgreed,
  },
  handOnUpdates: {
    input: ({ periodSlug }) => ({ periodSlug, fromAgencyId: customs, toAgencyId: ipd, reason: "改组" }),
    answers: onceAgreed,
  },
};

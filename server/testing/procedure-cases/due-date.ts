import { agencyId } from "@/prisma/seed/agencies";
import { type CasesOf, inEach, told } from "./case";
import { NO_PERIOD, ONLY_SECRETARIATS, officers } from "./refusals";

const customs = agencyId("hk-customs");
const ofOwnAgency = told({
  ...{ admin: NO_PERIOD, members: ONLY_SECRETARIATS },
  ...{ ownOfficer: "done", otherOfficer: "FORBIDDEN dueDate.otherSide" },
});
const CLOSED = "CONFLICT reportingPeriod.published";
const answers = {
  ...inEach(["planning", "collecting", "inReview", "endorsed"], ofOwnAgency),
  ...officers({ published: CLOSED, named: CLOSED }),
};

export const dueDateCases: CasesOf<"dueDate"> = {
  exceptDueDate: {
    input: ({ periodSlug }) => ({ periodSlug, agencyId: customs, dueOn: "2026-06-01", reason: "年结" }),
    answers,
  },
  endException: { input: ({ periodSlug }) => ({ periodSlug, agencyId: customs }), answers },
};

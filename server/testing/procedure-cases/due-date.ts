import { agencyId } from "@/prisma/seed/agencies";
import { isoDay } from "@/server/modules/reporting-period/civil-day";
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
    input: async ({ periodSlug, scene: { db } }) => {
      const own = await db.dueDateException.findFirst({
        where: { period: { slug: periodSlug }, agencyId: customs },
      });
      const seen = own && isoDay(own.dueOn);
      return { periodSlug, agencyId: customs, dueOn: "2026-06-01", reason: "年结", seen };
    },
    answers,
  },
  endException: { input: ({ periodSlug }) => ({ periodSlug, agencyId: customs }), answers },
};

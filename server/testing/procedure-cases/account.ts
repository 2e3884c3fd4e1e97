import { accountId } from "@/prisma/seed/accounts";
import { agencyId } from "@/prisma/seed/agencies";
import { cast } from "../cast";
import { CAST_PASSWORD } from "../factories";
import type { CasesOf } from "./case";
import { administrators, oneself } from "./refusals";

const someone = accountId(cast.gdCommerceMember);

export const accountCases: CasesOf<"account"> = {
  list: { input: () => undefined, answers: administrators },
  belongings: { input: () => undefined, answers: administrators },
  mine: { input: () => undefined, answers: oneself },
  close: { input: () => ({ accountId: someone }), answers: administrators },
  changeMemberships: {
    input: () => ({
      accountId: someone,
      agencyIds: [agencyId("gd-copyright")],
      seen: [agencyId("gd-commerce")],
    }),
    answers: administrators,
  },
  changeMayInvite: { input: () => ({ accountId: someone, mayInvite: true }), answers: administrators },
  endSessionsOf: { input: () => ({ accountId: someone }), answers: administrators },
  changePassword: {
    input: () => ({ currentPassword: CAST_PASSWORD, newPassword: "another long phrase of words" }),
    answers: oneself,
  },
  changeLocale: { input: () => ({ locale: "en" }), answers: oneself },
};

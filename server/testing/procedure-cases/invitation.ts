import { agencyId } from "@/prisma/seed/agencies";
import type { CasesOf } from "./case";
import { administrators, oneself } from "./refusals";
import { INVITATION_TOKEN } from "./scene";

export const invitationCases: CasesOf<"invitation"> = {
  find: { input: () => ({ token: INVITATION_TOKEN }), answers: oneself, open: true },
  accept: {
    input: () => ({ token: INVITATION_TOKEN, password: "another long phrase of words" }),
    answers: oneself,
    open: true,
  },
  list: { input: () => undefined, answers: administrators },
  invite: {
    input: () => ({
      ...{ email: "another@agency.example", name: "Another", role: "MEMBER", side: "HONG_KONG" },
      ...{ agencyIds: [agencyId("hk-ipd")], locale: "en" },
    }),
    answers: administrators,
  },
  revoke: { input: ({ scene }) => ({ invitationId: scene.invitationId }), answers: administrators },
};

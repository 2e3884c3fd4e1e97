import { agencyId } from "@/prisma/seed/agencies";
import { digestOfList } from "@/server/modules/invitation/read-list";
import { readCsv } from "@/server/modules/spreadsheet/csv";
import { type CasesOf, inEach, told } from "./case";
import { administrators, oneself } from "./refusals";
import { INVITATION_LIST, INVITATION_TOKEN } from "./scene";

const list = Buffer.from(INVITATION_LIST);

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
  inviteColleague: {
    input: () => ({
      ...{ email: "colleague@agency.example", name: "Colleague", locale: "en" },
      agencyIds: [agencyId("hk-customs")],
    }),
    answers: inEach(["collecting"], told({ all: "NOT_FOUND invitation.notYours", responsible: "done" })),
  },
  lookAtList: { input: () => ({ content: list.toString("base64") }), answers: administrators },
  inviteAll: {
    input: () => ({ content: list.toString("base64"), digest: digestOfList(readCsv(INVITATION_LIST)) }),
    answers: administrators,
  },
  revoke: { input: ({ scene }) => ({ invitationId: scene.invitationId }), answers: administrators },
};

import type { CasesOf } from "./case";
import { administrators, oneself } from "./refusals";
import { FORMER_NAME } from "./scene";

export const personalDataCases: CasesOf<"personalData"> = {
  exportOwn: { input: () => undefined, answers: oneself },
  exportAccount: {
    input: ({ scene }) => ({ accountId: scene.closedAccountId }),
    answers: administrators,
  },
  eraseAccount: {
    input: ({ scene }) => ({ accountId: scene.closedAccountId, confirmation: FORMER_NAME }),
    answers: administrators,
  },
};

import type { CasesOf } from "./case";
import { administrators } from "./refusals";
import { FORMER_NAME } from "./scene";

export const personalDataCases: CasesOf<"personalData"> = {
  eraseAccount: {
    input: ({ scene }) => ({ accountId: scene.closedAccountId, confirmation: FORMER_NAME }),
    answers: administrators,
  },
};

import type { CasesOf } from "./case";
import { oneself } from "./refusals";
import { RESET_TOKEN } from "./scene";

export const passwordResetCases: CasesOf<"passwordReset"> = {
  ask: { input: () => ({ email: "nobody@agency.example" }), answers: oneself, open: true },
  find: { input: () => ({ token: RESET_TOKEN }), answers: oneself, open: true },
  reset: {
    input: () => ({ token: RESET_TOKEN, password: "another long phrase of words" }),
    answers: oneself,
    open: true,
  },
};

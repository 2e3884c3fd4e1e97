import { openProcedure, router } from "@/server/api/trpc";
import { askForReset, resetPassword } from "./password-reset.commands";
import { findReset } from "./password-reset.queries";
import { askForResetSchema, findResetSchema, resetPasswordSchema } from "./password-reset.schema";

export const passwordResetRouter = router({
  ask: openProcedure.input(askForResetSchema).mutation(({ ctx, input }) => askForReset(null, input, ctx)),
  find: openProcedure.input(findResetSchema).query(({ ctx, input }) => findReset(null, input, ctx)),
  reset: openProcedure
    .input(resetPasswordSchema)
    .mutation(({ ctx, input }) => resetPassword(null, input, ctx)),
});

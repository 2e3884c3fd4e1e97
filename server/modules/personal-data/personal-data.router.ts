import { router, signedInProcedure } from "@/server/api/trpc";
import { eraseAccount } from "./erase-account";
import { eraseAccountSchema } from "./personal-data.schema";

export const personalDataRouter = router({
  eraseAccount: signedInProcedure
    .input(eraseAccountSchema)
    .mutation(({ ctx, input }) => eraseAccount(ctx.actor, input, ctx)),
});

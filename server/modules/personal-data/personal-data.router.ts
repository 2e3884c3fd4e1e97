import { router, signedInProcedure } from "@/server/api/trpc";
import { eraseAccount } from "./erase-account";
import { exportAccount, exportOwnData } from "./export-account";
import { eraseAccountSchema, exportAccountSchema } from "./personal-data.schema";

export const personalDataRouter = router({
  exportOwn: signedInProcedure.mutation(({ ctx }) => exportOwnData(ctx.actor, undefined, ctx)),
  exportAccount: signedInProcedure
    .input(exportAccountSchema)
    .mutation(({ ctx, input }) => exportAccount(ctx.actor, input, ctx)),
  eraseAccount: signedInProcedure
    .input(eraseAccountSchema)
    .mutation(({ ctx, input }) => eraseAccount(ctx.actor, input, ctx)),
});

import { router, signedInProcedure } from "@/server/api/trpc";
import { acceptUpdate, returnUpdate, submitUpdate, withdrawSubmission } from "./review.commands";
import { returnUpdateSchema, reviewStepSchema } from "./review.schema";

export const reviewRouter = router({
  submit: signedInProcedure
    .input(reviewStepSchema)
    .mutation(({ ctx, input }) => submitUpdate(ctx.actor, input, ctx)),
  accept: signedInProcedure
    .input(reviewStepSchema)
    .mutation(({ ctx, input }) => acceptUpdate(ctx.actor, input, ctx)),
  withdraw: signedInProcedure
    .input(reviewStepSchema)
    .mutation(({ ctx, input }) => withdrawSubmission(ctx.actor, input, ctx)),
  return: signedInProcedure
    .input(returnUpdateSchema)
    .mutation(({ ctx, input }) => returnUpdate(ctx.actor, input, ctx)),
});

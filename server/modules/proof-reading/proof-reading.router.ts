import { router, signedInProcedure } from "@/server/api/trpc";
import { dismissFinding, mendFinding, takeBackDismissal } from "./proof-reading.commands";
import { findingsForPeriod, findingsForUpdate } from "./proof-reading.queries";
import {
  dismissFindingSchema,
  findingNameSchema,
  mendFindingSchema,
  periodFindingsSchema,
  updateFindingsSchema,
} from "./proof-reading.schema";

export const proofReadingRouter = router({
  forPeriod: signedInProcedure
    .input(periodFindingsSchema)
    .query(({ ctx, input }) => findingsForPeriod(ctx.actor, input, ctx)),
  forUpdate: signedInProcedure
    .input(updateFindingsSchema)
    .query(({ ctx, input }) => findingsForUpdate(ctx.actor, input, ctx)),
  dismiss: signedInProcedure
    .input(dismissFindingSchema)
    .mutation(({ ctx, input }) => dismissFinding(ctx.actor, input, ctx)),
  takeBack: signedInProcedure
    .input(findingNameSchema)
    .mutation(({ ctx, input }) => takeBackDismissal(ctx.actor, input, ctx)),
  mend: signedInProcedure
    .input(mendFindingSchema)
    .mutation(({ ctx, input }) => mendFinding(ctx.actor, input, ctx)),
});

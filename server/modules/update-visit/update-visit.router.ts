import { router, signedInProcedure } from "@/server/api/trpc";
import { recordVisit, settleVisit } from "./update-visit.commands";
import { findUnseenChanges } from "./update-visit.queries";
import { recordVisitSchema, visitedUpdateSchema } from "./update-visit.schema";

export const updateVisitRouter = router({
  unseen: signedInProcedure
    .input(visitedUpdateSchema)
    .query(({ ctx, input }) => findUnseenChanges(ctx.actor, input, ctx)),
  record: signedInProcedure
    .input(recordVisitSchema)
    .mutation(({ ctx, input }) => recordVisit(ctx.actor, input, ctx)),
  settle: signedInProcedure
    .input(recordVisitSchema)
    .mutation(({ ctx, input }) => settleVisit(ctx.actor, input, ctx)),
});

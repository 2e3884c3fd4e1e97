import { router, signedInProcedure } from "@/server/api/trpc";
import { assignUpdate, handOnUpdates, reassignUpdate } from "./assignment.commands";
import { assignUpdateSchema, handOnUpdatesSchema, reassignUpdateSchema } from "./assignment.schema";

export const assignmentRouter = router({
  assignUpdate: signedInProcedure
    .input(assignUpdateSchema)
    .mutation(({ ctx, input }) => assignUpdate(ctx.actor, input, ctx)),
  reassignUpdate: signedInProcedure
    .input(reassignUpdateSchema)
    .mutation(({ ctx, input }) => reassignUpdate(ctx.actor, input, ctx)),
  handOnUpdates: signedInProcedure
    .input(handOnUpdatesSchema)
    .mutation(({ ctx, input }) => handOnUpdates(ctx.actor, input, ctx)),
});

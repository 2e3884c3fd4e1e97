import { router, signedInProcedure } from "@/server/api/trpc";
import { updateIdSchema } from "../progress-update/progress-update.schema";
import { assignUpdate, handOnUpdates, reassignUpdate } from "./assignment.commands";
import { listReassignments } from "./assignment.queries";
import { assignUpdateSchema, handOnUpdatesSchema, reassignUpdateSchema } from "./assignment.schema";

export const assignmentRouter = router({
  listReassignments: signedInProcedure
    .input(updateIdSchema)
    .query(({ ctx, input }) => listReassignments(ctx.actor, input, ctx)),
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

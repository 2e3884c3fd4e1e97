import { router, signedInProcedure } from "@/server/api/trpc";
import { assignUpdate } from "./assignment.commands";
import { assignUpdateSchema } from "./assignment.schema";

export const assignmentRouter = router({
  assignUpdate: signedInProcedure
    .input(assignUpdateSchema)
    .mutation(({ ctx, input }) => assignUpdate(ctx.actor, input, ctx)),
});

import { router, signedInProcedure } from "@/server/api/trpc";
import { endOtherSessions, endSession } from "./session.commands";
import { getSessionLeft } from "./session.queries";
import { endSessionSchema } from "./session.schema";

export const sessionRouter = router({
  left: signedInProcedure.query(({ ctx, input }) => getSessionLeft(ctx.actor, input, ctx)),
  end: signedInProcedure
    .input(endSessionSchema)
    .mutation(({ ctx, input }) => endSession(ctx.actor, input, ctx)),
  endOthers: signedInProcedure.mutation(({ ctx }) => endOtherSessions(ctx.actor, undefined, ctx)),
});

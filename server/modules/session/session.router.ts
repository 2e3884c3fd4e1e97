import { router, signedInProcedure } from "@/server/api/trpc";
import { endSession } from "./session.commands";
import { endSessionSchema } from "./session.schema";

export const sessionRouter = router({
  end: signedInProcedure
    .input(endSessionSchema)
    .mutation(({ ctx, input }) => endSession(ctx.actor, input, ctx)),
});

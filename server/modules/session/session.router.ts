import { router, signedInProcedure } from "@/server/api/trpc";
import { getHat, wearHat } from "./hat";
import { endOtherSessions, endSession } from "./session.commands";
import { getSessionLeft } from "./session.queries";
import { endSessionSchema, wearHatSchema } from "./session.schema";

export const sessionRouter = router({
  left: signedInProcedure.query(({ ctx, input }) => getSessionLeft(ctx.actor, input, ctx)),
  hat: signedInProcedure.query(({ ctx, input }) => getHat(ctx.actor, input, ctx)),
  wearHat: signedInProcedure
    .input(wearHatSchema)
    .mutation(({ ctx, input }) => wearHat(ctx.actor, input, ctx)),
  end: signedInProcedure
    .input(endSessionSchema)
    .mutation(({ ctx, input }) => endSession(ctx.actor, input, ctx)),
  endOthers: signedInProcedure.mutation(({ ctx }) => endOtherSessions(ctx.actor, undefined, ctx)),
});

import { router, signedInProcedure } from "@/server/api/trpc";
import { holdPublication, stopPublication } from "./publication-hold.commands";
import { holdPublicationSchema, stopPublicationSchema } from "./publication-hold.schema";

export const publicationHoldRouter = router({
  hold: signedInProcedure
    .input(holdPublicationSchema)
    .mutation(({ ctx, input }) => holdPublication(ctx.actor, input, ctx)),
  stop: signedInProcedure
    .input(stopPublicationSchema)
    .mutation(({ ctx, input }) => stopPublication(ctx.actor, input, ctx)),
});

import { router, signedInProcedure } from "@/server/api/trpc";
import { keepPresence } from "./presence.commands";
import { presenceSchema } from "./presence.schema";

export const presenceRouter = router({
  keep: signedInProcedure
    .input(presenceSchema)
    .mutation(({ ctx, input }) => keepPresence(ctx.actor, input, ctx)),
});

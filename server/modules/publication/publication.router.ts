import { router, signedInProcedure } from "@/server/api/trpc";
import { publishEdition } from "./publication.commands";
import { publishEditionSchema } from "./publication.schema";

export const publicationRouter = router({
  publish: signedInProcedure
    .input(publishEditionSchema)
    .mutation(({ ctx, input }) => publishEdition(ctx.actor, input, ctx)),
});

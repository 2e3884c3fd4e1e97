import { router, signedInProcedure } from "@/server/api/trpc";
import { giveEndorsement, withdrawEndorsement } from "./endorsement.commands";
import { getEndorsements } from "./endorsement.queries";
import {
  endorsementPlaceSchema,
  giveEndorsementSchema,
  withdrawEndorsementSchema,
} from "./endorsement.schema";

export const endorsementRouter = router({
  get: signedInProcedure
    .input(endorsementPlaceSchema)
    .query(({ ctx, input }) => getEndorsements(ctx.actor, input, ctx)),
  give: signedInProcedure
    .input(giveEndorsementSchema)
    .mutation(({ ctx, input }) => giveEndorsement(ctx.actor, input, ctx)),
  withdraw: signedInProcedure
    .input(withdrawEndorsementSchema)
    .mutation(({ ctx, input }) => withdrawEndorsement(ctx.actor, input, ctx)),
});

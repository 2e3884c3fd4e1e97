import { router, signedInProcedure } from "@/server/api/trpc";
import { giveEndorsement, withdrawEndorsement } from "./endorsement.commands";
import { getEndorsements } from "./endorsement.queries";
import {
  giveEndorsementSchema,
  lookAtEndorsementsSchema,
  withdrawEndorsementSchema,
} from "./endorsement.schema";

export const endorsementRouter = router({
  get: signedInProcedure
    .input(lookAtEndorsementsSchema)
    .query(({ ctx, input }) => getEndorsements(ctx.actor, input, ctx)),
  give: signedInProcedure
    .input(giveEndorsementSchema)
    .mutation(({ ctx, input }) => giveEndorsement(ctx.actor, input, ctx)),
  withdraw: signedInProcedure
    .input(withdrawEndorsementSchema)
    .mutation(({ ctx, input }) => withdrawEndorsement(ctx.actor, input, ctx)),
});

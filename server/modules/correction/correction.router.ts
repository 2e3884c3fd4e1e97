import { router, signedInProcedure } from "@/server/api/trpc";
import { abandonCorrection, nameUpdates, openCorrection } from "./correction.commands";
import { convertReason, getCorrection } from "./correction.queries";
import {
  abandonCorrectionSchema,
  convertReasonSchema,
  getCorrectionSchema,
  nameUpdatesSchema,
  openCorrectionSchema,
} from "./correction.schema";

export const correctionRouter = router({
  get: signedInProcedure
    .input(getCorrectionSchema)
    .query(({ ctx, input }) => getCorrection(ctx.actor, input, ctx)),
  convertReason: signedInProcedure
    .input(convertReasonSchema)
    .query(({ ctx, input }) => convertReason(input, ctx)),
  open: signedInProcedure
    .input(openCorrectionSchema)
    .mutation(({ ctx, input }) => openCorrection(ctx.actor, input, ctx)),
  name: signedInProcedure
    .input(nameUpdatesSchema)
    .mutation(({ ctx, input }) => nameUpdates(ctx.actor, input, ctx)),
  abandon: signedInProcedure
    .input(abandonCorrectionSchema)
    .mutation(({ ctx, input }) => abandonCorrection(ctx.actor, input, ctx)),
});

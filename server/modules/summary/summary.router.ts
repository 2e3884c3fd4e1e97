import { router, signedInProcedure } from "@/server/api/trpc";
import { getSummary } from "./summary.queries";
import { periodDocumentSchema } from "./summary-desk.schema";

export const summaryRouter = router({
  get: signedInProcedure
    .input(periodDocumentSchema)
    .query(({ ctx, input }) => getSummary(ctx.actor, input, ctx)),
});

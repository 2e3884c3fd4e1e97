import { router, signedInProcedure } from "@/server/api/trpc";
import { periodSchema } from "../reporting-period/reporting-period.schema";
import { getComparison } from "./comparison.queries";

export const comparisonRouter = router({
  get: signedInProcedure.input(periodSchema).query(({ ctx, input }) => getComparison(ctx.actor, input, ctx)),
});

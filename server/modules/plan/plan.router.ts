import { router, signedInProcedure } from "@/server/api/trpc";
import { periodSchema } from "../reporting-period/reporting-period.schema";
import { getPlan } from "./plan.queries";

export const planRouter = router({
  getPlan: signedInProcedure.input(periodSchema).query(({ ctx, input }) => getPlan(ctx.actor, input, ctx)),
});

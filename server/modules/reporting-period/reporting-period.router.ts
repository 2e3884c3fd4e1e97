import { router, signedInProcedure } from "@/server/api/trpc";
import {
  deletePeriod,
  openPeriod,
  openReview,
  overridePeriodLabel,
  setDueDate,
} from "./reporting-period.commands";
import { listPeriods } from "./reporting-period.queries";
import {
  openPeriodSchema,
  overridePeriodLabelSchema,
  periodSchema,
  setDueDateSchema,
} from "./reporting-period.schema";

export const reportingPeriodRouter = router({
  listPeriods: signedInProcedure.query(({ ctx }) => listPeriods(ctx.actor, ctx)),
  openPeriod: signedInProcedure
    .input(openPeriodSchema)
    .mutation(({ ctx, input }) => openPeriod(ctx.actor, input, ctx)),
  setDueDate: signedInProcedure
    .input(setDueDateSchema)
    .mutation(({ ctx, input }) => setDueDate(ctx.actor, input, ctx)),
  overridePeriodLabel: signedInProcedure
    .input(overridePeriodLabelSchema)
    .mutation(({ ctx, input }) => overridePeriodLabel(ctx.actor, input, ctx)),
  openReview: signedInProcedure
    .input(periodSchema)
    .mutation(({ ctx, input }) => openReview(ctx.actor, input, ctx)),
  deletePeriod: signedInProcedure
    .input(periodSchema)
    .mutation(({ ctx, input }) => deletePeriod(ctx.actor, input, ctx)),
});

import { router, signedInProcedure } from "@/server/api/trpc";
import { endException, exceptDueDate } from "./due-date.commands";
import { endExceptionSchema, exceptDueDateSchema } from "./due-date.schema";

export const dueDateRouter = router({
  exceptDueDate: signedInProcedure
    .input(exceptDueDateSchema)
    .mutation(({ ctx, input }) => exceptDueDate(ctx.actor, input, ctx)),
  endException: signedInProcedure
    .input(endExceptionSchema)
    .mutation(({ ctx, input }) => endException(ctx.actor, input, ctx)),
});

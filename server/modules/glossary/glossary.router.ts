import { router, signedInProcedure } from "@/server/api/trpc";
import { addTerm, changeTerm, removeTerm } from "./glossary.commands";
import { listTerms } from "./glossary.queries";
import { addTermSchema, changeTermSchema, removeTermSchema } from "./glossary.schema";

export const glossaryRouter = router({
  list: signedInProcedure.query(({ ctx }) => listTerms(ctx.actor, undefined, ctx)),
  add: signedInProcedure.input(addTermSchema).mutation(({ ctx, input }) => addTerm(ctx.actor, input, ctx)),
  change: signedInProcedure
    .input(changeTermSchema)
    .mutation(({ ctx, input }) => changeTerm(ctx.actor, input, ctx)),
  remove: signedInProcedure
    .input(removeTermSchema)
    .mutation(({ ctx, input }) => removeTerm(ctx.actor, input, ctx)),
});

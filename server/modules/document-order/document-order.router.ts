import { router, signedInProcedure } from "@/server/api/trpc";
import { callOffDocument, orderDocument } from "./document-order.commands";
import { getOrder } from "./document-order.queries";
import { orderedFileSchema } from "./document-order.schema";

export const documentOrderRouter = router({
  get: signedInProcedure.input(orderedFileSchema).query(({ ctx, input }) => getOrder(ctx.actor, input, ctx)),
  order: signedInProcedure
    .input(orderedFileSchema)
    .mutation(({ ctx, input }) => orderDocument(ctx.actor, input, ctx)),
  callOff: signedInProcedure
    .input(orderedFileSchema)
    .mutation(({ ctx, input }) => callOffDocument(ctx.actor, input, ctx)),
});

import { router, signedInProcedure } from "@/server/api/trpc";
import { confirmImport } from "./confirm-import";
import {
  addDraftUpdate,
  discardDraft,
  mendHead,
  mendUpdate,
  moveDraftUpdate,
  removeDraftUpdate,
} from "./import-draft.commands";
import {
  draftIdSchema,
  draftUpdateIdSchema,
  mendHeadSchema,
  mendUpdateSchema,
  moveDraftUpdateSchema,
  takeBackSchema,
} from "./import-draft.schema";
import { getDraft, listImports } from "./importing.queries";
import { takeBackImport } from "./take-back-import";

/** Files come by a handler of their own, because they are no JSON. */
export const importingRouter = router({
  listImports: signedInProcedure.query(({ ctx }) => listImports(ctx.actor, ctx)),
  getDraft: signedInProcedure.input(draftIdSchema).query(({ ctx, input }) => getDraft(ctx.actor, input, ctx)),
  mendHead: signedInProcedure
    .input(mendHeadSchema)
    .mutation(({ ctx, input }) => mendHead(ctx.actor, input, ctx)),
  mendUpdate: signedInProcedure
    .input(mendUpdateSchema)
    .mutation(({ ctx, input }) => mendUpdate(ctx.actor, input, ctx)),
  addUpdate: signedInProcedure
    .input(draftIdSchema)
    .mutation(({ ctx, input }) => addDraftUpdate(ctx.actor, input, ctx)),
  removeUpdate: signedInProcedure
    .input(draftUpdateIdSchema)
    .mutation(({ ctx, input }) => removeDraftUpdate(ctx.actor, input, ctx)),
  moveUpdate: signedInProcedure
    .input(moveDraftUpdateSchema)
    .mutation(({ ctx, input }) => moveDraftUpdate(ctx.actor, input, ctx)),
  discardDraft: signedInProcedure
    .input(draftIdSchema)
    .mutation(({ ctx, input }) => discardDraft(ctx.actor, input, ctx)),
  confirm: signedInProcedure
    .input(draftIdSchema)
    .mutation(({ ctx, input }) => confirmImport(ctx.actor, input, ctx)),
  takeBack: signedInProcedure
    .input(takeBackSchema)
    .mutation(({ ctx, input }) => takeBackImport(ctx.actor, input, ctx)),
});

import { router, signedInProcedure } from "@/server/api/trpc";
import { saveUpdate } from "./progress-update.commands";
import { findUpdateId, getUpdate } from "./progress-update.queries";
import {
  compareRevisionsSchema,
  listRevisionsSchema,
  restoreRevisionSchema,
  revisionIdSchema,
  saveUpdateSchema,
  updateIdSchema,
  updateNumberSchema,
} from "./progress-update.schema";
import { restoreRevision } from "./restore-revision";
import { compareRevisions, compareWithPrevious, getRevision, listRevisions } from "./revision.queries";

export const progressUpdateRouter = router({
  get: signedInProcedure.input(updateIdSchema).query(({ ctx, input }) => getUpdate(ctx.actor, input, ctx)),
  find: signedInProcedure
    .input(updateNumberSchema)
    .query(({ ctx, input }) => findUpdateId(ctx.actor, input, ctx)),
  save: signedInProcedure
    .input(saveUpdateSchema)
    .mutation(({ ctx, input }) => saveUpdate(ctx.actor, input, ctx)),
  revisions: signedInProcedure
    .input(listRevisionsSchema)
    .query(({ ctx, input }) => listRevisions(ctx.actor, input, ctx)),
  revision: signedInProcedure
    .input(revisionIdSchema)
    .query(({ ctx, input }) => getRevision(ctx.actor, input, ctx)),
  compare: signedInProcedure
    .input(compareRevisionsSchema)
    .query(({ ctx, input }) => compareRevisions(ctx.actor, input, ctx)),
  compareWithPrevious: signedInProcedure
    .input(revisionIdSchema)
    .query(({ ctx, input }) => compareWithPrevious(ctx.actor, input, ctx)),
  restore: signedInProcedure
    .input(restoreRevisionSchema)
    .mutation(({ ctx, input }) => restoreRevision(ctx.actor, input, ctx)),
});

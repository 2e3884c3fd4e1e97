import { router, signedInProcedure } from "@/server/api/trpc";
import { correctComment, openThread, reopenThread, replyToThread, resolveThread } from "./comment.commands";
import { listMentionable, listThreads } from "./comment.queries";
import {
  correctCommentSchema,
  listThreadsSchema,
  mentionableSchema,
  openThreadSchema,
  replySchema,
  threadStepSchema,
} from "./comment.schema";

export const commentRouter = router({
  list: signedInProcedure
    .input(listThreadsSchema)
    .query(({ ctx, input }) => listThreads(ctx.actor, input, ctx)),
  mentionable: signedInProcedure
    .input(mentionableSchema)
    .query(({ ctx, input }) => listMentionable(ctx.actor, input, ctx)),
  open: signedInProcedure
    .input(openThreadSchema)
    .mutation(({ ctx, input }) => openThread(ctx.actor, input, ctx)),
  reply: signedInProcedure
    .input(replySchema)
    .mutation(({ ctx, input }) => replyToThread(ctx.actor, input, ctx)),
  correct: signedInProcedure
    .input(correctCommentSchema)
    .mutation(({ ctx, input }) => correctComment(ctx.actor, input, ctx)),
  resolve: signedInProcedure
    .input(threadStepSchema)
    .mutation(({ ctx, input }) => resolveThread(ctx.actor, input, ctx)),
  reopen: signedInProcedure
    .input(threadStepSchema)
    .mutation(({ ctx, input }) => reopenThread(ctx.actor, input, ctx)),
});

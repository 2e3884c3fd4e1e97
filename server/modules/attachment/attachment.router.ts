import { router, signedInProcedure } from "@/server/api/trpc";
import { captionAttachment, markAttachment, removeAttachment, unmarkAttachment } from "./attachment.commands";
import { listAttachments } from "./attachment.queries";
import { attachmentIdSchema, captionAttachmentSchema, listAttachmentsSchema } from "./attachment.schema";

export const attachmentRouter = router({
  list: signedInProcedure
    .input(listAttachmentsSchema)
    .query(({ ctx, input }) => listAttachments(ctx.actor, input, ctx)),
  caption: signedInProcedure
    .input(captionAttachmentSchema)
    .mutation(({ ctx, input }) => captionAttachment(ctx.actor, input, ctx)),
  mark: signedInProcedure
    .input(attachmentIdSchema)
    .mutation(({ ctx, input }) => markAttachment(ctx.actor, input, ctx)),
  unmark: signedInProcedure
    .input(attachmentIdSchema)
    .mutation(({ ctx, input }) => unmarkAttachment(ctx.actor, input, ctx)),
  remove: signedInProcedure
    .input(attachmentIdSchema)
    .mutation(({ ctx, input }) => removeAttachment(ctx.actor, input, ctx)),
});

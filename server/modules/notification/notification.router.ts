import { router, signedInProcedure } from "@/server/api/trpc";
import { markRead } from "./notification.commands";
import { listNotices } from "./notification.queries";
import { markReadSchema } from "./notification.schema";

export const notificationRouter = router({
  list: signedInProcedure.query(({ ctx }) => listNotices(ctx.actor, undefined, ctx)),
  markRead: signedInProcedure
    .input(markReadSchema)
    .mutation(({ ctx, input }) => markRead(ctx.actor, input, ctx)),
});

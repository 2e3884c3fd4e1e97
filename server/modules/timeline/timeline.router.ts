import { router, signedInProcedure } from "@/server/api/trpc";
import { listTimeline } from "./timeline.queries";
import { listTimelineSchema } from "./timeline.schema";

export const timelineRouter = router({
  list: signedInProcedure
    .input(listTimelineSchema)
    .query(({ ctx, input }) => listTimeline(ctx.actor, input, ctx)),
});

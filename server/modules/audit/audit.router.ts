import { router, signedInProcedure } from "@/server/api/trpc";
import { listAuditEvents } from "./audit.queries";
import { listAuditEventsSchema } from "./audit.schema";

export const auditRouter = router({
  list: signedInProcedure
    .input(listAuditEventsSchema)
    .query(({ ctx, input }) => listAuditEvents(ctx.actor, input, ctx)),
});

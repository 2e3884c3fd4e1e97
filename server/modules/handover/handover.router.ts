import { router, signedInProcedure } from "@/server/api/trpc";
import { listUnattended } from "./handover.queries";

export const handoverRouter = router({
  listUnattended: signedInProcedure.query(({ ctx }) => listUnattended(ctx.actor, undefined, ctx)),
});

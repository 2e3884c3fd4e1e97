import { router, signedInProcedure } from "@/server/api/trpc";
import { listMyDesk } from "./desk.queries";

export const deskRouter = router({
  mine: signedInProcedure.query(({ ctx }) => listMyDesk(ctx.actor, ctx)),
});

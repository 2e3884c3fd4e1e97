import { router, signedInProcedure } from "@/server/api/trpc";
import { listUndelivered } from "./undelivered-mail.queries";

export const undeliveredMailRouter = router({
  list: signedInProcedure.query(({ ctx }) => listUndelivered(ctx.actor, undefined, ctx)),
});

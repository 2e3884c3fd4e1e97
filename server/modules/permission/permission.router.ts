import { router, signedInProcedure } from "@/server/api/trpc";
import { listPermissions } from "./permission.queries";

export const permissionRouter = router({
  list: signedInProcedure.query(({ ctx }) => listPermissions(ctx.actor)),
});

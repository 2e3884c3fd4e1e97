import { router, signedInProcedure } from "@/server/api/trpc";
import { changeOwnLocale, changeOwnPassword, closeAccount } from "./account.commands";
import { getOwnAccount, listAccounts, listBelongings } from "./account.queries";
import {
  changeLocaleSchema,
  changeMembershipsSchema,
  changePasswordSchema,
  closeAccountSchema,
} from "./account.schema";
import { changeMemberships } from "./change-memberships";

export const accountRouter = router({
  list: signedInProcedure.query(({ ctx }) => listAccounts(ctx.actor, undefined, ctx)),
  belongings: signedInProcedure.query(({ ctx }) => listBelongings(ctx.actor, undefined, ctx)),
  mine: signedInProcedure.query(({ ctx }) => getOwnAccount(ctx.actor, undefined, ctx)),
  close: signedInProcedure
    .input(closeAccountSchema)
    .mutation(({ ctx, input }) => closeAccount(ctx.actor, input, ctx)),
  changeMemberships: signedInProcedure
    .input(changeMembershipsSchema)
    .mutation(({ ctx, input }) => changeMemberships(ctx.actor, input, ctx)),
  changePassword: signedInProcedure
    .input(changePasswordSchema)
    .mutation(({ ctx, input }) => changeOwnPassword(ctx.actor, input, ctx)),
  changeLocale: signedInProcedure
    .input(changeLocaleSchema)
    .mutation(({ ctx, input }) => changeOwnLocale(ctx.actor, input, ctx)),
});

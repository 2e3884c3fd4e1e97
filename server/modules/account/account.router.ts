import { router, signedInProcedure } from "@/server/api/trpc";
import { changeOwnLocale, changeOwnPassword, closeAccount } from "./account.commands";
import { getOwnAccount, listAccounts, listBelongings } from "./account.queries";
import {
  changeLocaleSchema,
  changeMayInviteSchema,
  changeMembershipsSchema,
  changePasswordSchema,
  closeAccountSchema,
  endSessionsOfSchema,
} from "./account.schema";
import { changeMayInvite, endSessionsOf } from "./administer-account";
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
  changeMayInvite: signedInProcedure
    .input(changeMayInviteSchema)
    .mutation(({ ctx, input }) => changeMayInvite(ctx.actor, input, ctx)),
  endSessionsOf: signedInProcedure
    .input(endSessionsOfSchema)
    .mutation(({ ctx, input }) => endSessionsOf(ctx.actor, input, ctx)),
  changePassword: signedInProcedure
    .input(changePasswordSchema)
    .mutation(({ ctx, input }) => changeOwnPassword(ctx.actor, input, ctx)),
  changeLocale: signedInProcedure
    .input(changeLocaleSchema)
    .mutation(({ ctx, input }) => changeOwnLocale(ctx.actor, input, ctx)),
});

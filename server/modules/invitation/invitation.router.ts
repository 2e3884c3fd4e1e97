import { openProcedure, router, signedInProcedure } from "@/server/api/trpc";
import { currentSettings } from "@/server/settings/current-settings";
import { acceptInvitation, inviteAccount, revokeInvitation } from "./invitation.commands";
import { findInvitation, listInvitations } from "./invitation.queries";
import {
  acceptInvitationSchema,
  findInvitationSchema,
  inviteAccountSchema,
  revokeInvitationSchema,
} from "./invitation.schema";

export const invitationRouter = router({
  find: openProcedure.input(findInvitationSchema).query(({ ctx, input }) => findInvitation(null, input, ctx)),
  accept: openProcedure
    .input(acceptInvitationSchema)
    .mutation(({ ctx, input }) => acceptInvitation(null, input, ctx)),
  list: signedInProcedure.query(({ ctx }) => listInvitations(ctx.actor, undefined, ctx)),
  invite: signedInProcedure
    .input(inviteAccountSchema)
    .mutation(({ ctx, input }) =>
      inviteAccount(ctx.actor, input, { ...ctx, authSecret: currentSettings().authSecret }),
    ),
  revoke: signedInProcedure
    .input(revokeInvitationSchema)
    .mutation(({ ctx, input }) => revokeInvitation(ctx.actor, input, ctx)),
});

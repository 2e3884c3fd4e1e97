import { openProcedure, router, signedInProcedure } from "@/server/api/trpc";
import { currentSettings } from "@/server/settings/current-settings";
import { acceptInvitation, inviteAccount, revokeInvitation } from "./invitation.commands";
import { findInvitation, listInvitations } from "./invitation.queries";
import {
  acceptInvitationSchema,
  findInvitationSchema,
  invitationListSchema,
  inviteAccountSchema,
  inviteAllSchema,
  inviteColleagueSchema,
  revokeInvitationSchema,
} from "./invitation.schema";
import { inviteAll, lookAtList } from "./invite-all";
import { inviteColleague } from "./invite-colleague";

const sealing = () => ({ authSecret: currentSettings().authSecret });

export const invitationRouter = router({
  find: openProcedure.input(findInvitationSchema).query(({ ctx, input }) => findInvitation(null, input, ctx)),
  accept: openProcedure
    .input(acceptInvitationSchema)
    .mutation(({ ctx, input }) => acceptInvitation(null, input, ctx)),
  list: signedInProcedure.query(({ ctx }) => listInvitations(ctx.actor, undefined, ctx)),
  invite: signedInProcedure
    .input(inviteAccountSchema)
    .mutation(({ ctx, input }) => inviteAccount(ctx.actor, input, { ...ctx, ...sealing() })),
  inviteColleague: signedInProcedure
    .input(inviteColleagueSchema)
    .mutation(({ ctx, input }) => inviteColleague(ctx.actor, input, { ...ctx, ...sealing() })),
  lookAtList: signedInProcedure
    .input(invitationListSchema)
    .mutation(({ ctx, input }) => lookAtList(ctx.actor, input, ctx)),
  inviteAll: signedInProcedure
    .input(inviteAllSchema)
    .mutation(({ ctx, input }) => inviteAll(ctx.actor, input, { ...ctx, ...sealing() })),
  revoke: signedInProcedure
    .input(revokeInvitationSchema)
    .mutation(({ ctx, input }) => revokeInvitation(ctx.actor, input, ctx)),
});

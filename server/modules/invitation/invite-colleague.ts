import { inTransaction, type Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import { demand, Forbidden, NotFound } from "@/server/kernel/errors";
import { allStand } from "../agency/successors";
import { recordAuditEvent } from "../audit/record";
import { createInvitation, lockAddress, mailInvitation } from "./create-invitation";
import type { InvitationContext } from "./invitation.commands";
import { mayInviteColleague } from "./invitation.policy";
import type { InviteColleague } from "./invitation.schema";

/** Whether an address has an account, or an invitation that somebody else sent: neither is a member's to know, or to undo. */
async function isTaken(tx: Tx, actor: Actor, email: string, now: Date): Promise<boolean> {
  const account = await tx.account.count({ where: { email } });
  const others = {
    email,
    acceptedAt: null,
    revokedAt: null,
    expiresAt: { gt: now },
    invitedById: { not: actor.accountId },
  };
  const invited = await tx.invitation.count({ where: { OR: [others, { ...others, invitedById: null }] } });
  return account + invited > 0;
}

/**
 * A member who may invites a colleague to write for their own agencies. Whether there is an account of that address already is
 * not told: then nothing is sent.
 * @throws NotFound for whoever may invite nobody
 * @throws Forbidden `invitation.agencyNotYours`
 */
export async function inviteColleague(
  actor: Actor,
  input: InviteColleague,
  { db, clock, authSecret }: InvitationContext,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    await lockAddress(tx, input.email);
    const { mayInvite } = await tx.account.findUniqueOrThrow({ where: { id: actor.accountId } });
    if (!mayInviteColleague(actor, { mayInvite, agencyIds: [] }).allowed)
      throw new NotFound("invitation.notYours");
    const { email, agencyIds } = input;
    demand(mayInviteColleague(actor, { mayInvite, agencyIds }));
    // It may have become part of another since they were asked who they are.
    if (!(await allStand(tx, agencyIds))) throw new Forbidden("invitation.agencyNotYours");
    if (await isTaken(tx, actor, email, clock.now())) return;
    const invited = { ...input, role: "MEMBER" as const, side: actor.side };
    const { id, token } = await createInvitation(tx, clock, actor.accountId, invited);
    await mailInvitation(tx, input, token, authSecret);
    await recordAuditEvent(tx, actor, clock.now(), {
      action: "invitation.inviteColleague",
      subject: { type: "invitation", id },
      data: { agencyIds },
    });
  });
}

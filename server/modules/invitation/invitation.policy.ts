import type { Actor } from "@/server/kernel/actor";
import { allow, type Decision, deny } from "@/server/kernel/decision";

export interface ColleagueFacts {
  /** Whether an administrator has let this member invite. */
  mayInvite: boolean;
  /** Ids of the agencies that the colleague is to write for. */
  agencyIds: readonly string[];
}

/** A member whom an administrator has let do so invites members of the agencies that they themselves write for. */
export function mayInviteColleague(actor: Actor, { mayInvite, agencyIds }: ColleagueFacts): Decision {
  if (actor.role !== "MEMBER" || !mayInvite) return deny("invitation.notYours");
  const isOwn = agencyIds.every((id) => actor.agencyIds.includes(id));
  return isOwn ? allow : deny("invitation.agencyNotYours");
}

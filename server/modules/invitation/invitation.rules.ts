import { INVITATION_DAYS } from "./invitation.schema";

const DAY = 24 * 60 * 60 * 1000;

export function expiryOf(invitedAt: Date): Date {
  return new Date(invitedAt.getTime() + INVITATION_DAYS * DAY);
}

/** What a link may turn out to be. `REVOKED` is one that was taken back or replaced by a newer one. */
export type InvitationState = "OPEN" | "USED" | "REVOKED" | "EXPIRED";

export interface InvitationFacts {
  acceptedAt: Date | null;
  revokedAt: Date | null;
  expiresAt: Date;
}

export function stateOf(invitation: InvitationFacts, now: Date): InvitationState {
  if (invitation.acceptedAt) return "USED";
  if (invitation.revokedAt) return "REVOKED";
  return invitation.expiresAt <= now ? "EXPIRED" : "OPEN";
}

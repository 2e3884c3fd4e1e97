import type { Role, Side } from "@/server/kernel/actor";
import { type Issue, issue } from "@/server/kernel/issue";

export const INVITATION_DAYS = 7;
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

/** Roles and sides that go together: an administrator belongs to no side, everyone else to one; members write for agencies. */
export function belongingIssues(role: Role, side: Side | null, agencies: number): Issue[] {
  const needsSide = role !== "ADMINISTRATOR";
  const issues: Issue[] = [];
  if (needsSide && side === null) issues.push(issue("invitation.sideMissing", {}, "side"));
  if (!needsSide && side !== null) issues.push(issue("invitation.sideNotForAdministrator", {}, "side"));
  if (role === "MEMBER" && side !== null && agencies === 0)
    issues.push(issue("invitation.agencyMissing", {}, "agencyIds"));
  if (role !== "MEMBER" && agencies > 0)
    issues.push(issue("invitation.agencyForMembersOnly", {}, "agencyIds"));
  return issues;
}

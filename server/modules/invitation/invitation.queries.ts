import type { WorkspaceDb } from "@/server/db/workspace-client";
import { type Actor, type Role, roleSchema } from "@/server/kernel/actor";
import type { Clock } from "@/server/kernel/clock";
import type { LocalizedText } from "@/server/kernel/localized-text";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import { demandAdministrator } from "../account/account.policy";
import { type InvitationState, stateOf } from "./invitation.rules";
import { tokenHash } from "./token";

interface QueryContext {
  db: WorkspaceDb;
  clock: Clock;
}

export interface InvitationView {
  state: InvitationState;
  email: string;
  name: string;
  role: Role;
}

/** What the link with this token leads to; null for one that was never given out. */
export async function findInvitation(
  _nobody: null,
  { token }: { token: string },
  { db, clock }: QueryContext,
): Promise<InvitationView | null> {
  const invitation = await db.invitation.findUnique({ where: { tokenHash: tokenHash(token) } });
  if (!invitation) return null;
  const { email, name, role } = invitation;
  return { state: stateOf(invitation, clock.now()), email, name, role };
}

export interface OpenInvitationView {
  id: string;
  email: string;
  name: string;
  role: Role;
  side: LocalizedText | null;
  agencies: LocalizedText[];
  invitedAt: Date;
  expiresAt: Date;
  expired: boolean;
}

/** Invitations that wait for an answer, or ran out without one; newest first. For administrators. */
export async function listInvitations(
  actor: Actor,
  _input: undefined,
  { db, clock }: QueryContext,
): Promise<OpenInvitationView[]> {
  demandAdministrator(actor);
  const invitations = await db.invitation.findMany({
    where: { acceptedAt: null, revokedAt: null },
    include: { side: true, memberships: { include: { agency: true } } },
    orderBy: { createdAt: "desc" },
  });
  return invitations.map((invitation) => ({
    id: invitation.id,
    email: invitation.email,
    name: invitation.name,
    role: roleSchema.parse(invitation.role),
    side: invitation.side && localizedTextSchema.parse(invitation.side.name),
    agencies: invitation.memberships.map(({ agency }) => localizedTextSchema.parse(agency.name)),
    invitedAt: invitation.createdAt,
    expiresAt: invitation.expiresAt,
    expired: stateOf(invitation, clock.now()) === "EXPIRED",
  }));
}

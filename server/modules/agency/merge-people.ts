import type { Tx } from "@/server/db/transaction";
import type { AuditEntry } from "../audit/record";
import type { Merging } from "./merge-agency";

/** Ids of those who belong to another agency by a merge. */
export interface MovedPeople {
  accountIds: string[];
  invitationIds: string[];
}

const idsOf = (rows: readonly { id: string }[]) => [...new Set(rows.map(({ id }) => id))];

/** The open invitations of an agency, before the agency itself: whoever accepts one takes them in this order. */
export function lockInvited(tx: Tx, agencyId: string): Promise<{ id: string }[]> {
  return tx.$queryRaw<{ id: string }[]>`
    SELECT i.id FROM workspace.invitation i JOIN workspace.invited_membership m ON m.invitation_id = i.id
    WHERE m.agency_id = ${agencyId} AND i.accepted_at IS NULL AND i.revoked_at IS NULL ORDER BY i.id FOR UPDATE`;
}

async function handOnMembers(tx: Tx, { fromId, toId }: Merging): Promise<string[]> {
  const members = await tx.$queryRaw<{ id: string }[]>`
    SELECT account_id AS id FROM workspace.agency_membership WHERE agency_id = ${fromId} ORDER BY 1 FOR UPDATE`;
  await tx.$executeRaw`
    INSERT INTO workspace.agency_membership (account_id, agency_id, side_code)
    SELECT account_id, ${toId}, side_code FROM workspace.agency_membership WHERE agency_id = ${fromId}
    ON CONFLICT DO NOTHING`;
  // Whoever acts for the one at this moment acts for the other.
  await tx.session.updateMany({ where: { agencyId: fromId }, data: { agencyId: toId } });
  await tx.agencyMembership.deleteMany({ where: { agencyId: fromId } });
  return idsOf(members);
}

async function handOnInvited(tx: Tx, { fromId, toId }: Merging): Promise<string[]> {
  const invited = idsOf(await lockInvited(tx, fromId));
  await tx.$executeRaw`
    WITH gone AS (
      DELETE FROM workspace.invited_membership WHERE agency_id = ${fromId} AND invitation_id = ANY(${invited})
      RETURNING invitation_id, side_code)
    INSERT INTO workspace.invited_membership (invitation_id, agency_id, side_code)
    SELECT invitation_id, ${toId}, side_code FROM gone ON CONFLICT DO NOTHING`;
  return invited;
}

/** Its members, and who is invited to be one, are the other's. Both agencies are locked, so nobody joins meanwhile. */
export async function handOnPeople(tx: Tx, merging: Merging): Promise<MovedPeople> {
  return {
    accountIds: await handOnMembers(tx, merging),
    invitationIds: await handOnInvited(tx, merging),
  };
}

/** An event for each of them, so that whoever follows one person reads by which merge they write for another agency. */
export function movedEntries(
  { accountIds, invitationIds }: MovedPeople,
  between: Record<string, string>,
): AuditEntry[] {
  const of = (type: string) => (id: string) => ({
    ...{ action: "agency.movePerson", subject: { type, id } },
    data: between,
  });
  return [...accountIds.map(of("account")), ...invitationIds.map(of("invitation"))];
}

import type { Prisma } from "@/server/db/generated/client";
import type { Tx } from "@/server/db/transaction";
import type { Side } from "@/server/kernel/actor";
import type { Locale } from "@/server/kernel/locale";
import { localeSchema } from "@/server/kernel/locale.schema";
import { findStanding } from "../agency/successors";

/** A person who is told, in the language that they read. */
export interface Recipient {
  accountId: string;
  email: string;
  locale: Locale;
}

/** A member who is told because of agencies that they write for. */
export interface MemberRecipient extends Recipient {
  agencyIds: string[];
}

/** What is read of an account to tell its person something. */
export const RECIPIENT = { id: true, email: true, locale: true } as const;

export function recipientOf({ id, email, locale }: { id: string; email: string; locale: string }): Recipient {
  return { accountId: id, email, locale: localeSchema.parse(locale) };
}

/** Whose account is closed is told nothing. */
async function active(tx: Tx, where: Prisma.AccountWhereInput): Promise<Recipient[]> {
  const rows = await tx.account.findMany({
    where: { ...where, closure: null },
    select: RECIPIENT,
    orderBy: { id: "asc" },
  });
  return rows.map(recipientOf);
}

/** The active officers of both sides, or of those named. */
export function activeOfficers(tx: Tx, sides?: readonly Side[]): Promise<Recipient[]> {
  return active(tx, { role: "SECRETARIAT", sideCode: sides ? { in: [...sides] } : undefined });
}

/** The active members of every agency that writes an update of this period. */
export function assignedMembers(tx: Tx, periodId: string): Promise<Recipient[]> {
  const writes = { some: { update: { periodId } } };
  return active(tx, { role: "MEMBER", memberships: { some: { agency: { assignments: writes } } } });
}

/**
 * The active members of these agencies, or of those that stand for them by now, each once, with those of the agencies that are
 * theirs.
 */
export async function agencyMembers(tx: Tx, agencyIds: readonly string[]): Promise<MemberRecipient[]> {
  const standing = await findStanding(tx, agencyIds);
  const idsOf = (agencyId: string) => [agencyId, standing.get(agencyId)?.id ?? agencyId];
  const theirs = { agencyId: { in: agencyIds.flatMap(idsOf) } };
  const rows = await tx.account.findMany({
    where: { role: "MEMBER", closure: null, memberships: { some: theirs } },
    select: { ...RECIPIENT, memberships: { where: theirs, select: { agencyId: true } } },
    orderBy: { id: "asc" },
  });
  return rows.map(({ memberships, ...row }) => ({
    ...recipientOf(row),
    agencyIds: [...new Set(agencyIds)].filter((agencyId) =>
      memberships.some((membership) => idsOf(agencyId).includes(membership.agencyId)),
    ),
  }));
}

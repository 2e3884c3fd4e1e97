import type { Tx } from "@/server/db/transaction";
import type { Side } from "@/server/kernel/actor";
import { type Locale, localeSchema } from "@/server/kernel/locale";

/** A person who is told, in the language that they read. */
export interface Recipient {
  accountId: string;
  email: string;
  locale: Locale;
}

interface AccountRow {
  id: string;
  email: string;
  locale: string;
}

function recipients(rows: AccountRow[]): Recipient[] {
  return rows.map(({ id, email, locale }) => ({ accountId: id, email, locale: localeSchema.parse(locale) }));
}

const WHO = { id: true, email: true, locale: true } as const;

/** The active officers of both sides, or of those named. */
export async function activeOfficers(tx: Tx, sides?: readonly Side[]): Promise<Recipient[]> {
  const sideCode = sides ? { in: [...sides] } : undefined;
  const rows = await tx.account.findMany({
    where: { role: "SECRETARIAT", closure: null, sideCode },
    select: WHO,
    orderBy: { id: "asc" },
  });
  return recipients(rows);
}

/** The active members of every agency that writes an update of this period. */
export async function assignedMembers(tx: Tx, periodId: string): Promise<Recipient[]> {
  const writes = { some: { update: { periodId } } };
  const rows = await tx.account.findMany({
    where: { role: "MEMBER", closure: null, memberships: { some: { agency: { assignments: writes } } } },
    select: WHO,
    orderBy: { id: "asc" },
  });
  return recipients(rows);
}

/** The active members of these agencies. */
export async function agencyMembers(tx: Tx, agencyIds: readonly string[]): Promise<Recipient[]> {
  const rows = await tx.account.findMany({
    where: { role: "MEMBER", closure: null, memberships: { some: { agencyId: { in: [...agencyIds] } } } },
    select: WHO,
    orderBy: { id: "asc" },
  });
  return recipients(rows);
}

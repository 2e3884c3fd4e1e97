import type { Tx } from "@/server/db/transaction";
import type { Locale } from "@/server/kernel/locale";
import { localeSchema } from "@/server/kernel/locale";
import { type LocalizedText, textIn } from "@/server/kernel/localized-text";
import { tell } from "../endorsement/tell";
import { titleOf } from "../project/plan-project";
import type { AskedRow } from "./reminder.commands";

/** An update that waits for its responsible agency. */
export interface Awaited {
  updateId: string;
  number: number;
  title: LocalizedText;
  agencyId: string;
}

export function awaitedLine(row: AskedRow): Awaited {
  const responsible = row.assignments.find(({ kind }) => kind === "RESPONSIBLE");
  return { updateId: row.id, number: row.number, title: titleOf(row), agencyId: responsible?.agencyId ?? "" };
}

interface Reader {
  accountId: string;
  email: string;
  locale: Locale;
  agencyIds: readonly string[];
}

async function readersOf(tx: Tx, agencyIds: readonly string[]): Promise<Reader[]> {
  const rows = await tx.account.findMany({
    where: { role: "MEMBER", closure: null, memberships: { some: { agencyId: { in: [...agencyIds] } } } },
    select: { id: true, email: true, locale: true, memberships: { select: { agencyId: true } } },
    orderBy: { id: "asc" },
  });
  return rows.map(({ id, email, locale, memberships }) => ({
    accountId: id,
    email,
    locale: localeSchema.parse(locale),
    agencyIds: memberships.map(({ agencyId }) => agencyId),
  }));
}

/** Tells every member of the responsible agencies of all that waits for theirs. @returns how many people were told */
export async function tellAwaited(tx: Tx, periodId: string, awaited: readonly Awaited[]): Promise<number> {
  const readers = await readersOf(
    tx,
    awaited.map(({ agencyId }) => agencyId),
  );
  for (const reader of readers) {
    const theirs = awaited.filter(({ agencyId }) => reader.agencyIds.includes(agencyId));
    const list = theirs.map(({ number, title }) => `${number}. ${textIn(title, reader.locale)}`).join("\n");
    await tell(tx, periodId, [reader], {
      code: "reminder.updatesAwaited",
      template: "updatesAwaited",
      updateId: theirs.length === 1 ? theirs[0]?.updateId : undefined,
      params: () => ({ count: theirs.length, list, numbers: theirs.map(({ number }) => number).join(", ") }),
    });
  }
  return readers.length;
}

import type { Tx } from "@/server/db/transaction";
import { type LocalizedText, textIn } from "@/server/kernel/localized-text";
import { tell } from "../endorsement/tell";
import { agencyMembers } from "../notification/recipients";
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

/** Tells every member of the responsible agencies of all that waits for theirs. @returns how many people were told */
export async function tellAwaited(tx: Tx, periodId: string, awaited: readonly Awaited[]): Promise<number> {
  const readers = await agencyMembers(
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

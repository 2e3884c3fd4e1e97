import type { Tx } from "@/server/db/transaction";
import { type LocalizedText, textIn } from "@/server/kernel/localized-text";
import { tell } from "../endorsement/tell";
import type { MailRequest } from "../notification/mail-people";
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

/** How it is said: a code of the notice, a mail, and what they say besides the updates. */
interface Saying {
  code: string;
  template: MailRequest["template"];
  params?: Record<string, string | number>;
}

const REMINDER: Saying = { code: "reminder.updatesAwaited", template: "updatesAwaited" };

/** Tells every member of the responsible agencies of all that waits for theirs. @returns how many people were told */
export async function tellAwaited(
  tx: Tx,
  periodId: string,
  awaited: readonly Awaited[],
  { code, template, params }: Saying = REMINDER,
): Promise<number> {
  const readers = await agencyMembers(
    tx,
    awaited.map(({ agencyId }) => agencyId),
  );
  for (const reader of readers) {
    const theirs = awaited.filter(({ agencyId }) => reader.agencyIds.includes(agencyId));
    const list = theirs.map(({ number, title }) => `${number}. ${textIn(title, reader.locale)}`).join("\n");
    const numbers = theirs.map(({ number }) => number).join(", ");
    await tell(tx, periodId, [reader], {
      ...{ code, template },
      updateId: theirs.length === 1 ? theirs[0]?.updateId : undefined,
      params: () => ({ count: theirs.length, list, numbers, ...params }),
    });
  }
  return readers.length;
}

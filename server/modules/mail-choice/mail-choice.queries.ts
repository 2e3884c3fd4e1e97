import type { Tx } from "@/server/db/transaction";
import type { WorkspaceDb } from "@/server/db/workspace-client";
import type { Actor } from "@/server/kernel/actor";
import { type Delivery, KINDS_FOR, type MailKind } from "./mail-choice.schema";

/** How each of these people gets the mails of this kind; whoever is not named gets them at once. */
export async function deliveriesOf(
  tx: Tx,
  accountIds: readonly string[],
  kind: MailKind,
): Promise<Map<string, Delivery>> {
  const rows = await tx.mailChoice.findMany({ where: { kind, accountId: { in: [...accountIds] } } });
  return new Map(rows.map(({ accountId, delivery }) => [accountId, delivery]));
}

/** How this person gets the mails of a kind. */
export async function deliveriesFor(
  db: Pick<Tx, "mailChoice">,
  accountId: string,
): Promise<(kind: MailKind) => Delivery> {
  const rows = await db.mailChoice.findMany({ where: { accountId } });
  const chosen = new Map<MailKind, Delivery>(rows.map(({ kind, delivery }) => [kind, delivery]));
  return (kind) => chosen.get(kind) ?? "AT_ONCE";
}

export interface MailChoiceView {
  kind: MailKind;
  delivery: Delivery;
}

/** What a person has chosen of each kind of mails that there is for them. */
export async function listMailChoices(
  actor: Actor,
  _input: undefined,
  { db }: { db: WorkspaceDb },
): Promise<MailChoiceView[]> {
  const delivery = await deliveriesFor(db, actor.accountId);
  return KINDS_FOR[actor.role].map((kind) => ({ kind, delivery: delivery(kind) }));
}

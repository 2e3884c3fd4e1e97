import type { CommandContext } from "@/server/db/command-context";
import { Prisma } from "@/server/db/generated/client";
import { inTransaction, type Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import { NotFound } from "@/server/kernel/errors";
import { demandAdministrator } from "../account/account.policy";
import { recordAuditEvent } from "../audit/record";
import { KEPT_OF_PERSON } from "./kept-of-person";
import type { ExportAccount } from "./personal-data.schema";

/** What is kept of a person: their rows by `table.column`, as that column names them. */
export type PersonalData = Record<string, unknown[]>;

async function rowsOf(tx: Tx, place: string, columns: readonly string[], accountId: string) {
  const [table = "", column = ""] = place.split(".");
  return tx.$queryRaw<{ row: unknown }[]>(Prisma.sql`
    SELECT to_jsonb(found) AS row FROM (
      SELECT ${Prisma.raw(columns.join(", "))} FROM workspace.${Prisma.raw(table)}
      WHERE ${Prisma.raw(column)} = ${accountId} ORDER BY 1) found`);
}

async function collect(tx: Tx, accountId: string): Promise<PersonalData> {
  const data: PersonalData = {};
  for (const [place, columns] of Object.entries(KEPT_OF_PERSON)) {
    if (columns.length === 0) continue;
    data[place] = (await rowsOf(tx, place, columns, accountId)).map(({ row }) => row);
  }
  return data;
}

/** Everything that is kept of whoever asks, but for secrets and what is other people's; that they took it is on record. */
export async function exportOwnData(
  actor: Actor,
  _input: undefined,
  { db, clock }: CommandContext,
): Promise<PersonalData> {
  return inTransaction(db, async (tx) => {
    await recordAuditEvent(tx, actor, clock.now(), {
      action: "personalData.exportOwnData",
      subject: { type: "account", id: actor.accountId },
    });
    return collect(tx, actor.accountId);
  });
}

/**
 * The same of somebody else, for an administrator whom they have asked.
 * @throws NotFound for whoever is no administrator, or no such account
 */
export async function exportAccount(
  actor: Actor,
  { accountId }: ExportAccount,
  { db, clock }: CommandContext,
): Promise<PersonalData> {
  return inTransaction(db, async (tx) => {
    demandAdministrator(actor);
    const account = await tx.account.count({ where: { id: accountId } });
    if (account === 0) throw new NotFound("account.notFound");
    await recordAuditEvent(tx, actor, clock.now(), {
      action: "personalData.exportAccount",
      subject: { type: "account", id: accountId },
    });
    return collect(tx, accountId);
  });
}

import { inTransaction, type Tx } from "@/server/db/transaction";
import type { WorkspaceDb } from "@/server/db/workspace-client";
import type { Actor } from "@/server/kernel/actor";
import { Conflict, Invalid } from "@/server/kernel/errors";
import { demandAdministrator } from "../account/account.policy";
import { readSheet } from "../spreadsheet/read-sheet";
import { lockAddress } from "./create-invitation";
import { type InvitationContext, inviteIn } from "./invitation.commands";
import { type InvitationList, type InviteAccount, type InviteAll, LIST_LIMIT } from "./invitation.schema";
import { digestOfList, type ListProblem, type ListReading, loadListKnowledge, readList } from "./read-list";

export interface ListView {
  people: Pick<InviteAccount, "email" | "name" | "role">[];
  problems: ListProblem[];
  /** To be given back when the list is taken: another one was not looked at. */
  digest: string;
}

async function rowsOf({ content }: InvitationList): Promise<string[][]> {
  const rows = await readSheet(Buffer.from(content, "base64"));
  if (rows.length > LIST_LIMIT + 1) throw new Invalid("spreadsheet.tooManyRows", { limit: LIST_LIMIT });
  return rows;
}

async function readAll(tx: Tx, rows: readonly (readonly string[])[]): Promise<ListReading> {
  return readList(rows, await loadListKnowledge(tx));
}

/**
 * What a list of people would do: whom it invites, and what is wrong with it, row by row. Nobody is invited yet.
 * @throws NotFound for whoever is no administrator
 * @throws Invalid `spreadsheet.fileTooLarge`, `spreadsheet.empty`, `spreadsheet.tooManyRows`, `spreadsheet.notCsv`,
 * `spreadsheet.notXlsx`, `importing.fileBinary`
 */
export async function lookAtList(
  actor: Actor,
  input: InvitationList,
  { db }: { db: WorkspaceDb },
): Promise<ListView> {
  demandAdministrator(actor);
  const rows = await rowsOf(input);
  const { people, problems } = await inTransaction(db, (tx) => readAll(tx, rows));
  return {
    people: people.map(({ email, name, role }) => ({ email, name, role })),
    problems,
    digest: digestOfList(rows),
  };
}

/**
 * Invites everybody on a list, or nobody.
 * @throws as `lookAtList`; Conflict `invitation.listChanged` where it is not the list that was looked at
 * @throws Invalid `invitation.listHasProblems` with how many
 */
export async function inviteAll(
  actor: Actor,
  input: InviteAll,
  { db, clock, authSecret }: InvitationContext,
): Promise<{ invited: number }> {
  demandAdministrator(actor);
  const rows = await rowsOf(input);
  if (digestOfList(rows) !== input.digest) throw new Conflict("invitation.listChanged");
  return inTransaction(db, async (tx) => {
    const { people, problems } = await readAll(tx, rows);
    if (problems.length > 0) throw new Invalid("invitation.listHasProblems", { count: problems.length });
    // In one order whatever the list's, so that two lists do not wait for each other.
    for (const { email } of people.toSorted((one, other) => (one.email < other.email ? -1 : 1)))
      await lockAddress(tx, email);
    for (const { row: _, ...person } of people) await inviteIn(tx, actor, person, { clock, authSecret });
    return { invited: people.length };
  });
}

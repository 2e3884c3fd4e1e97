import { accountId, insertAccounts } from "../../prisma/seed/accounts";
import { agencyId, insertTaskForce } from "../../prisma/seed/agencies";
import { stableId } from "../../prisma/seed/stable-id";
import { inTransaction } from "../db/transaction";
import type { WorkspaceDb } from "../db/workspace-client";
import type { Actor } from "../kernel/actor";
import { hashPassword } from "../modules/account/password";
import type { Person } from "./cast";

/** The password of the whole cast in tests. */
export const CAST_PASSWORD = "a password for the tests";

let castHash: Promise<string> | undefined;

/** Puts the task force, its sides and agencies, and everybody of the cast into a test's database. */
export async function createCast(db: WorkspaceDb): Promise<void> {
  castHash ??= hashPassword(CAST_PASSWORD);
  const hash = await castHash;
  await inTransaction(db, async (tx) => {
    await insertTaskForce(tx);
    await insertAccounts(tx, hash);
  });
}

/** A person of the cast as an actor, as if just signed in. Their session has no row. */
export function actorFor(person: Person): Actor {
  return {
    accountId: accountId(person),
    sessionId: stableId(`session/${person.email}`),
    name: person.name,
    email: person.email,
    locale: person.locale,
    role: person.role,
    side: person.side,
    agencyIds: person.agencies.map(agencyId),
  };
}

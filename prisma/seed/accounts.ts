import type { Tx } from "../../server/db/transaction";
import { everybody, type Person } from "../../server/testing/cast";
import { agencyId } from "./agencies";
import { stableId } from "./stable-id";

/** The same in every database that holds the cast. */
export function accountId(person: Pick<Person, "email">): string {
  return stableId(`account/${person.email}`);
}

/**
 * The cast's accounts and what they belong to, all with one password. Accounts that are there already stay as they are.
 * The sides and agencies must be there.
 * @param passwordHash of `hashPassword`
 */
export async function insertAccounts(
  tx: Tx,
  passwordHash: string,
  people: readonly Person[] = everybody,
): Promise<void> {
  await tx.account.createMany({
    data: people.map((person) => ({
      id: accountId(person),
      email: person.email,
      name: person.name,
      locale: person.locale,
      role: person.role,
      sideCode: person.side,
      passwordHash,
    })),
    skipDuplicates: true,
  });
  await tx.agencyMembership.createMany({
    data: people.flatMap((person) =>
      person.agencies.map((slug) => ({
        accountId: accountId(person),
        agencyId: agencyId(slug),
        sideCode: person.side ?? "",
      })),
    ),
    skipDuplicates: true,
  });
}

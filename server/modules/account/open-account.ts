import { Prisma } from "@/server/db/generated/client";
import type { Tx } from "@/server/db/transaction";
import { type Role, roleSchema } from "@/server/kernel/actor";

/** An account that is not closed, as it is looked at when somebody comes to its door. */
export interface OpenAccount {
  id: string;
  name: string;
  email: string;
  locale: string;
  role: Role;
  passwordHash: string;
  hasSecondFactor: boolean;
}

interface AccountRow extends Omit<OpenAccount, "role"> {
  role: string;
}

/** One statement, whether or not there is one, so that the time taken does not tell which. */
async function read(db: Pick<Tx, "$queryRaw">, which: Prisma.Sql): Promise<OpenAccount | null> {
  const [row] = await db.$queryRaw<AccountRow[]>`
    SELECT a.id, a.name, a.email, a.locale, a.role::text AS role, a.password_hash AS "passwordHash",
      EXISTS (SELECT FROM workspace.second_factor f WHERE f.account_id = a.id) AS "hasSecondFactor"
    FROM workspace.account a
    WHERE ${which}
      AND NOT EXISTS (SELECT FROM workspace.account_closure c WHERE c.account_id = a.id)`;
  return row ? { ...row, role: roleSchema.parse(row.role) } : null;
}

/** Null where there is none, or it is closed. */
export function findOpenAccount(db: Pick<Tx, "$queryRaw">, email: string): Promise<OpenAccount | null> {
  return read(db, Prisma.sql`a.email = ${email}`);
}

/** As `findOpenAccount`. */
export function findOpenAccountById(db: Pick<Tx, "$queryRaw">, id: string): Promise<OpenAccount | null> {
  return read(db, Prisma.sql`a.id = ${id}`);
}

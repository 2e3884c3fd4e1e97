import type { WorkspaceDb } from "@/server/db/workspace-client";
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

/** Null where there is none or it is closed; one statement in each case, so that the time taken does not tell which. */
export async function findOpenAccount(db: WorkspaceDb, email: string): Promise<OpenAccount | null> {
  const [row] = await db.$queryRaw<AccountRow[]>`
    SELECT a.id, a.name, a.email, a.locale, a.role::text AS role, a.password_hash AS "passwordHash",
      EXISTS (SELECT FROM workspace.second_factor f WHERE f.account_id = a.id) AS "hasSecondFactor"
    FROM workspace.account a
    WHERE a.email = ${email}
      AND NOT EXISTS (SELECT FROM workspace.account_closure c WHERE c.account_id = a.id)`;
  return row ? { ...row, role: roleSchema.parse(row.role) } : null;
}

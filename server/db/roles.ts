import { createHash, hkdfSync } from "node:crypto";
import pg from "pg";
import { Trouble } from "../settings/trouble";
import { TIME_OUTS } from "./time-outs";

/** The group roles that the first migration makes and that every privilege is granted to. */
export const GROUPS = { workspace: "register_workspace", public: "register_public" } as const;
export type Audience = keyof typeof GROUPS;

function inMilliseconds(audience: Audience): Record<string, string> {
  return Object.fromEntries(
    Object.entries(TIME_OUTS[audience]).map(([name, limit]) => [name, String(limit)]),
  );
}

const SETTINGS: Record<Audience, Record<string, string>> = {
  workspace: { ...inMilliseconds("workspace"), search_path: "workspace, published" },
  public: { ...inMilliseconds("public"), default_transaction_read_only: "on", search_path: "published" },
};

/** PostgreSQL cuts a longer name off, which could make those of two databases the same. */
const LONGEST_NAME = 63;

/** The login role of one database of the cluster; never that of a group, whatever the database is called. */
export function loginRole(database: string, audience: Audience): string {
  const name = `${database}_${audience}_login`;
  if (Buffer.byteLength(name) <= LONGEST_NAME) return name;
  return `${createHash("sha256").update(database).digest("hex").slice(0, 32)}_${audience}_login`;
}

/** Derived, so that nothing has to be kept: the same secret gives the same password at every start. */
function passwordFor(role: string, secret: string): string {
  return Buffer.from(hkdfSync("sha256", secret, role, "login to the database", 32)).toString("base64url");
}

/** `ownerUrl` with another database, and another role if one is named. */
export function urlFor(
  ownerUrl: string,
  database: string,
  login?: { role: string; password: string },
): string {
  const url = new URL(ownerUrl);
  url.pathname = `/${encodeURIComponent(database)}`;
  if (login) {
    url.username = encodeURIComponent(login.role);
    url.password = encodeURIComponent(login.password);
  }
  return url.toString();
}

async function ensureLogin(
  client: pg.Client,
  role: string,
  password: string,
  audience: Audience,
): Promise<void> {
  const name = client.escapeIdentifier(role);
  const { rowCount } = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [role]);
  const verb = rowCount ? "ALTER" : "CREATE";
  await client.query(`${verb} ROLE ${name} LOGIN PASSWORD ${client.escapeLiteral(password)}`);
  await client.query(`GRANT ${GROUPS[audience]} TO ${name}`);
  for (const [setting, value] of Object.entries(SETTINGS[audience])) {
    const list = value.split(", ").map((part) => client.escapeLiteral(part));
    await client.query(`ALTER ROLE ${name} SET ${setting} = ${list.join(", ")}`);
  }
}

function explain(error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? error.code : null;
  return code === "42501" ? new Trouble("database.ownerMayNotCreateRoles") : error;
}

async function ensureAll(
  client: pg.Client,
  database: string,
  secret: string,
): Promise<Record<Audience, { role: string; password: string }>> {
  const login = (audience: Audience) => {
    const role = loginRole(database, audience);
    return { role, password: passwordFor(role, secret) };
  };
  const logins = { workspace: login("workspace"), public: login("public") };
  // Two processes that start together would otherwise change the same role at once, which PostgreSQL refuses.
  await client.query("SELECT pg_advisory_xact_lock(hashtext('register login roles'))");
  await ensureLogin(client, logins.workspace.role, logins.workspace.password, "workspace");
  await ensureLogin(client, logins.public.role, logins.public.password, "public");
  await client.query(`REVOKE TEMPORARY ON DATABASE ${client.escapeIdentifier(database)} FROM PUBLIC`);
  return logins;
}

export interface RoleUrls {
  workspace: string;
  public: string;
}

/**
 * Makes or renews the two login roles of the database that `ownerUrl` names, members of the groups that migrations grant
 * to, with passwords derived from `secret`.
 * @throws Trouble `database.ownerMayNotCreateRoles` where the owner lacks CREATEROLE
 */
export async function ensureLoginRoles(ownerUrl: string, secret: string): Promise<RoleUrls> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const database = decodeURIComponent(new URL(ownerUrl).pathname.slice(1)) || client.database || "";
    await client.query("BEGIN");
    const logins = await ensureAll(client, database, secret);
    await client.query("COMMIT");
    return {
      workspace: urlFor(ownerUrl, database, logins.workspace),
      public: urlFor(ownerUrl, database, logins.public),
    };
  } catch (error) {
    throw explain(error);
  } finally {
    await client.end();
  }
}

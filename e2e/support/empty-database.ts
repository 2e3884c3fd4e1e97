import { randomUUID } from "node:crypto";
import pg from "pg";
import { loginRole, urlFor } from "../../server/db/roles";

const addressOf = (name: string) => urlFor(process.env.TEST_TEMPLATE_URL ?? "", name);

async function inDatabase<T>(name: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: addressOf(name) });
  await client.connect();
  return work(client).finally(() => client.end());
}

export interface EmptyDatabase {
  url: string;
  /** Addresses of everybody who has an account in it by now. */
  accounts(): Promise<string[]>;
  drop(): Promise<void>;
}

/** A database without a table, as whoever runs PostgreSQL makes one; whoever asks drops it again. */
export async function emptyDatabase(): Promise<EmptyDatabase> {
  const name = `empty_${randomUUID().replaceAll("-", "")}`;
  const asAdministrator = (...statements: string[]) =>
    inDatabase("postgres", async (client) => {
      for (const statement of statements) await client.query(statement);
    });
  await asAdministrator(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
  const roles = `${loginRole(name, "workspace")}, ${loginRole(name, "public")}`;
  return {
    url: addressOf(name),
    accounts: () =>
      inDatabase(name, async (client) => {
        const { rows } = await client.query<{ email: string }>(
          "SELECT email FROM workspace.account ORDER BY email",
        );
        return rows.map(({ email }) => email);
      }),
    drop: () => asAdministrator(`DROP DATABASE ${name} WITH (FORCE)`, `DROP ROLE ${roles}`),
  };
}

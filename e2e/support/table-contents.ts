import pg from "pg";

/** What a table holds, as one hash, by its name. */
export type TableContents = ReadonlyMap<string, string>;

/** Columns that are left out of the comparison, by table. */
export type LeftOut = Readonly<Record<string, readonly string[]>>;

interface TableRow {
  schema: string;
  name: string;
}

const TABLES = `
  SELECT schemaname AS schema, tablename AS name FROM pg_tables
  WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1, 2`;

async function contentOf(client: pg.Client, { schema, name }: TableRow, columns: readonly string[]) {
  const table = `${client.escapeIdentifier(schema)}.${client.escapeIdentifier(name)}`;
  const { rows } = await client.query<{ content: string }>(
    `SELECT count(*) || ' ' || md5(coalesce(string_agg(row, '' ORDER BY row), '')) AS content
     FROM (SELECT md5((to_jsonb(t) - $1::text[])::text) AS row FROM ${table} t) AS rows`,
    [columns],
  );
  return rows[0]?.content ?? "";
}

/** Every table of the database at `url`, but for what is left out. */
export async function tableContents(url: string, leftOut: LeftOut): Promise<TableContents> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<TableRow>(TABLES);
    const contents = new Map<string, string>();
    for (const row of rows) {
      const name = `${row.schema}.${row.name}`;
      contents.set(name, await contentOf(client, row, leftOut[name] ?? []));
    }
    return contents;
  } finally {
    await client.end();
  }
}

import pg from "pg";

/** One statement of SQL, with or without parameters. */
export type Statement = string | pg.QueryConfig;

/**
 * @param table with its schema
 * @param row values by column; objects become JSON, arrays become arrays of PostgreSQL
 */
export function insertInto(table: string, row: Readonly<Record<string, unknown>>): pg.QueryConfig {
  const columns = Object.keys(row).map((column) => pg.escapeIdentifier(column));
  const places = columns.map((_, index) => `$${index + 1}`);
  return {
    text: `INSERT INTO ${table} (${columns.join(", ")}) VALUES (${places.join(", ")})`,
    values: Object.values(row),
  };
}

/** The rule that refused: its constraint, or the SQLSTATE where PostgreSQL names none, as for a missing privilege. */
export function ruleOf(error: unknown): string {
  if (!(error instanceof pg.DatabaseError)) throw error;
  return error.constraint ?? error.code ?? error.message;
}

/**
 * Tries statements in one transaction, up to everything that is looked at when it commits, and leaves nothing behind.
 * @returns the rule that refused them, or null where all went through
 */
export async function refusalOf(pool: pg.Pool, statements: readonly Statement[]): Promise<string | null> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    for (const statement of statements) await client.query(statement);
    await client.query("SET CONSTRAINTS ALL IMMEDIATE");
    return null;
  } catch (error) {
    return ruleOf(error);
  } finally {
    await client.query("ROLLBACK");
    client.release();
  }
}

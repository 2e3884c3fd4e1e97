import pg from "pg";

/** The least that a save could be: a version check, a change and an audit event in one transaction, by pg alone. */
export interface BareTransactions {
  write(row: number): Promise<void>;
  close(): Promise<void>;
}

const AUDIT = `INSERT INTO workspace.audit_event (at, actor_name, action, subject_type, subject_id, data)
  VALUES (now(), '', 'bench.write', 'bench', $1, '{}')`;

/** @param ownerUrl of a throw-away database, which gets a table for this */
export async function openBareTransactions(ownerUrl: string, rows: number): Promise<BareTransactions> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 10 });
  await pool.query("CREATE TABLE bare (id int PRIMARY KEY, version int NOT NULL, words text NOT NULL)");
  await pool.query("INSERT INTO bare SELECT n, 0, '' FROM generate_series(0, $1::int - 1) n", [rows]);
  const versions = Array.from({ length: rows }, () => 0);
  return {
    write: async (row) => {
      const version = versions[row] ?? 0;
      const client = await pool.connect();
      await client.query("BEGIN");
      const update = "UPDATE bare SET version = version + 1, words = $3 WHERE id = $1 AND version = $2";
      const { rowCount } = await client.query(update, [row, version, "x".repeat(600)]);
      if (rowCount !== 1) throw new Error("another writer had this row");
      await client.query(AUDIT, [String(row)]);
      await client.query("COMMIT");
      client.release();
      versions[row] = version + 1;
    },
    close: () => pool.end(),
  };
}

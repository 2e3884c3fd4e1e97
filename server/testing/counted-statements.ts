import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "../db/generated/client";
import type { WorkspaceDb } from "../db/workspace-client";

export interface CountingClient {
  db: WorkspaceDb;
  /** How many SQL statements it has sent so far. */
  sent(): number;
}

/** A client that counts what it sends; end it with `$disconnect`. */
export function countingClient(url: string): CountingClient {
  let statements = 0;
  const db = new PrismaClient({
    adapter: new PrismaPg({ connectionString: url, max: 2 }),
    log: [{ emit: "event", level: "query" }],
  });
  db.$on("query", () => {
    statements += 1;
  });
  return { db, sent: () => statements };
}

/** How many SQL statements `work` sends, so that a test can show that the number does not grow with the records. */
export async function countedStatements(
  url: string,
  work: (db: WorkspaceDb) => Promise<unknown>,
): Promise<number> {
  const { db, sent } = countingClient(url);
  try {
    await work(db);
    return sent();
  } finally {
    await db.$disconnect();
  }
}

import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "../db/generated/client";
import type { WorkspaceDb } from "../db/workspace-client";

/** How many SQL statements `work` sends, so that a test can show that the number does not grow with the records. */
export async function countedStatements(
  url: string,
  work: (db: WorkspaceDb) => Promise<unknown>,
): Promise<number> {
  let statements = 0;
  const db = new PrismaClient({
    adapter: new PrismaPg({ connectionString: url, max: 2 }),
    log: [{ emit: "event", level: "query" }],
  });
  db.$on("query", () => {
    statements += 1;
  });
  try {
    await work(db);
    return statements;
  } finally {
    await db.$disconnect();
  }
}

import { Prisma } from "../db/generated/client";
import type { Tx } from "../db/transaction";
import type { WorkspaceDb } from "../db/workspace-client";

const LONGEST = 60_000;

/** Carries an answer out of a transaction that is given up. */
class Undone<T> extends Error {
  constructor(readonly answer: T) {
    super("undone");
  }
}

/**
 * The transaction that `work` asks for, as a part of the one that is open: undone alone where it fails, and asked where it ends
 * what PostgreSQL looks at when it commits.
 */
async function nested<T>(tx: Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
  await tx.$executeRaw(Prisma.sql`SAVEPOINT work`);
  try {
    const answer = await work(tx);
    await tx.$executeRaw(Prisma.sql`SET CONSTRAINTS ALL IMMEDIATE`);
    await tx.$executeRaw(Prisma.sql`SET CONSTRAINTS ALL DEFERRED`);
    return answer;
  } catch (error) {
    await tx.$executeRaw(Prisma.sql`ROLLBACK TO SAVEPOINT work`);
    throw error;
  }
}

/** The client whose statements all go to the transaction that is open. */
function within(db: WorkspaceDb, tx: Tx): WorkspaceDb {
  const open = (work: (tx: Tx) => Promise<unknown>) => nested(tx, work);
  return new Proxy(db, {
    get: (_, key) => (key === "$transaction" ? open : Reflect.get(tx, key)),
  });
}

/**
 * Does `work` on the real database and then undoes all of it, so that hundreds of people can do the same thing to the same
 * records, each as the first.
 * @returns what `work` returns; what it throws is thrown
 */
export async function undone<T>(db: WorkspaceDb, work: (db: WorkspaceDb) => Promise<T>): Promise<T> {
  const untilUndone = async (tx: Tx): Promise<never> => {
    throw new Undone(await work(within(db, tx)));
  };
  try {
    return await db.$transaction(untilUndone, { timeout: LONGEST });
  } catch (error) {
    if (error instanceof Undone) return error.answer;
    throw error;
  }
}

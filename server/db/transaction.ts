import { setTimeout as pause } from "node:timers/promises";
import { Prisma, type PrismaClient } from "./generated/client";

/** What a command reads and writes with: one transaction of the workspace database. */
export type Tx = Prisma.TransactionClient;

const ATTEMPTS = 4;
const WAIT_FOR_A_CONNECTION = 5_000;
const LONGEST_TRANSACTION = 15_000;

/** P2034: PostgreSQL gave this transaction up (40001 serialization failure, 40P01 deadlock) for the sake of another. */
function isGivenUp(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2034") return true;
  return error instanceof Error && /\b(40001|40P01)\b/.test(error.message);
}

/** What each transaction that is open still has to do at its end. */
const endings = new WeakMap<Tx, (() => Promise<void>)[]>();

/** Does `work` at the end of this transaction, when all that it changes is changed; it stands or falls with the transaction. */
export function beforeCommit(tx: Tx, work: () => Promise<void>): void {
  const ending = endings.get(tx);
  if (!ending) throw new Error("This transaction was not opened by inTransaction.");
  ending.push(work);
}

async function toItsEnd<T>(tx: Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
  const ending: (() => Promise<void>)[] = [];
  endings.set(tx, ending);
  const answer = await work(tx);
  for (const last of ending) await last();
  return answer;
}

/**
 * Runs `work` in one transaction; `work` runs again, from its start, where PostgreSQL gave the transaction up for the
 * sake of another, at most four times in all.
 */
export async function inTransaction<T>(
  db: PrismaClient,
  work: (tx: Tx) => Promise<T>,
  attempt = 1,
): Promise<T> {
  try {
    return await db.$transaction((tx) => toItsEnd(tx, work), {
      maxWait: WAIT_FOR_A_CONNECTION,
      timeout: LONGEST_TRANSACTION,
    });
  } catch (error) {
    if (attempt === ATTEMPTS || !isGivenUp(error)) throw error;
    await pause(10 * 2 ** attempt * (0.5 + Math.random()));
    return inTransaction(db, work, attempt + 1);
  }
}

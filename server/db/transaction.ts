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
    return await db.$transaction(work, { maxWait: WAIT_FOR_A_CONNECTION, timeout: LONGEST_TRANSACTION });
  } catch (error) {
    if (attempt === ATTEMPTS || !isGivenUp(error)) throw error;
    await pause(10 * 2 ** attempt * (0.5 + Math.random()));
    return inTransaction(db, work, attempt + 1);
  }
}

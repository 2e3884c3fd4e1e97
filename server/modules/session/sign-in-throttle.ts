import { type IRateLimiterPostgresOptions, RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { Tx } from "@/server/db/transaction";
import type { WorkspaceDb } from "@/server/db/workspace-client";
import { Throttled } from "@/server/kernel/errors";
import { WAIT_MINUTES } from "./session.schema";

/** Attempts within the wait that may go wrong: few for one account, many for one address, behind which a whole office may sit. */
export const ALLOWED_ATTEMPTS = { account: 5, address: 100 } as const;

interface Query {
  text: string;
  values?: unknown[];
}

/** The limiter speaks to a client of pg; this one passes its statements on to ours, so that there is one pool. */
function storeOn(db: WorkspaceDb) {
  return {
    async query({ text, values = [] }: Query) {
      const found = await db.$queryRawUnsafe<{ points: number; expire: bigint | null }[]>(text, ...values);
      const rows = found.map((row) => ({ ...row, expire: row.expire === null ? null : Number(row.expire) }));
      return { rows, rowCount: rows.length };
    },
  };
}

function limiter(db: WorkspaceDb, keyPrefix: keyof typeof ALLOWED_ATTEMPTS): RateLimiterPostgres {
  const options: IRateLimiterPostgresOptions = {
    storeClient: storeOn(db),
    storeType: "client",
    schemaName: "workspace",
    tableName: "sign_in_throttle",
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix,
    points: ALLOWED_ATTEMPTS[keyPrefix],
    duration: WAIT_MINUTES * 60,
  };
  return new RateLimiterPostgres(options);
}

export interface SignInThrottle {
  /** The password was right after all. */
  forgive(): Promise<void>;
}

/**
 * Counts an attempt before the password is looked at, so that many at once cannot slip through; a successful one is taken
 * back. The account is counted by what was typed, whether or not there is such an account.
 * @throws Throttled `session.tooManyAttempts`
 */
export async function countAttempt(db: WorkspaceDb, email: string, address: string): Promise<SignInThrottle> {
  const [accounts, addresses] = [limiter(db, "account"), limiter(db, "address")];
  try {
    await addresses.consume(address);
    await accounts.consume(email);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const minutes = Math.max(1, Math.ceil(error.msBeforeNext / 60_000));
    throw new Throttled("session.tooManyAttempts", { minutes });
  }
  return {
    async forgive() {
      await accounts.delete(email);
      await addresses.reward(address);
    },
  };
}

/** The password is another one now: how often an older one was missed says nothing any more. */
export async function forgetAttempts(tx: Tx, email: string): Promise<void> {
  const accounts: keyof typeof ALLOWED_ATTEMPTS = "account";
  await tx.signInThrottle.deleteMany({ where: { key: `${accounts}:${email}` } });
}

/** Rows whose time is over say nothing any more. */
export async function clearOldAttempts(db: WorkspaceDb, now: Date): Promise<void> {
  await db.signInThrottle.deleteMany({ where: { expire: { lt: now.getTime() } } });
}

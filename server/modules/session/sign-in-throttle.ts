import { type IRateLimiterPostgresOptions, RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { Tx } from "@/server/db/transaction";
import type { WorkspaceDb } from "@/server/db/workspace-client";
import { Throttled } from "@/server/kernel/errors";
import { networkOf } from "./network";
import { WAIT_MINUTES } from "./session.schema";

/** Attempts within the wait that may go wrong: few for one account, many for one address, behind which a whole office may sit. */
export const ALLOWED_ATTEMPTS = { account: 5, address: 100 } as const;

/**
 * What is tried. Each is counted for itself: nobody who types an address at the door can use up what its owner has for a new
 * password, for a code, or for their own password inside.
 */
export type AttemptPurpose = "signIn" | "reset" | "secondFactor" | "ownPassword";

export interface Attempt {
  purpose: AttemptPurpose;
  /** What was typed, or the id of the account: whose attempts they are. */
  account: string;
  /** The address of the network; null where only somebody who is signed in can try. */
  address: string | null;
}

const keyPrefixOf = (purpose: AttemptPurpose, counted: keyof typeof ALLOWED_ATTEMPTS) =>
  `${purpose} ${counted}`;

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

function limiter(
  db: WorkspaceDb,
  purpose: AttemptPurpose,
  counted: keyof typeof ALLOWED_ATTEMPTS,
): RateLimiterPostgres {
  const options: IRateLimiterPostgresOptions = {
    storeClient: storeOn(db),
    storeType: "client",
    schemaName: "workspace",
    tableName: "sign_in_throttle",
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: keyPrefixOf(purpose, counted),
    points: ALLOWED_ATTEMPTS[counted],
    duration: WAIT_MINUTES * 60,
  };
  return new RateLimiterPostgres(options);
}

export interface SignInThrottle {
  /** What was given was right after all. */
  forgive(): Promise<void>;
}

const ROUNDED = 60_000;

/**
 * Counts an attempt before what was given is looked at, so that many at once cannot slip through; a successful one is taken
 * back. The account is counted by what was typed, whether or not there is such an account.
 * @param onClosing is called once in each wait, when the attempts of the account are used up
 * @throws Throttled `session.tooManyAttempts`
 */
export async function countAttempt(
  db: WorkspaceDb,
  { purpose, account, address }: Attempt,
  onClosing?: () => Promise<void>,
): Promise<SignInThrottle> {
  const [accounts, addresses] = [limiter(db, purpose, "account"), limiter(db, purpose, "address")];
  const network = address === null ? null : networkOf(address);
  try {
    if (network !== null) await addresses.consume(network);
    await accounts.consume(account).catch(async (refused) => {
      if (refused instanceof RateLimiterRes && refused.consumedPoints === ALLOWED_ATTEMPTS.account + 1)
        await onClosing?.();
      throw refused;
    });
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw new Throttled("session.tooManyAttempts", {
      minutes: Math.max(1, Math.ceil(error.msBeforeNext / ROUNDED)),
    });
  }
  return {
    async forgive() {
      await accounts.delete(account);
      if (network !== null) await addresses.reward(network);
    },
  };
}

/** The password is another one now: how often an older one was missed says nothing any more. */
export async function forgetAttempts(tx: Tx, email: string): Promise<void> {
  await tx.signInThrottle.deleteMany({ where: { key: `${keyPrefixOf("signIn", "account")}:${email}` } });
}

/** Rows whose time is over say nothing any more. */
export async function clearOldAttempts(db: WorkspaceDb, now: Date): Promise<void> {
  await db.signInThrottle.deleteMany({ where: { expire: { lt: now.getTime() } } });
}

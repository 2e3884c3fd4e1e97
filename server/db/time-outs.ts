import type { Audience } from "./roles";

/**
 * A statement that takes longer is a fault and must not hold up others; nor may one that waits for a lock, or a transaction in
 * which nothing goes on. Milliseconds. A role of ours has them, and so has each of our connections, whatever role it is of.
 */
export const TIME_OUTS: Record<
  Audience,
  Readonly<Record<"statement_timeout" | "lock_timeout" | "idle_in_transaction_session_timeout", number>>
> = {
  workspace: { statement_timeout: 30_000, lock_timeout: 20_000, idle_in_transaction_session_timeout: 60_000 },
  public: { statement_timeout: 5_000, lock_timeout: 2_000, idle_in_transaction_session_timeout: 10_000 },
};

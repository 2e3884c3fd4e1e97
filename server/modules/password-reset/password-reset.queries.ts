import type { WorkspaceDb } from "@/server/db/workspace-client";
import type { Clock } from "@/server/kernel/clock";
import { tokenHash } from "../invitation/token";
import { type ResetState, resetState } from "./password-reset.rules";

export interface ResetView {
  state: ResetState;
  /** Of the account whose password is set, for whoever keeps passwords. */
  email: string;
}

/** What the link with this token leads to; null for one that was never given out, or whose account is closed. */
export async function findReset(
  _nobody: null,
  { token }: { token: string },
  { db, clock }: { db: WorkspaceDb; clock: Clock },
): Promise<ResetView | null> {
  const reset = await db.passwordReset.findFirst({
    where: { tokenHash: tokenHash(token), account: { closure: null } },
    include: { account: { select: { email: true } } },
  });
  return reset && { state: resetState(reset, clock.now()), email: reset.account.email };
}

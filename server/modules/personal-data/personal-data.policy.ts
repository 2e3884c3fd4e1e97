import type { Actor } from "@/server/kernel/actor";
import { allow, type Decision, deny } from "@/server/kernel/decision";
import { mayAdministerAccounts } from "../account/account.policy";

export interface ErasingFacts {
  accountId: string;
  closed: boolean;
  erased: boolean;
  /** Something waits for an agency of theirs that nobody else writes for. */
  workWaits: boolean;
}

/**
 * Who a person was is erased by an administrator, once their account is closed and their work is somebody's. The last
 * administrator stays, since their account cannot be closed.
 */
export function mayEraseAccount(actor: Actor, facts: ErasingFacts): Decision {
  if (!mayAdministerAccounts(actor).allowed) return mayAdministerAccounts(actor);
  if (facts.accountId === actor.accountId) return deny("personalData.notOneself");
  if (!facts.closed) return deny("personalData.notClosed");
  if (facts.erased) return deny("personalData.alreadyErased");
  if (facts.workWaits) return deny("personalData.workWaits");
  return allow;
}

import type { Actor } from "@/server/kernel/actor";
import { allow, type Decision, deny } from "@/server/kernel/decision";
import { mayAdministerAccounts } from "../account/account.policy";
import { mustHaveSecondFactor } from "./second-factor.rules";

/** Whether this person may go on with the password alone. */
export function mayTurnOff(actor: Actor): Decision {
  return mustHaveSecondFactor(actor) ? deny("secondFactor.compulsory") : allow;
}

export interface ResettingFacts {
  accountId: string;
  closed: boolean;
  hasSecondFactor: boolean;
}

/** An administrator resets the second factor of somebody who has lost theirs. */
export function mayResetSecondFactor(actor: Actor, facts: ResettingFacts): Decision {
  if (!mayAdministerAccounts(actor).allowed) return mayAdministerAccounts(actor);
  if (facts.closed) return deny("account.alreadyClosed");
  if (facts.accountId === actor.accountId) return deny("secondFactor.notOneself");
  return facts.hasSecondFactor ? allow : deny("secondFactor.none");
}

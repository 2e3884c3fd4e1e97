import type { Actor } from "@/server/kernel/actor";
import { allow, type Decision, deny } from "@/server/kernel/decision";
import { NotFound } from "@/server/kernel/errors";

export function mayAdministerAccounts(actor: Actor): Decision {
  return actor.role === "ADMINISTRATOR" ? allow : deny("account.administratorsOnly");
}

/**
 * Whoever is no administrator does not learn that there is an administration.
 * @throws NotFound
 */
export function demandAdministrator(actor: Actor): void {
  if (!mayAdministerAccounts(actor).allowed) throw new NotFound("account.notFound");
}

export interface ClosingFacts {
  accountId: string;
  closed: boolean;
  /** How many administrators could still sign in if this account were closed. */
  otherAdministrators: number;
  isAdministrator: boolean;
}

export function mayCloseAccount(actor: Actor, facts: ClosingFacts): Decision {
  if (!mayAdministerAccounts(actor).allowed) return mayAdministerAccounts(actor);
  if (facts.closed) return deny("account.alreadyClosed");
  if (facts.isAdministrator && facts.otherAdministrators === 0) return deny("account.lastAdministrator");
  if (facts.accountId === actor.accountId) return deny("account.notOneself");
  return allow;
}

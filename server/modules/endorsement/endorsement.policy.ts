import { type Actor, isOfficer } from "@/server/kernel/actor";
import { allow, type Decision, deny } from "@/server/kernel/decision";
import type { EndorsementFacts } from "./endorsement.rules";

/** An officer of a secretariat speaks for their own side, and for nobody else's: a side is never part of the input. */
function speaksForASide(actor: Actor): Decision {
  return isOfficer(actor) ? allow : deny("endorsement.officersOnly");
}

export function mayGive(actor: Actor, facts: Pick<EndorsementFacts, "barred">): Decision {
  const officer = speaksForASide(actor);
  if (!officer.allowed) return officer;
  return facts.barred.includes(actor.accountId) ? deny("endorsement.fourEyes") : allow;
}

export function mayWithdraw(actor: Actor): Decision {
  return speaksForASide(actor);
}

import { type Actor, isOfficer, type Side } from "@/server/kernel/actor";
import { allow, type Decision, deny } from "@/server/kernel/decision";

/** Gives an agency a day of its own, or takes it away: an officer of the agency's side. */
export function mayExceptDueDate(actor: Actor, agencySide: Side | null): Decision {
  if (!isOfficer(actor)) return deny("reportingPeriod.onlySecretariats");
  return actor.side === agencySide ? allow : deny("dueDate.otherSide");
}

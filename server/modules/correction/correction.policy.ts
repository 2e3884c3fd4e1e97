import { type Actor, isOfficer } from "@/server/kernel/actor";
import { allow, type Decision, deny } from "@/server/kernel/decision";

/** Opens, extends and abandons a correction: an officer of either side, since both endorse what comes of it. */
export function mayCorrect(actor: Actor): Decision {
  return isOfficer(actor) ? allow : deny("reportingPeriod.onlySecretariats");
}

import { type Actor, isOfficer } from "@/server/kernel/actor";
import { allow, type Decision, deny } from "@/server/kernel/decision";

/** An officer of either side publishes what both have endorsed. */
export function mayPublish(actor: Actor): Decision {
  return isOfficer(actor) ? allow : deny("endorsement.officersOnly");
}

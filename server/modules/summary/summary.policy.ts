import { type Actor, isOfficer } from "@/server/kernel/actor";
import { allow, type Decision, deny } from "@/server/kernel/decision";
import type { Stage } from "../reporting-period/stage";

/** The whole of a summary is the secretariats' until it is everybody's: a member sees the updates of their agencies. */
export function mayReadSummary(actor: Actor, stage: Stage): Decision {
  return isOfficer(actor) || stage === "PUBLISHED" ? allow : deny("summaryDesk.officersOnly");
}

import { type Actor, isOfficer } from "@/server/kernel/actor";
import { allow, type Decision, deny } from "@/server/kernel/decision";

/** Members and officers read every period. An administrator has no say in content, so periods do not exist for one. */
export function mayReadPeriods(actor: Actor): Decision {
  return actor.role === "ADMINISTRATOR" ? deny("reportingPeriod.notFound") : allow;
}

/** Opens, plans, dates, assigns and deletes: an officer of either side's secretariat. */
export function mayManagePeriods(actor: Actor): Decision {
  return isOfficer(actor) ? allow : deny("reportingPeriod.onlySecretariats");
}

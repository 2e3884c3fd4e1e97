import { type Actor, isOfficer } from "@/server/kernel/actor";
import { allow, type Decision, deny } from "@/server/kernel/decision";
import { mayTouch, responsibleSide, type UpdateFacts } from "../progress-update/progress-update.policy";

/** Whether an update waits for its agencies: until it is submitted, and in review where it was returned to them. */
export function waitsForAgencies({ stage, state }: UpdateFacts): boolean {
  if (stage === "COLLECTING") return state === "DRAFT" || state === "RETURNED";
  return stage === "REVIEW" && state === "RETURNED";
}

/** Reminds the responsible agency of an update: an officer of its side, while the update waits for it. */
export function mayRemind(actor: Actor, facts: UpdateFacts): Decision {
  if (!isOfficer(actor)) return deny("reportingPeriod.onlySecretariats");
  const side = responsibleSide(facts);
  if (side === null) return deny("reminder.nobodyResponsible");
  if (side !== actor.side) return deny("reminder.otherSide");
  const touch = mayTouch(facts);
  if (!touch.allowed) return touch;
  return waitsForAgencies(facts) ? allow : deny("reminder.nothingAwaited");
}

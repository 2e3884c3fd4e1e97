import { type Actor, isOfficer } from "@/server/kernel/actor";
import { allOf, allow, type Decision, deny } from "@/server/kernel/decision";
import {
  isAssigned,
  maySaveUpdate,
  mayTouch,
  type UpdateFacts,
} from "../progress-update/progress-update.policy";
import type { Severity } from "./finding.schema";

/**
 * Who may let a finding stand, and take that back. Officers of either side, whatever it is; members in the updates of
 * their agencies, unless it must be resolved. Nothing is left to decide once the summary is published, but in what an open
 * correction names.
 */
export function mayDismiss(actor: Actor, facts: UpdateFacts, severity: Severity): Decision {
  const isTheirs = actor.role === "MEMBER" && isAssigned(actor, facts);
  if (!isOfficer(actor) && !isTheirs) return deny("progressUpdate.notAssigned");
  const touch = mayTouch(facts);
  if (!touch.allowed) return touch;
  const isTheSecretariats = severity === "MUST_RESOLVE" && !isOfficer(actor);
  return isTheSecretariats ? deny("proofReading.secretariatsDismiss") : allow;
}

/** What stands against a mend in the text itself. */
export type TextState = "WRITTEN" | "CONVERTED" | "STALE";

/**
 * A conversion follows its source, so it is mended there. In a translation that is older than its source a single click
 * would pass it off as up to date.
 */
function canBeMended(text: TextState): Decision {
  if (text === "CONVERTED") return deny("proofReading.textIsConverted");
  return text === "STALE" ? deny("proofReading.textIsStale") : allow;
}

/** A mend is a save: whoever may save the update may mend it. */
export function mayMend(actor: Actor, facts: UpdateFacts, text: TextState): Decision {
  return allOf(maySaveUpdate(actor, facts), canBeMended(text));
}

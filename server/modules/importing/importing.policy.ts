import { type Actor, isOfficer } from "@/server/kernel/actor";
import { allow, type Decision, deny } from "@/server/kernel/decision";
import { NotFound } from "@/server/kernel/errors";

/**
 * Earlier summaries are brought in by the officers of either side, together: both see and mend every draft, because both
 * will confirm the transcription. For everybody else there are none.
 */
export function mayImport(actor: Actor): Decision {
  return isOfficer(actor) ? allow : deny("importing.notFound");
}

/** @throws NotFound what everybody is told to whom imports do not exist */
export function demandImportsExistFor(actor: Actor): void {
  const decision = mayImport(actor);
  if (!decision.allowed) throw new NotFound(decision.reason);
}

import { type Actor, isOfficer, type Side } from "@/server/kernel/actor";

/**
 * Whom it concerns that an agency has nobody left: an administrator, who invites for any side, and an officer, who hands on for
 * their own; a member sees what waits at their own desk.
 * @returns the side of the agencies, null for all; null where it is no concern of theirs
 */
export function concernOf(actor: Actor): { side: Side | null } | null {
  if (actor.role === "ADMINISTRATOR") return { side: null };
  return isOfficer(actor) ? { side: actor.side } : null;
}

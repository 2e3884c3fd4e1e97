import type { Prisma } from "@/server/db/generated/client";
import { type Actor, isOfficer } from "@/server/kernel/actor";

/** Nothing of content waits for an administrator. */
export function hasDesk(actor: Actor): boolean {
  return actor.role !== "ADMINISTRATOR";
}

/** The updates that may wait for this actor at all: an officer's side's to review, a member's agencies' to write. */
export function concerning(actor: Actor): Prisma.ProgressUpdateWhereInput {
  if (isOfficer(actor)) return { assignments: { some: { kind: "RESPONSIBLE", sideCode: actor.side } } };
  return { assignments: { some: { agencyId: { in: [...actor.agencyIds] } } } };
}

/** Whether a member's agencies only contribute to an update, which another one hands in. */
export function onlyContributes(actor: Actor, responsibleAgencyId: string | undefined): boolean {
  return actor.role === "MEMBER" && !actor.agencyIds.includes(responsibleAgencyId ?? "");
}

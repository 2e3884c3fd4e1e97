import type { Prisma } from "@/server/db/generated/client";
import { type Actor, isOfficer, type Side } from "@/server/kernel/actor";
import { allow, type Decision, deny } from "@/server/kernel/decision";
import type { CorrectionStanding } from "../correction/correction.rules";
import type { Stage } from "../reporting-period/stage";
import type { ReviewState } from "../review/review.schema";

/** What decides who may do what with one update. */
export interface UpdateFacts {
  stage: Stage;
  state: ReviewState;
  /** Whether a correction of the period is open, and may touch this update. */
  correction: CorrectionStanding;
  /** Whether it has a revision: a step of the review always speaks of one. */
  isWritten: boolean;
  /** The officer who handed it in for its agency, while it waits for review; null where a member did. */
  submittedOnBehalfBy: string | null;
  assignments: readonly { agencyId: string; side: Side; kind: "RESPONSIBLE" | "CONTRIBUTING" }[];
}

/** The agencies an update is assigned to: all that decides who may know of it. */
interface AssignedFacts {
  assignments: readonly { agencyId: string }[];
}

export function isAssigned(actor: Actor, facts: AssignedFacts): boolean {
  return facts.assignments.some((assignment) => actor.agencyIds.includes(assignment.agencyId));
}

export function isResponsible(actor: Actor, facts: UpdateFacts): boolean {
  return facts.assignments.some(
    ({ kind, agencyId }) => kind === "RESPONSIBLE" && actor.agencyIds.includes(agencyId),
  );
}

/** The responsible agency, where the actor is an officer of its side and may hand in and take back in its name. */
export function responsibleOfOwnSide(
  actor: Actor,
  { assignments }: Pick<UpdateFacts, "assignments">,
): string | null {
  if (!isOfficer(actor)) return null;
  const responsible = assignments.find(({ kind, side }) => kind === "RESPONSIBLE" && side === actor.side);
  return responsible?.agencyId ?? null;
}

export function responsibleSide(facts: UpdateFacts): Side | null {
  return facts.assignments.find(({ kind }) => kind === "RESPONSIBLE")?.side ?? null;
}

/** Whether this actor may know of the update at all: officers of all, members of those that their agencies are assigned to. */
export function maySeeUpdate(actor: Actor, facts: AssignedFacts): boolean {
  return isOfficer(actor) || (actor.role === "MEMBER" && isAssigned(actor, facts));
}

/** Of which agencies' updates an actor may know: of all, or of those that these are assigned to. */
export interface Sight {
  all: boolean;
  agencyIds: readonly string[];
}

/**
 * `maySeeUpdate` as the database can be asked: what an actor may not know of is not found, so that its answer takes the same
 * statements as that of what is not there.
 */
export function sightOf(actor: Actor): Sight {
  return { all: isOfficer(actor), agencyIds: actor.role === "MEMBER" ? actor.agencyIds : [] };
}

export function visibleTo(actor: Actor): Prisma.ProgressUpdateWhereInput {
  const { all, agencyIds } = sightOf(actor);
  return all ? {} : { assignments: { some: { agencyId: { in: [...agencyIds] } } } };
}

/** What is published stays as it is, but for the updates that an open correction names. */
export function mayTouch({ stage, correction }: Pick<UpdateFacts, "stage" | "correction">): Decision {
  if (stage === "PUBLISHED") return deny("progressUpdate.periodPublished");
  return correction === "NOT_NAMED" ? deny("correction.notNamed") : allow;
}

/**
 * The agencies that an actor may write an update for: an officer for those of their own side that it is assigned to, the
 * responsible one first; a member writes as one of their agency, and for none.
 */
export function agenciesToWriteFor(
  actor: Actor,
  { assignments }: Pick<UpdateFacts, "assignments">,
): string[] {
  if (!isOfficer(actor)) return [];
  const own = assignments.filter(({ side }) => side === actor.side);
  const isFirst = ({ kind }: (typeof own)[number]) => Number(kind !== "RESPONSIBLE");
  return own.toSorted((one, other) => isFirst(one) - isFirst(other)).map(({ agencyId }) => agencyId);
}

/** Nobody writes for an agency of the other side, nor for one that the update is not assigned to. */
export function mayWriteFor(
  actor: Actor,
  facts: Pick<UpdateFacts, "assignments">,
  agencyId: string,
): Decision {
  if (!isOfficer(actor)) return deny("progressUpdate.onlyOfficersWriteFor");
  const assignment = facts.assignments.find((one) => one.agencyId === agencyId);
  if (!assignment) return deny("progressUpdate.agencyNotAssigned");
  return assignment.side === actor.side ? allow : deny("progressUpdate.agencyOfOtherSide");
}

function memberMayEdit(facts: UpdateFacts): Decision {
  const isTheirs = facts.state === "DRAFT" || facts.state === "RETURNED";
  switch (facts.stage) {
    case "COLLECTING":
      return isTheirs ? allow : deny("progressUpdate.frozenSinceSubmitted");
    case "REVIEW":
      return facts.state === "RETURNED" ? allow : deny("progressUpdate.collectingClosed");
    case "ENDORSED":
      return deny("progressUpdate.contentEndorsed");
    default:
      return deny("progressUpdate.planNotEndorsed");
  }
}

function officerMayEdit(side: Side, facts: UpdateFacts): Decision {
  if (facts.stage === "PLANNING") return deny("progressUpdate.planNotEndorsed");
  if (facts.stage !== "COLLECTING") return allow;
  const isOfTheirSide = facts.assignments.some((assignment) => assignment.side === side);
  return isOfTheirSide ? allow : deny("progressUpdate.otherSideCollecting");
}

/**
 * Who may save a revision. Members while it is theirs to write; officers on behalf of their side's agencies while collecting,
 * and any update from then on, which ends endorsements that are in force. Once published, what an open correction names.
 */
export function maySaveUpdate(actor: Actor, facts: UpdateFacts): Decision {
  const touch = mayTouch(facts);
  if (!touch.allowed) return touch;
  if (isOfficer(actor)) return officerMayEdit(actor.side, facts);
  if (actor.role !== "MEMBER" || !isAssigned(actor, facts)) return deny("progressUpdate.notAssigned");
  return memberMayEdit(facts);
}

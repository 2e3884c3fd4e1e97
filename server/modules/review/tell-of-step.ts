import type { Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import type { LocalizedText } from "@/server/kernel/localized-text";
import { activeOfficers, agencyMembers, type Recipient } from "../notification/recipients";
import { tellOfUpdate } from "../notification/tell-of-update";
import type { LockedUpdate } from "../progress-update/lock-update";
import { responsibleSide } from "../progress-update/progress-update.policy";
import type { ReviewStepKind } from "./review.schema";

const CODE: Record<ReviewStepKind, string> = {
  SUBMITTED: "review.submitted",
  RETURNED: "review.returned",
  ACCEPTED: "review.accepted",
  WITHDRAWN: "review.withdrawn",
};

interface TakenStep {
  kind: ReviewStepKind;
  comment: string | null;
  /** The agency that an officer took it for. */
  agency: { name: LocalizedText } | null;
}

function officersOf(tx: Tx, { facts }: LockedUpdate): Promise<Recipient[]> {
  const side = responsibleSide(facts);
  return activeOfficers(tx, side === null ? undefined : [side]);
}

function membersOf(tx: Tx, { facts }: LockedUpdate): Promise<Recipient[]> {
  const responsible = facts.assignments.filter(({ kind }) => kind === "RESPONSIBLE");
  return agencyMembers(
    tx,
    responsible.map(({ agencyId }) => agencyId),
  );
}

/**
 * What was submitted, or taken back, concerns the officers on the responsible agency's side, and the agency itself where one of
 * them did it in its name; the rest concerns its members, and the officer who had submitted it for them.
 */
async function audienceOf(tx: Tx, update: LockedUpdate, { kind, agency }: TakenStep): Promise<Recipient[]> {
  const isAnswer = kind === "RETURNED" || kind === "ACCEPTED";
  const members = isAnswer || agency ? await membersOf(tx, update) : [];
  const officers = isAnswer && update.facts.submittedOnBehalfBy === null ? [] : await officersOf(tx, update);
  const told = ({ accountId }: Recipient) => !isAnswer || accountId === update.facts.submittedOnBehalfBy;
  return [...members, ...officers.filter(told)];
}

/** Tells whoever's turn it is now, each in their language; a return, which asks for work, also by mail. */
export async function tellOfStep(tx: Tx, actor: Actor, update: LockedUpdate, step: TakenStep): Promise<void> {
  const { kind, comment, agency } = step;
  const people = await audienceOf(tx, update, step);
  const others = people.filter(({ accountId }) => accountId !== actor.accountId);
  await tellOfUpdate(tx, update, others, {
    ...{ code: CODE[kind], by: actor.name, onBehalfOf: agency?.name, params: { comment: comment ?? "" } },
    mail: kind === "RETURNED" ? { template: "updateReturned" } : undefined,
  });
}

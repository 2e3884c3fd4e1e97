import type { Side } from "../kernel/actor";
import type { Person } from "./cast";

/** What should be true of one period, kept beside the database by a test that tries whatever comes to anyone's mind. */
export interface EndorsementModel {
  /** Counts the contents that there have been; an endorsement is of one of them. */
  content: number;
  given: Map<Side, number>;
  /** The officer of each side who edited last. */
  lastEditor: Map<Side, string>;
  published: boolean;
}

export function freshModel(): EndorsementModel {
  return { content: 0, given: new Map(), lastEditor: new Map(), published: false };
}

const DONE = "done";

/** What whoever is no officer is told; null for an officer. */
function outsider({ role }: Person): string | null {
  if (role === "ADMINISTRATOR") return "reportingPeriod.notFound";
  return role === "MEMBER" ? "endorsement.officersOnly" : null;
}

/** @param isCurrent whether the person was looking at the content as it is */
export function expectGive(model: EndorsementModel, person: Person, isCurrent: boolean): string {
  const side = person.side ?? "";
  const refused = outsider(person);
  if (refused) return refused;
  if (model.lastEditor.get(side) === person.email) return "endorsement.fourEyes";
  if (model.published) return "endorsement.alreadyPublished";
  if (model.given.has(side)) return "endorsement.alreadyGiven";
  if (!isCurrent) return "endorsement.changedSince";
  model.given.set(side, model.content);
  return DONE;
}

export function expectWithdraw(model: EndorsementModel, person: Person): string {
  const refused = outsider(person);
  if (refused) return refused;
  if (model.published) return "endorsement.alreadyPublished";
  return model.given.delete(person.side ?? "") ? DONE : "endorsement.notGiven";
}

export function expectPublish(model: EndorsementModel, person: Person): string {
  const refused = outsider(person);
  if (refused) return refused;
  if (model.published) return "endorsement.alreadyPublished";
  if (model.given.size < 2) return "endorsement.notByBoth";
  model.published = true;
  return DONE;
}

/** @returns whether the edit goes through: a member has handed in, and what is published stays as it is */
export function expectEdit(model: EndorsementModel, person: Person): boolean {
  if (person.role !== "SECRETARIAT" || model.published) return false;
  model.content += 1;
  model.given.clear();
  model.lastEditor.set(person.side ?? "", person.email);
  return true;
}

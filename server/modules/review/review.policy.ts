import { type Actor, isOfficer } from "@/server/kernel/actor";
import { allow, type Decision, deny } from "@/server/kernel/decision";
import {
  isResponsible,
  mayTouch,
  responsibleOfOwnSide,
  responsibleSide,
  type UpdateFacts,
} from "../progress-update/progress-update.policy";

/** What nobody has written can be neither handed in, accepted nor returned; in review an officer may write it on behalf. */
function writtenOrNot({ isWritten }: UpdateFacts): Decision {
  return isWritten ? allow : deny("review.nothingWritten");
}

/** Handing in is the responsible agency's, and by a member of it or by an officer of its side in its name. */
function speaksForResponsible(actor: Actor, facts: UpdateFacts): boolean {
  if (actor.role === "MEMBER") return isResponsible(actor, facts);
  return responsibleOfOwnSide(actor, facts) !== null;
}

/** Hands in what its agencies wrote; in review only what was returned to them. */
export function maySubmitUpdate(actor: Actor, facts: UpdateFacts): Decision {
  if (!speaksForResponsible(actor, facts)) return deny("review.onlyResponsibleSubmits");
  const touch = mayTouch(facts);
  if (!touch.allowed) return touch;
  if (facts.stage === "PLANNING") return deny("progressUpdate.planNotEndorsed");
  if (facts.stage === "ENDORSED") return deny("progressUpdate.contentEndorsed");
  if (facts.state === "SUBMITTED" || facts.state === "ACCEPTED") return deny("review.alreadySubmitted");
  if (facts.stage === "REVIEW" && facts.state === "DRAFT") return deny("progressUpdate.collectingClosed");
  return writtenOrNot(facts);
}

/**
 * What was handed in by mistake the responsible agency takes back itself, while it is collected and no officer has decided on
 * it. Once collecting has closed an officer returns it: otherwise nobody but the secretariat could write it.
 */
export function mayWithdrawSubmission(actor: Actor, facts: UpdateFacts): Decision {
  if (!speaksForResponsible(actor, facts)) return deny("review.onlyResponsibleWithdraws");
  const touch = mayTouch(facts);
  if (!touch.allowed) return touch;
  if (facts.stage === "PLANNING") return deny("progressUpdate.planNotEndorsed");
  if (facts.stage === "ENDORSED") return deny("progressUpdate.contentEndorsed");
  if (facts.stage === "REVIEW") return deny("progressUpdate.collectingClosed");
  if (facts.state === "ACCEPTED") return deny("review.alreadyAccepted");
  return facts.state === "SUBMITTED" ? allow : deny("review.notSubmitted");
}

/** Officers of the responsible agency's side review; where nobody is responsible, any officer does. */
function mayReview(actor: Actor, facts: UpdateFacts): Decision {
  if (!isOfficer(actor)) return deny("review.onlyOfficersReview");
  const side = responsibleSide(facts);
  if (side !== null && side !== actor.side) return deny("review.otherSideReviews");
  const touch = mayTouch(facts);
  if (!touch.allowed) return touch;
  if (facts.stage === "PLANNING") return deny("progressUpdate.planNotEndorsed");
  if (facts.stage === "ENDORSED") return deny("progressUpdate.contentEndorsed");
  return allow;
}

/**
 * Collecting: what was submitted, and not by whoever submitted it in the agency's name, or one person would be alone with the
 * text. In review the secretariat may also accept what it completed itself.
 */
export function mayAcceptUpdate(actor: Actor, facts: UpdateFacts): Decision {
  const review = mayReview(actor, facts);
  if (!review.allowed) return review;
  if (facts.state === "ACCEPTED") return deny("review.alreadyAccepted");
  if (facts.stage === "REVIEW") return writtenOrNot(facts);
  if (facts.state !== "SUBMITTED") return deny("review.notSubmitted");
  return facts.submittedOnBehalfBy === actor.accountId ? deny("review.submittedByYou") : writtenOrNot(facts);
}

/** Submitted or accepted, until the content is endorsed; in review also a draft, which its members could not touch otherwise. */
export function mayReturnUpdate(actor: Actor, facts: UpdateFacts): Decision {
  const review = mayReview(actor, facts);
  if (!review.allowed) return review;
  if (facts.state === "RETURNED") return deny("review.alreadyReturned");
  if (facts.state === "DRAFT" && facts.stage !== "REVIEW") return deny("review.notSubmitted");
  return writtenOrNot(facts);
}

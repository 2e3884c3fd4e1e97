import { allow, type Decision, deny } from "@/server/kernel/decision";
import { type EndorsementFacts, isEndorsedByBoth } from "../endorsement/endorsement.rules";

/** Whether an edition can be made as things stand: both sides' word on exactly the present content, and no edition yet. */
export function canBePublished(facts: EndorsementFacts): Decision {
  if (facts.stage === "PUBLISHED") return deny("endorsement.alreadyPublished");
  if (facts.given.length < 2) return deny("endorsement.notByBoth");
  if (!isEndorsedByBoth(facts)) return deny("endorsement.changedSinceEndorsed");
  return facts.issues.length > 0 ? deny("endorsement.issuesRemain") : allow;
}

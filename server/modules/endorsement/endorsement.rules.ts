import type { Side } from "@/server/kernel/actor";
import { allow, type Decision, deny } from "@/server/kernel/decision";
import { type Issue, issue } from "@/server/kernel/issue";
import { refusalFor } from "../proof-reading/proof-reading.rules";
import type { Stage } from "../reporting-period/stage";
import type { ReviewState } from "../review/review.schema";
import type { EndorsementSubject } from "./endorsement.schema";

/** One side's word that is in force. */
export interface GivenEndorsement {
  id: string;
  side: Side;
  accountId: string;
  digest: string;
  givenAt: Date;
}

/** Everything that decides whether a side may endorse, withdraw or publish, as one transaction sees it. */
export interface EndorsementFacts {
  subject: EndorsementSubject;
  stage: Stage;
  imported: boolean;
  /** Of the content as it is now. */
  digest: string;
  /** What still stands between the content and an endorsement. */
  issues: readonly Issue[];
  given: readonly GivenEndorsement[];
  sides: readonly Side[];
  /** Accounts that four eyes keep from giving their own side's endorsement. */
  barred: readonly string[];
}

export interface UpdateStanding {
  updateId: string;
  number: number;
  written: boolean;
  state: ReviewState;
  /** How much an officer's later edit left unfinished. */
  unfinished: number;
}

const WAITING: Record<Exclude<ReviewState, "ACCEPTED">, string> = {
  DRAFT: "endorsement.updateIsDraft",
  SUBMITTED: "endorsement.updateIsSubmitted",
  RETURNED: "endorsement.updateIsReturned",
};

/** What stands between a summary and its endorsement; the place of an issue is the id of the update that it is about. */
export function summaryIssues(updates: readonly UpdateStanding[]): Issue[] {
  if (updates.length === 0) return [issue("endorsement.summaryIsEmpty")];
  return updates.flatMap(({ updateId, number, written, state, unfinished }) => {
    if (!written) return [issue("endorsement.updateIsUnwritten", { number }, updateId)];
    if (state !== "ACCEPTED") return [issue(WAITING[state], { number }, updateId)];
    return unfinished > 0 ? [issue("endorsement.updateIsUnfinished", { number }, updateId)] : [];
  });
}

/** As `summaryIssues`, for a transcription, which nobody submits: it has to be there. */
export function transcriptionIssues(updates: readonly UpdateStanding[]): Issue[] {
  return summaryIssues(updates.map((update) => ({ ...update, state: "ACCEPTED", unfinished: 0 })));
}

export function givenBy(facts: EndorsementFacts, side: Side | null): GivenEndorsement | undefined {
  return facts.given.find((given) => given.side === side);
}

/** Both sides have endorsed exactly the content as it is now. */
export function isEndorsedByBoth(facts: EndorsementFacts): boolean {
  const agreeing = facts.sides.filter((side) => givenBy(facts, side)?.digest === facts.digest);
  return facts.sides.length === 2 && agreeing.length === 2;
}

/** Whether this is the time at which the subject is endorsed. */
function isItsTime({ subject, stage, imported }: EndorsementFacts): Decision {
  if (stage === "PUBLISHED") return deny("endorsement.alreadyPublished");
  if (subject === "TRANSCRIPTION") return imported ? allow : deny("endorsement.notATranscription");
  if (imported) return deny("endorsement.isATranscription");
  if (subject === "PLAN") return stage === "PLANNING" ? allow : deny("endorsement.planIsSettled");
  return stage === "REVIEW" || stage === "ENDORSED" ? allow : deny("endorsement.notYetInReview");
}

/** Whether this side's endorsement can be given as things stand, whoever of it asks. */
export function canBeGiven(facts: EndorsementFacts, side: Side | null): Decision {
  const time = isItsTime(facts);
  if (!time.allowed) return time;
  if (givenBy(facts, side)?.digest === facts.digest) return deny("endorsement.alreadyGiven");
  return facts.issues.length > 0 ? refusalFor(facts.issues) : allow;
}

/** Whether this side's endorsement can be taken back: until the edition exists; that of a plan until review begins. */
export function canBeWithdrawn(facts: EndorsementFacts, side: Side | null): Decision {
  if (facts.stage === "PUBLISHED") return deny("endorsement.alreadyPublished");
  if (!givenBy(facts, side)) return deny("endorsement.notGiven");
  const begun = facts.stage === "REVIEW" || facts.stage === "ENDORSED";
  return facts.subject === "PLAN" && begun ? deny("endorsement.planIsSettled") : allow;
}

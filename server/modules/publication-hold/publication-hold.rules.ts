import { allow, type Decision, deny } from "@/server/kernel/decision";
import { MOST_DAYS_AHEAD } from "./publication-hold.schema";

const DAY_MS = 24 * 3_600_000;

/** What stands between both sides' endorsement and publication, as one transaction sees it. */
export interface HoldFacts {
  hold: StandingHold | null;
  /** How many days the task force lets pass at least. */
  holdDays: number;
}

export interface StandingHold {
  id: string;
  publishAt: Date;
  setAt: Date;
  setByName: string;
}

/** A publication that had been set, and that an officer stopped. */
export interface StoppedHold {
  publishAt: Date;
  stoppedAt: Date;
  stoppedByName: string;
  /** In that officer's words. */
  reason: string;
}

/** Whether what is endorsed can be published at once. */
export function canBePublishedAtOnce({ hold, holdDays }: HoldFacts): Decision {
  if (hold) return deny("publicationHold.onHold");
  return holdDays > 0 ? deny("publicationHold.daysMustPass") : allow;
}

/** Whether a publication can be put on hold as things stand, whatever its time. */
export function canBeHeld({ hold }: HoldFacts): Decision {
  return hold ? deny("publicationHold.onHold") : allow;
}

export function canBeStopped({ hold }: HoldFacts): Decision {
  return hold ? allow : deny("publicationHold.none");
}

/** The first moment at which it may be published, counted from `at`. */
export function earliestTime(at: Date, holdDays: number): Date {
  return new Date(at.getTime() + holdDays * DAY_MS);
}

/** Whether a publication may be set for this moment. */
export function isTimeAllowed(publishAt: Date, at: Date, holdDays: number): Decision {
  if (publishAt <= at) return deny("publicationHold.notAhead");
  if (publishAt < earliestTime(at, holdDays)) return deny("publicationHold.tooSoon");
  return publishAt > earliestTime(at, MOST_DAYS_AHEAD) ? deny("publicationHold.tooFar") : allow;
}

import type { Actor } from "@/server/kernel/actor";
import type { Decision } from "@/server/kernel/decision";
import { deny } from "@/server/kernel/decision";
import type { PermissionState } from "./permission.schema";
import type { SampleFacts } from "./sample-facts";

/** Something that people may do or not: a line of the table. */
export interface Permission {
  /** The procedures by which it is done. */
  procedures: readonly string[];
  /** The policies that decide, in the order in which the procedures ask them. */
  decide: (actor: Actor, facts: SampleFacts) => Decision;
  /** The states that it depends on; left out where it depends on none. */
  states?: readonly PermissionState[];
  /** What may not be done to one of several things is passed over, and its reason told, instead of refused. */
  passesOver?: true;
  /** Only for those to whom it was given apart; the table says to whom it can be. */
  isGiven?: true;
}

const HIDDEN = deny("server.notFound");

/** Of what a person may not know of there is nothing to decide: it does not exist for them. */
export function whereKnown(isKnown: boolean, decision: Decision): Decision {
  return isKnown ? decision : HIDDEN;
}

export function isHidden(decision: Decision): boolean {
  return !decision.allowed && decision.reason.endsWith(".notFound");
}

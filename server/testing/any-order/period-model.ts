import type { Side } from "../../kernel/actor";
import type { Stage } from "../../modules/reporting-period/stage";
import type { Person } from "../cast";

/** Whoever tries something; null where nobody is signed in. */
export type Who = Person | null;

/** What should be true of one period, kept beside the database by a test that tries whatever comes to anyone's mind. */
export interface PeriodModel {
  /** In milliseconds: the time that whoever tries something reads. */
  now: number;
  fourEyes: boolean;
  holdDays: number;
  /** Sides whose word on the plan, and on the content, is in force. */
  agreed: Set<Side>;
  endorsed: Set<Side>;
  /** Whether any endorsement has ended. */
  hasEnded: boolean;
  reviewOpened: boolean;
  /** What each update says now, and what each edition says. */
  words: string[];
  editions: string[][];
  /** The officer of each side who edited last. */
  lastEditor: Map<Side, string>;
  /** When that which is on hold will be published. */
  hold: number | null;
  /** Which updates the open correction may touch. */
  named: Set<number> | null;
}

interface Start {
  stage: "PLANNING" | "REVIEW";
  now: number;
  sides: readonly Side[];
  words: readonly string[];
}

export function freshModel({ stage, now, sides, words }: Start): PeriodModel {
  return {
    now,
    fourEyes: true,
    holdDays: 0,
    agreed: new Set(stage === "REVIEW" ? sides : []),
    endorsed: new Set(),
    hasEnded: false,
    reviewOpened: stage === "REVIEW",
    words: [...words],
    editions: [],
    lastEditor: new Map(),
    hold: null,
    named: null,
  };
}

export const DONE = "done";

export function stageOf({ editions, named, endorsed, agreed, reviewOpened }: PeriodModel): Stage {
  if (editions.length > 0 && named === null) return "PUBLISHED";
  if (endorsed.size === 2) return "ENDORSED";
  if (named !== null || reviewOpened) return "REVIEW";
  return agreed.size === 2 ? "COLLECTING" : "PLANNING";
}

export const sideOf = (who: Who): Side => who?.side ?? "";

/** What whoever is no officer is told of a period; null for an officer. */
export function outsider(who: Who, toMembers: string): string | null {
  if (who === null) return "account.signedOut";
  if (who.role === "ADMINISTRATOR") return "reportingPeriod.notFound";
  return who.role === "MEMBER" ? toMembers : null;
}

/** The first of the refusals that holds, in the order in which people are told. */
export function firstOf(...refusals: (readonly [holds: boolean, code: string])[]): string | null {
  return refusals.find(([holds]) => holds)?.[1] ?? null;
}

/** The newest edition's words, or what is there where nothing is published. */
export function publishedWords({ editions, words }: PeriodModel): string[] {
  return editions.at(-1) ?? words;
}

/** Both sides' word on the content ends, and with it what waits for its time. */
export function endEndorsements(model: PeriodModel): void {
  if (model.endorsed.size > 0) model.hasEnded = true;
  model.endorsed.clear();
  model.hold = null;
}

export function makeEdition(model: PeriodModel): void {
  model.editions.push([...model.words]);
  model.named = null;
  model.hold = null;
}

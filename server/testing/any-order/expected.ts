import type { Person } from "../cast";
import {
  DONE,
  endEndorsements,
  firstOf,
  makeEdition,
  outsider,
  type PeriodModel,
  publishedWords,
  sideOf,
  stageOf,
  type Who,
} from "./period-model";

/** What each attempt comes to: `done`, or the code of its refusal. What is done is done to the model as well. */

const DAY_MS = 24 * 3_600_000;
const OFFICERS_ONLY = "endorsement.officersOnly";
const SECRETARIATS_ONLY = "reportingPeriod.onlySecretariats";

export type Subject = "PLAN" | "SUMMARY";

function isBarred({ fourEyes, lastEditor }: PeriodModel, who: Who): boolean {
  return fourEyes && who !== null && lastEditor.get(sideOf(who)) === who.email;
}

function changesNothing(model: PeriodModel): boolean {
  return model.named !== null && model.words.join("\n") === publishedWords(model).join("\n");
}

/** @param isCurrent whether the person was looking at the content as it is */
export function expectGive(model: PeriodModel, who: Who, subject: Subject, isCurrent: boolean): string {
  const [stage, side, isPlan] = [stageOf(model), sideOf(who), subject === "PLAN"];
  const given = isPlan ? model.agreed : model.endorsed;
  const refused =
    outsider(who, OFFICERS_ONLY) ??
    firstOf(
      [!isPlan && isBarred(model, who), "endorsement.fourEyes"],
      [stage === "PUBLISHED", "endorsement.alreadyPublished"],
      [isPlan && stage !== "PLANNING", "endorsement.planIsSettled"],
      [!isPlan && (stage === "PLANNING" || stage === "COLLECTING"), "endorsement.notYetInReview"],
      [given.has(side), "endorsement.alreadyGiven"],
      [!isPlan && changesNothing(model), "endorsement.issuesRemain"],
      [!isCurrent, "endorsement.changedSince"],
    );
  if (refused) return refused;
  given.add(side);
  return DONE;
}

export function expectWithdraw(model: PeriodModel, who: Who, subject: Subject): string {
  const [stage, side, isPlan] = [stageOf(model), sideOf(who), subject === "PLAN"];
  const given = isPlan ? model.agreed : model.endorsed;
  const refused =
    outsider(who, OFFICERS_ONLY) ??
    firstOf(
      [stage === "PUBLISHED", "endorsement.alreadyPublished"],
      [!given.has(side), "endorsement.notGiven"],
      [isPlan && (stage === "REVIEW" || stage === "ENDORSED"), "endorsement.planIsSettled"],
    );
  if (refused) return refused;
  given.delete(side);
  model.hasEnded = true;
  if (!isPlan) model.hold = null;
  return DONE;
}

export function expectOpenReview(model: PeriodModel, who: Who): string {
  const stage = stageOf(model);
  const refused =
    outsider(who, SECRETARIATS_ONLY) ??
    firstOf(
      [stage === "PLANNING", "reportingPeriod.planNotAgreed"],
      [stage !== "COLLECTING", "reportingPeriod.reviewAlreadyOpen"],
    );
  if (refused) return refused;
  model.reviewOpened = true;
  return DONE;
}

function notEndorsed(model: PeriodModel): string | null {
  return firstOf(
    [stageOf(model) === "PUBLISHED", "endorsement.alreadyPublished"],
    [model.endorsed.size < 2, "endorsement.notByBoth"],
  );
}

export function expectPublish(model: PeriodModel, who: Who): string {
  const refused =
    outsider(who, OFFICERS_ONLY) ??
    firstOf(
      [model.hold !== null, "publicationHold.onHold"],
      [model.holdDays > 0, "publicationHold.daysMustPass"],
    ) ??
    notEndorsed(model);
  if (refused) return refused;
  makeEdition(model);
  return DONE;
}

/** @param publishAt null for the shortest hold that is allowed */
export function expectHold(model: PeriodModel, who: Who, publishAt: number | null): string {
  const { now, holdDays, hold } = model;
  const earliest = now + holdDays * DAY_MS;
  const wanted = publishAt ?? earliest;
  const refused =
    outsider(who, OFFICERS_ONLY) ??
    notEndorsed(model) ??
    firstOf(
      [hold !== null, "publicationHold.onHold"],
      [wanted <= now, "publicationHold.notAhead"],
      [wanted < earliest, "publicationHold.tooSoon"],
      [wanted > now + 90 * DAY_MS, "publicationHold.tooFar"],
    );
  if (refused) return refused;
  model.hold = wanted;
  return DONE;
}

export function expectStop(model: PeriodModel, who: Who): string {
  const refused = outsider(who, OFFICERS_ONLY) ?? firstOf([model.hold === null, "publicationHold.none"]);
  if (refused) return refused;
  model.hold = null;
  return DONE;
}

/** Time passes, and the register looks at what is on hold. */
export function expectTimeToPass(model: PeriodModel, ms: number): void {
  model.now += ms;
  if (model.hold !== null && model.now >= model.hold) makeEdition(model);
}

const FOR_MEMBERS = {
  PLANNING: "progressUpdate.planNotEndorsed",
  COLLECTING: "progressUpdate.frozenSinceSubmitted",
  REVIEW: "progressUpdate.collectingClosed",
  ENDORSED: "progressUpdate.contentEndorsed",
  PUBLISHED: "progressUpdate.periodPublished",
} as const;

/** @param assigned the agency that writes all updates, which is of Guangdong, and has handed them in */
export function expectSave(
  model: PeriodModel,
  who: Who,
  { update, words, assigned }: { update: number; words: string; assigned: string },
): string {
  const stage = stageOf(model);
  const isOfficer = who?.role === "SECRETARIAT";
  const maySee = isOfficer || who?.agencies.includes(assigned);
  const refused = firstOf(
    [who === null, "account.signedOut"],
    [!maySee, "progressUpdate.notFound"],
    [stage === "PUBLISHED", "progressUpdate.periodPublished"],
    [model.named?.has(update) === false, "correction.notNamed"],
    [!isOfficer, FOR_MEMBERS[stage]],
    [stage === "PLANNING", "progressUpdate.planNotEndorsed"],
    [stage === "COLLECTING" && sideOf(who) !== "GUANGDONG", "progressUpdate.otherSideCollecting"],
  );
  if (refused) return refused;
  if (model.words[update] === words) return DONE;
  model.words[update] = words;
  endEndorsements(model);
  noteEditor(model, who);
  return DONE;
}

function noteEditor(model: PeriodModel, who: Who): void {
  if (who) model.lastEditor.set(sideOf(who), who.email);
}

/** Which updates a correction is to name; `isKnown` is false where one of another period is among them. */
export interface Naming {
  updates: readonly number[];
  isKnown: boolean;
}

export function expectOpen(model: PeriodModel, who: Who, { updates, isKnown }: Naming): string {
  const refused =
    outsider(who, SECRETARIATS_ONLY) ??
    firstOf(
      [model.named !== null, "correction.alreadyOpen"],
      [stageOf(model) !== "PUBLISHED", "correction.notPublished"],
      [!isKnown, "correction.unknownUpdate"],
    );
  if (refused) return refused;
  endEndorsements(model);
  model.named = new Set(updates);
  return DONE;
}

export function expectName(model: PeriodModel, who: Who, { updates, isKnown }: Naming): string {
  const named = model.named ?? new Set<number>();
  const refused =
    outsider(who, SECRETARIATS_ONLY) ??
    firstOf(
      [model.named === null, "correction.notOpen"],
      [isKnown && updates.every((update) => named.has(update)), "correction.alreadyNamed"],
      [!isKnown, "correction.unknownUpdate"],
    );
  if (refused) return refused;
  model.named = new Set([...named, ...updates]);
  return DONE;
}

export function expectAbandon(model: PeriodModel, who: Who): string {
  const refused = outsider(who, SECRETARIATS_ONLY) ?? firstOf([model.named === null, "correction.notOpen"]);
  if (refused) return refused;
  if (!changesNothing(model)) noteEditor(model, who);
  endEndorsements(model);
  model.words = [...publishedWords(model)];
  model.named = null;
  return DONE;
}

export interface WantedSettings {
  fourEyes: boolean;
  holdDays: number;
}

/** @param isCurrent whether the person was looking at the settings as they are */
export function expectSettings(
  model: PeriodModel,
  who: Person | null,
  wanted: WantedSettings,
  isCurrent: boolean,
): string {
  const refused = firstOf(
    [who === null, "account.signedOut"],
    [who?.role !== "ADMINISTRATOR", "account.notFound"],
    [!isCurrent, "taskForce.changedMeanwhile"],
  );
  if (refused) return refused;
  Object.assign(model, wanted);
  return DONE;
}

import type fc from "fast-check";
import { expect } from "vitest";
import { publishHeld } from "../../modules/publication-hold/publish-held";
import { REASON } from "../correcting";
import { refusalOf } from "../refusal";
import { writtenContent } from "../update-content";
import { titleOf, WRITING_AGENCY } from "../written-period";
import { demandAgreement } from "./demand-agreement";
import {
  expectAbandon,
  expectGive,
  expectHold,
  expectName,
  expectOpen,
  expectOpenReview,
  expectPublish,
  expectSave,
  expectSettings,
  expectStop,
  expectTimeToPass,
  expectWithdraw,
  type Naming,
  type Subject,
  type WantedSettings,
} from "./expected";
import { outcome } from "./outcome";
import { type PeriodModel, publishedWords, type Who } from "./period-model";
import type { Tampering } from "./tampering";
import type { Trial } from "./trial";

export type Step = fc.AsyncCommand<PeriodModel, Trial>;

/** A step takes a second, so that no two things happen at the same time. */
const STEP_MS = 1_000;
const MINUTE_MS = 60_000;
const HONG_KONG_MS = 8 * 3_600_000;

const nameOf = (who: Who) => who?.email ?? "nobody";

/** Who tries what, and how exactly. */
type Attempt = readonly [by: string, verb: string, how?: string];

/** @param run what came of it and what the model says of it; the two are compared, and then all that lies in the database */
function step(
  [by, verb, how = ""]: Attempt,
  run: (model: PeriodModel, trial: Trial) => Promise<[string, string]>,
): Step {
  const name = `${by} ${verb} ${how}`.trimEnd();
  return {
    check: () => true,
    toString: () => name,
    run: async (model, trial) => {
      model.now += STEP_MS;
      trial.lane.now = model.now;
      const [came, expected] = await run(model, trial);
      trial.tell(name, verb, came);
      expect(came).toBe(expected);
      await demandAgreement(trial, model);
    },
  };
}

export const give = (who: Who, subject: Subject, isCurrent: boolean): Step =>
  step([nameOf(who), `endorses ${subject}`, isCurrent ? "" : "as it was before"], async (model, trial) => {
    const now = await trial.digestNow(model, subject);
    const digest = isCurrent ? now : trial.outdatedDigest(now);
    const { slug: periodSlug } = trial.period;
    const came = await outcome(trial.as(who).endorsement.give({ periodSlug, subject, digest }));
    return [came, expectGive(model, who, subject, isCurrent)];
  });

export const withdraw = (who: Who, subject: Subject): Step =>
  step([nameOf(who), `withdraws ${subject}`], async (model, trial) => {
    const { slug: periodSlug } = trial.period;
    const came = await outcome(trial.as(who).endorsement.withdraw({ periodSlug, subject }));
    return [came, expectWithdraw(model, who, subject)];
  });

export const openReview = (who: Who): Step =>
  step([nameOf(who), "opens review"], async (model, trial) => {
    const came = await outcome(trial.as(who).reportingPeriod.openReview({ periodSlug: trial.period.slug }));
    return [came, expectOpenReview(model, who)];
  });

export const publish = (who: Who): Step =>
  step([nameOf(who), "publishes"], async (model, trial) => {
    const came = await outcome(trial.as(who).publication.publish({ periodSlug: trial.period.slug }));
    return [came, expectPublish(model, who)];
  });

/** @param minutes from now, in full minutes as a form sends them; null for the shortest hold that is allowed */
export const hold = (who: Who, minutes: number | null): Step =>
  step([nameOf(who), "holds", `for ${minutes ?? "the fewest"} minutes`], async (model, trial) => {
    const wanted = minutes === null ? null : (Math.floor(model.now / MINUTE_MS) + minutes) * MINUTE_MS;
    const publishAt = wanted === null ? "" : new Date(wanted + HONG_KONG_MS).toISOString().slice(0, 16);
    const { slug: periodSlug } = trial.period;
    const came = await outcome(trial.as(who).publicationHold.hold({ periodSlug, publishAt }));
    return [came, expectHold(model, who, wanted)];
  });

export const stop = (who: Who): Step =>
  step([nameOf(who), "stops the publication"], async (model, trial) => {
    const input = { periodSlug: trial.period.slug, reason: "尚待核对。" };
    const came = await outcome(trial.as(who).publicationHold.stop(input));
    return [came, expectStop(model, who)];
  });

/** The register looks at every hold that there has been, as its queue may do more than once. */
export const passTime = (minutes: number): Step =>
  step(["the register", "waits", `for ${minutes} minutes`], async (model, trial) => {
    const before = trial.sealed.size;
    expectTimeToPass(model, minutes * MINUTE_MS);
    trial.lane.now = model.now;
    const holds = await trial.db.publicationHold.findMany({ where: { periodId: trial.period.id } });
    for (const { id } of holds) await publishHeld(id, trial.context);
    const after = await trial.db.edition.count({ where: { periodSlug: trial.period.slug } });
    const cameOf = (editions: number) => (editions > before ? "published" : "done");
    return [cameOf(after), cameOf(model.editions.length)];
  });

/** What somebody writes into an update: something new, what is published of it, or what it says already. */
export type Writing = "NEW" | "AS_PUBLISHED" | "AS_IT_IS";

function wordsOf(writing: Writing, model: PeriodModel, trial: Trial, update: number): string {
  if (writing === "AS_PUBLISHED") return publishedWords(model)[update] ?? "";
  if (writing === "AS_IT_IS") return model.words[update] ?? "";
  trial.edits += 1;
  return `第${trial.edits}稿。`;
}

export const save = (who: Who, update: number, writing: Writing): Step =>
  step([nameOf(who), `writes ${writing}`, `into ${update + 1}`], async (model, trial) => {
    const words = wordsOf(writing, model, trial, update);
    const updateId = trial.period.updateIds[update] ?? "";
    const { headRevisionId } = await trial.db.progressUpdate.findUniqueOrThrow({ where: { id: updateId } });
    const content = writtenContent([words], {}, titleOf(update + 1));
    const input = { updateId, baseRevisionId: headRevisionId, content };
    const came = await outcome(trial.as(who).progressUpdate.save(input));
    return [came, expectSave(model, who, { update, words, assigned: WRITING_AGENCY })];
  });

const idsOf = ({ updates, isKnown }: Naming, { period }: Trial) => [
  ...updates.map((update) => period.updateIds[update] ?? ""),
  ...(isKnown ? [] : ["of-another-period"]),
];

const told = ({ updates, isKnown }: Naming) =>
  `${updates.map((update) => update + 1).join(" and ")}${isKnown ? "" : " and an unknown one"}`;

export const open = (who: Who, naming: Naming): Step =>
  step([nameOf(who), "opens a correction", `of ${told(naming)}`], async (model, trial) => {
    const input = { periodSlug: trial.period.slug, reason: REASON, updateIds: idsOf(naming, trial) };
    return [await outcome(trial.as(who).correction.open(input)), expectOpen(model, who, naming)];
  });

export const name = (who: Who, naming: Naming): Step =>
  step([nameOf(who), "names", told(naming)], async (model, trial) => {
    const input = { periodSlug: trial.period.slug, updateIds: idsOf(naming, trial) };
    return [await outcome(trial.as(who).correction.name(input)), expectName(model, who, naming)];
  });

export const abandon = (who: Who): Step =>
  step([nameOf(who), "abandons the correction"], async (model, trial) => {
    const came = await outcome(trial.as(who).correction.abandon({ periodSlug: trial.period.slug }));
    return [came, expectAbandon(model, who)];
  });

export const changeSettings = (who: Who, wanted: WantedSettings, isCurrent: boolean): Step =>
  step([nameOf(who), "changes settings", JSON.stringify(wanted)], async (model, trial) => {
    const now = { fourEyes: model.fourEyes, holdDays: model.holdDays };
    const seen = isCurrent ? now : { ...now, fourEyes: !now.fourEyes };
    const came = await outcome(trial.as(who).taskForce.changeSettings({ ...wanted, seen }));
    return [came, expectSettings(model, who, wanted, isCurrent)];
  });

/** With the register's own access to the database, past all commands. */
export const tamper = ({ name: what, statement, isRefused }: Tampering): Step =>
  step(["somebody", what], async (model, trial) => {
    const refused = await refusalOf(trial.lane.byHand, [statement(trial.period)]);
    return [refused === null ? "done" : "refused", isRefused(model) ? "refused" : "done"];
  });

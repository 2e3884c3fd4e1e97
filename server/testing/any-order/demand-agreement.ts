import { expect } from "vitest";
import type { EditionFacts, InForce, PeriodFacts } from "./period-facts";
import { readFacts } from "./period-facts";
import { type PeriodModel, publishedWords } from "./period-model";
import type { Trial } from "./trial";

const sidesOf = (inForce: readonly InForce[], subject: InForce["subject"]) =>
  new Set(inForce.filter((given) => given.subject === subject).map(({ side }) => side));

/** Every word on the content is on these words and no others; whoever gave it gave it for their own side, and for no other. */
function demandOwnWord(trial: Trial, model: PeriodModel, inForce: readonly InForce[]): void {
  const onContent = inForce.filter(({ subject }) => subject === "SUMMARY");
  for (const { side, sideOfGiver, digest } of onContent) {
    expect(sideOfGiver).toBe(side);
    trial.learn(model.words, digest);
  }
  expect(new Set(onContent.map(({ account }) => account)).size).toBe(onContent.length);
}

/** What is published is what two people of two sides have endorsed, and stays as it is to the last byte. */
function demandSealed(trial: Trial, model: PeriodModel, { editions, inForce }: PeriodFacts): void {
  for (const [index, edition] of editions.entries()) {
    expect(edition.number).toBe(index + 1);
    expect(edition.sha256).toBe(edition.digest);
    trial.learn(model.editions[index] ?? [], edition.digest);
    const sealed = trial.sealed.get(edition.number);
    if (sealed === undefined) demandEndorsedByTwo(edition, inForce);
    else expect(edition.everything).toBe(sealed);
    trial.sealed.set(edition.number, edition.everything);
  }
}

function demandEndorsedByTwo({ digest }: EditionFacts, inForce: readonly InForce[]): void {
  const given = inForce.filter((word) => word.subject === "SUMMARY" && word.digest === digest);
  expect(new Set(given.map(({ sideOfGiver }) => sideOfGiver)).size).toBe(2);
  expect(new Set(given.map(({ account }) => account)).size).toBe(2);
}

/** What lies in the database is what the model says, and nothing that was there is gone. */
export async function demandAgreement(trial: Trial, model: PeriodModel): Promise<void> {
  const facts = await readFacts(trial.lane.database.owner, trial.period.id);
  expect(sidesOf(facts.inForce, "PLAN")).toEqual(model.agreed);
  expect(sidesOf(facts.inForce, "SUMMARY")).toEqual(model.endorsed);
  expect(facts.hold === null ? null : Date.parse(facts.hold)).toBe(model.hold);
  const { updateIds } = trial.period;
  expect(facts.named && new Set(facts.named.map((id) => updateIds.indexOf(id)))).toEqual(model.named);
  expect({ fourEyes: facts.fourEyes, holdDays: facts.holdDays }).toEqual({
    fourEyes: model.fourEyes,
    holdDays: model.holdDays,
  });
  expect(facts.editions).toHaveLength(model.editions.length);
  if (model.editions.length > 0 && model.named === null) expect(publishedWords(model)).toEqual(model.words);
  expect(facts.given).toBeGreaterThanOrEqual(trial.given);
  trial.given = facts.given;
  demandOwnWord(trial, model, facts.inForce);
  demandSealed(trial, model, facts);
}

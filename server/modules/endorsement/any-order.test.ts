import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AnyOrder, anyOrder } from "@/server/testing/any-order/any-step";
import { demandAgreement } from "@/server/testing/any-order/demand-agreement";
import { endedWithoutCause } from "@/server/testing/any-order/period-facts";
import { freshModel } from "@/server/testing/any-order/period-model";
import { type Lane, newLane, Trial } from "@/server/testing/any-order/trial";
import { testDatabase } from "@/server/testing/database";
import { createCast } from "@/server/testing/factories";
import { SEED } from "@/server/testing/seed";
import { FIRST_WORDS } from "@/server/testing/written-period";

/** Whatever people of both sides and of every role try, in any order: what the model says is what the database does. */

const LANES = 2;
const [RUNS, STEPS] = process.env.LONG ? [250, 100] : [10, 100];

const MUST_COME_ABOUT = [
  "endorses PLAN: done",
  "endorses SUMMARY: endorsement.changedSince",
  "endorses SUMMARY: endorsement.fourEyes",
  "publishes: done",
  "publishes: endorsement.notByBoth",
  "holds: done",
  "waits: published",
  "opens a correction: done",
  "abandons the correction: done",
  "changes settings: done",
];

const lanes: Lane[] = [];

beforeAll(async () => {
  // One after the other: the roles of a cluster are made by one at a time.
  for (let lane = 0; lane < LANES; lane += 1) {
    const database = await testDatabase();
    await createCast(database.workspace);
    lanes.push(newLane(database));
  }
});

afterAll(() => Promise.all(lanes.map(({ byHand }) => byHand.end())));

async function follow(lane: Lane, { stage, steps }: AnyOrder): Promise<void> {
  const trial = await Trial.begin(lane, stage);
  const words = trial.period.updateIds.map(() => FIRST_WORDS);
  const model = freshModel({ stage, now: lane.now, sides: ["GUANGDONG", "HONG_KONG"], words });
  await demandAgreement(trial, model);
  try {
    await fc.asyncModelRun(() => ({ model, real: trial }), steps);
  } catch (error) {
    console.error(["What was tried:", ...trial.story].join("\n"));
    throw error;
  }
  expect(await endedWithoutCause(lane.database.owner, trial.period.id)).toEqual([]);
  expect(trial.story).toHaveLength(steps.length);
  lane.editions.push(trial.sealed.size);
}

describe("whatever anybody tries, in any order", () => {
  it(`follows the model (SEED=${SEED})`, { timeout: LANES * RUNS * STEPS * 1_000 }, async () => {
    const all = lanes.map((lane, index) => {
      const property = fc.asyncProperty(anyOrder(STEPS), (order) => follow(lane, order));
      return fc.assert(property, { seed: SEED + index, numRuns: RUNS, endOnFailure: true });
    });
    await Promise.all(all);
    const came = [...new Set(lanes.flatMap((lane) => [...lane.came.keys()]))].sort();
    const times = (told: string) => lanes.reduce((sum, lane) => sum + (lane.came.get(told) ?? 0), 0);
    const taken = came.reduce((sum, told) => sum + times(told), 0);
    const editions = lanes.flatMap((lane) => lane.editions);
    console.info(`SEED=${SEED}: ${taken} steps; periods have ${editions.join(", ")} editions`);
    if (process.env.LONG) console.info(came.map((told) => `${times(told)} ${told}`).join("\n"));
    expect(taken).toBe(LANES * RUNS * STEPS);
    // Where the rules are hardest to keep, somebody has been.
    expect(Math.max(...editions)).toBeGreaterThan(1);
    for (const told of MUST_COME_ABOUT) expect([told, times(told)]).not.toEqual([told, 0]);
  });
});

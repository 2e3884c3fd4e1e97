import { createHash } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { DomainError } from "@/server/kernel/errors";
import { cast, type Person } from "@/server/testing/cast";
import { type TestDatabase, testDatabase } from "@/server/testing/database";
import {
  type EndorsementModel,
  expectEdit,
  expectGive,
  expectPublish,
  expectWithdraw,
  freshModel,
} from "@/server/testing/endorsement-model";
import { type Endorsing, endorsing } from "@/server/testing/endorsing";
import { actorFor, createCast } from "@/server/testing/factories";
import type { WrittenPeriod } from "@/server/testing/written-period";
import { giveEndorsement } from "./endorsement.commands";

/** Whatever people of both sides and of every role try, in any order: what the model says is what the database does. */

const SEED = Number(process.env.SEED ?? Date.now() % 2 ** 31);
const [RUNS, STEPS] = process.env.LONG ? [200, 60] : [16, 30];

let database: TestDatabase;
let desk: Endorsing;
let taken = 0;

beforeAll(async () => {
  database = await testDatabase();
  await createCast(database.workspace);
  desk = endorsing(database.workspace);
});

interface Real {
  period: WrittenPeriod;
  edits: number;
}

async function outcome(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "done";
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

/** No endorsement in force but those that the model knows, all of the content as it is; an edition only where it should be. */
async function demandAgreement(model: EndorsementModel, { period }: Real): Promise<void> {
  const { digest, sides, stage } = await desk.look(cast.gdOfficer, period.slug);
  const inForce = sides.filter((side) => side.endorsement?.isCurrent).map((side) => side.code);
  expect(new Set(inForce)).toEqual(new Set(model.given.keys()));
  expect([...model.given.values()].every((content) => content === model.content)).toBe(true);
  expect(stage === "PUBLISHED").toBe(model.published);
  const editions = await database.workspace.edition.findMany({ where: { periodSlug: period.slug } });
  const hashes = editions.map((edition) => createHash("sha256").update(edition.content).digest("hex"));
  expect(hashes).toEqual(model.published ? [digest] : []);
}

type Step = fc.AsyncCommand<EndorsementModel, Real>;

function step(name: string, run: (model: EndorsementModel, real: Real) => Promise<void>): Step {
  return {
    check: () => true,
    toString: () => name,
    run: async (model, real) => {
      taken += 1;
      await run(model, real);
      await demandAgreement(model, real);
    },
  };
}

const give = (person: Person, isCurrent: boolean) =>
  step(
    `${person.email} endorses ${isCurrent ? "what is there" : "something else"}`,
    async (model, { period }) => {
      const { digest } = await desk.look(cast.gdOfficer, period.slug);
      const seen = isCurrent ? digest : createHash("sha256").update(digest).digest("hex");
      const input = { periodSlug: period.slug, subject: "SUMMARY", digest: seen } as const;
      const done = await outcome(
        giveEndorsement(actorFor(person), input, desk.context).then(() => undefined),
      );
      expect(done).toBe(expectGive(model, person, isCurrent));
    },
  );

const withdraw = (person: Person) =>
  step(`${person.email} withdraws`, async (model, { period }) => {
    expect(await outcome(desk.withdraw(person, period.slug))).toBe(expectWithdraw(model, person));
  });

const publish = (person: Person) =>
  step(`${person.email} publishes`, async (model, { period }) => {
    expect(await outcome(desk.publish(person, period.slug))).toBe(expectPublish(model, person));
  });

const edit = (person: Person, update: number) =>
  step(`${person.email} edits ${update + 1}`, async (model, real) => {
    real.edits += 1;
    const saved = desk.save(person, real.period.updateIds[update] ?? "", `第${real.edits}稿。`);
    expect((await outcome(saved)) === "done").toBe(expectEdit(model, person));
  });

const officer = fc.constantFrom(cast.gdOfficer, cast.gdOfficer2, cast.hkOfficer, cast.hkOfficer2);
const anybody = fc.oneof({ weight: 5, arbitrary: officer }, fc.constantFrom(cast.gdIpaMember, cast.admin));

const luck = fc.integer({ min: 0, max: 9 });
const gives = fc.tuple(anybody, luck).map(([person, chance]) => give(person, chance > 0));
const publishes = anybody.map(publish);

/** Named as often as they should come up: endorsing often enough that both sides' words meet before somebody edits. */
const steps = [
  ...Array.from({ length: 6 }, () => gives),
  ...Array.from({ length: 3 }, () => publishes),
  fc.tuple(anybody, fc.nat(1)).map(([person, update]) => edit(person, update)),
  anybody.map(withdraw),
];

/** Every endorsement has its event, and every one that ended has a cause on record. */
async function demandCauses({ period }: Real): Promise<void> {
  const rows = await database.workspace.endorsement.findMany({
    where: { periodId: period.id, subject: "SUMMARY" },
  });
  const events = await database.workspace.auditEvent.findMany({ where: { subjectId: period.id } });
  const count = (action: string) => events.filter((event) => event.action === `endorsement.${action}`).length;
  const ended = rows.filter((row) => row.endedAt !== null);
  expect(count("giveEndorsement")).toBe(rows.length);
  expect(count("withdrawEndorsement")).toBe(ended.filter((row) => row.endedHow === "WITHDRAWN").length);
  expect(count("voidEndorsements") > 0).toBe(ended.some((row) => row.endedHow === "VOIDED"));
  expect(ended.every((row) => row.endedById !== null)).toBe(true);
}

describe("whatever anybody tries, in any order", () => {
  it(`follows the model (SEED=${SEED})`, { timeout: RUNS * STEPS * 1_000 }, async () => {
    const property = fc.asyncProperty(
      fc.commands(steps, { maxCommands: STEPS, size: "max" }),
      async (commands) => {
        const real: Real = { period: await desk.inReview(), edits: 0 };
        await fc.asyncModelRun(() => ({ model: freshModel(), real }), commands);
        await demandCauses(real);
      },
    );
    await fc.assert(property, { seed: SEED, numRuns: RUNS, endOnFailure: true });
    const editions = await database.workspace.edition.count();
    console.info(`SEED=${SEED}: ${taken} steps, ${editions} of ${RUNS} periods published`);
    expect(editions).toBeGreaterThan(0);
  });
});

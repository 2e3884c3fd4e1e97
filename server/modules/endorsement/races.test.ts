import { setTimeout } from "node:timers/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { DomainError } from "@/server/kernel/errors";
import { cast } from "@/server/testing/cast";
import { type TestDatabase, testDatabase } from "@/server/testing/database";
import { type Endorsing, endorsing } from "@/server/testing/endorsing";
import { actorFor, createCast } from "@/server/testing/factories";
import { giveEndorsement } from "./endorsement.commands";

/** Two people at the same moment, on real PostgreSQL: whoever comes first, what is left is one of the legal outcomes. */

const ROUNDS = process.env.LONG ? 200 : 30;

let database: TestDatabase;
let desk: Endorsing;

beforeAll(async () => {
  database = await testDatabase();
  await createCast(database.workspace);
  desk = endorsing(database.workspace);
  // Who edited last is another test's concern; here the same two people act in every round.
  await database.workspace.taskForce.updateMany({ data: { fourEyes: false } });
});

/** `done`, or the code of the refusal; anything that the domain does not foresee fails the test. */
async function outcome(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "done";
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

/** Every other round the first of two is a moment ahead, by as much as it takes to come first now and then. */
function headStart(round: number): Promise<void> {
  return setTimeout((round % 2) * Math.random() * 30);
}

describe("at the same moment", { timeout: 240_000 }, () => {
  it("endorsing and saving leave either a refused digest or a voided endorsement, never old content endorsed", async () => {
    const { slug, updateIds } = await desk.inReview();
    const seen = new Set<string>();
    for (let round = 0; round < ROUNDS; round += 1) {
      const { digest } = await desk.look(cast.hkOfficer, slug);
      const input = { periodSlug: slug, subject: "SUMMARY", digest } as const;
      const save = outcome(desk.save(cast.gdOfficer, updateIds[0] ?? "", `第${round}次修改。`));
      await headStart(round);
      const give = outcome(giveEndorsement(actorFor(cast.hkOfficer), input, desk.context));
      const [given, saved] = await Promise.all([give, save]);
      const after = await desk.look(cast.hkOfficer, slug);
      expect(saved).toBe("done");
      expect(["done", "endorsement.changedSince"]).toContain(given);
      expect(after.digest).not.toBe(digest);
      expect(after.sides.map((side) => side.endorsement)).toEqual([null, null]);
      seen.add(given);
    }
    console.info(`endorse and save: ${[...seen].join(", ")}`);
  });

  it("two officers of one side leave one endorsement", async () => {
    const { id, slug } = await desk.inReview();
    for (let round = 0; round < ROUNDS; round += 1) {
      const both = [cast.gdOfficer, cast.gdOfficer2].map((person) => outcome(desk.give(person, slug)));
      expect((await Promise.all(both)).sort()).toEqual(["done", "endorsement.alreadyGiven"]);
      const inForce = await database.workspace.endorsement.count({
        where: { periodId: id, subject: "SUMMARY", endedAt: null },
      });
      expect(inForce).toBe(1);
      await desk.withdraw(cast.gdOfficer, slug);
    }
  });

  it("officers of both sides leave both endorsements, and one of the two is asked for the other", async () => {
    const { slug } = await desk.inReview();
    for (let round = 0; round < ROUNDS; round += 1) {
      const both = [cast.gdOfficer, cast.hkOfficer].map((person) => outcome(desk.give(person, slug)));
      expect(await Promise.all(both)).toEqual(["done", "done"]);
      expect((await desk.look(cast.gdOfficer, slug)).stage).toBe("ENDORSED");
      for (const person of [cast.gdOfficer, cast.hkOfficer]) await desk.withdraw(person, slug);
    }
    const asked = await database.workspace.notice.count({
      where: { periodSlug: slug, code: "endorsement.wanted" },
    });
    expect(asked).toBe(2 * ROUNDS);
  });

  it("publishing and withdrawing leave an edition that both sides still endorse, or no edition", async () => {
    const seen = new Set<string>();
    for (let round = 0; round < ROUNDS; round += 1) {
      const { slug } = await desk.inReview();
      for (const person of [cast.gdOfficer, cast.hkOfficer]) await desk.give(person, slug);
      const [published, withdrawn] = await Promise.all([
        outcome(desk.publish(cast.gdOfficer, slug)),
        outcome(desk.withdraw(cast.hkOfficer, slug)),
      ]);
      const { stage, sides } = await desk.look(cast.gdOfficer, slug);
      const endorsed = sides.filter((side) => side.endorsement?.isCurrent).length;
      const legal = [
        { published: "done", withdrawn: "endorsement.alreadyPublished", stage: "PUBLISHED", endorsed: 2 },
        { published: "endorsement.notByBoth", withdrawn: "done", stage: "REVIEW", endorsed: 1 },
      ];
      expect(legal).toContainEqual({ published, withdrawn, stage, endorsed });
      seen.add(published);
    }
    console.info(`publish and withdraw: ${[...seen].join(", ")}`);
  });

  it("publishing twice leaves one edition", async () => {
    for (let round = 0; round < ROUNDS / 3; round += 1) {
      const { slug } = await desk.inReview();
      for (const person of [cast.gdOfficer, cast.hkOfficer]) await desk.give(person, slug);
      const both = [cast.gdOfficer, cast.hkOfficer].map((person) => outcome(desk.publish(person, slug)));
      expect((await Promise.all(both)).sort()).toEqual(["done", "endorsement.alreadyPublished"]);
    }
  });
});

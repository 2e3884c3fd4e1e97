import { setTimeout } from "node:timers/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { outcome } from "@/server/testing/any-order/outcome";
import { readFacts } from "@/server/testing/any-order/period-facts";
import { cast, type Person } from "@/server/testing/cast";
import { endorsingDesk } from "@/server/testing/endorsing-desk";
import { actorFor } from "@/server/testing/factories";
import { type WrittenPeriod, writtenPeriod } from "@/server/testing/written-period";
import { contentDigest } from "../publication/digest";
import { holdPublication, stopPublication } from "../publication-hold/publication-hold.commands";
import { publishHeld } from "../publication-hold/publish-held";
import { loadPeriodContent } from "../summary/period-content";
import { giveEndorsement } from "./endorsement.commands";

/** Two people at the same moment, on real PostgreSQL: whoever comes first, what is left is one of the legal outcomes. */

const ROUNDS = 200;
/** Of races that are further variations of those. */
const SOME_ROUNDS = process.env.LONG ? 200 : 20;

const { database, desk } = await endorsingDesk();

beforeAll(async () => {
  // Who edited last is another test's concern; here the same two people act in every round.
  await database.workspace.taskForce.updateMany({ data: { fourEyes: false } });
});

const endorsed = () => writtenPeriod(database.workspace, desk.nextYear(), "ENDORSED");

/** What an officer who looks now has before them; less than the whole page costs. */
async function digestOf({ id }: WrittenPeriod): Promise<string> {
  return contentDigest(await loadPeriodContent(database.workspace, id));
}

/** What two people leave behind them. */
async function leftOf({ id }: WrittenPeriod) {
  const { inForce, editions, hold } = await readFacts(database.owner, id);
  const sides = inForce.filter(({ subject }) => subject === "SUMMARY").map(({ side }) => side);
  return { sides: sides.sort(), editions: editions.length, isHeld: hold !== null };
}

type Attempt = () => Promise<unknown>;

/** Both at once, or either a moment ahead, by as much as it takes to come first now and then. */
async function race(round: number, one: Attempt, other: Attempt): Promise<[string, string]> {
  const lead = Math.random() * 25;
  const start = (waits: boolean, attempt: Attempt) =>
    setTimeout(waits ? lead : 0).then(() => outcome(attempt()));
  return Promise.all([start(round % 3 === 1, one), start(round % 3 === 2, other)]);
}

/** How often each outcome came about, told at the end; a race in which one of two never comes first is none. */
function tally() {
  const seen = new Map<string, number>();
  return {
    see: (what: string) => void seen.set(what, (seen.get(what) ?? 0) + 1),
    demandAll(name: string, ...wanted: string[]) {
      console.info(`${name}: ${[...seen].map(([what, times]) => `${times} ${what}`).join(", ")}`);
      expect([...seen.keys()].sort()).toEqual(wanted.sort());
    },
  };
}

const give = (person: Person, { slug: periodSlug }: WrittenPeriod, digest: string) =>
  giveEndorsement(actorFor(person), { periodSlug, subject: "SUMMARY", digest }, desk.context);

/** As rows, without telling anybody: makes ready for the next round what is not raced for. */
async function takeBack({ id: periodId }: WrittenPeriod): Promise<void> {
  await database.workspace.endorsement.updateMany({
    where: { periodId, subject: "SUMMARY", endedAt: null },
    data: { endedAt: new Date(), endedHow: "WITHDRAWN", endedById: actorFor(cast.gdOfficer).accountId },
  });
}

async function giveAgain(period: WrittenPeriod): Promise<void> {
  const { accountId } = actorFor(cast.hkOfficer);
  const given = { subject: "SUMMARY", sideCode: "HONG_KONG", accountId } as const;
  const digest = await digestOf(period);
  await database.workspace.endorsement.create({
    data: { periodId: period.id, ...given, digest, givenAt: new Date() },
  });
}

describe("at the same moment", { timeout: ROUNDS * 3_000 }, () => {
  it("endorsing and saving leave either a refused digest or a voided endorsement, never old content endorsed", async () => {
    const period = await desk.inReview();
    const seen = tally();
    let digest = await digestOf(period);
    for (let round = 0; round < ROUNDS; round += 1) {
      const words = `第${round}次修改。`;
      const [given, saved] = await race(
        round,
        () => give(cast.hkOfficer, period, digest),
        () => desk.save(cast.gdOfficer, period.updateIds[0] ?? "", words),
      );
      const now = await digestOf(period);
      expect(saved).toBe("done");
      expect(now).not.toBe(digest);
      expect(await leftOf(period)).toEqual({ sides: [], editions: 0, isHeld: false });
      digest = now;
      seen.see(given);
    }
    seen.demandAll("endorse and save", "done", "endorsement.changedSince");
    const ended = await database.workspace.endorsement.count({
      where: { periodId: period.id, endedHow: "VOIDED", endedById: actorFor(cast.gdOfficer).accountId },
    });
    expect(ended).toBe(
      await database.workspace.endorsement.count({ where: { periodId: period.id, subject: "SUMMARY" } }),
    );
  });

  it("two officers of one side and one of the other leave an endorsement of each side, and one side is asked for the other's", async () => {
    const period = await desk.inReview();
    const digest = await digestOf(period);
    const seen = tally();
    for (let round = 0; round < ROUNDS; round += 1) {
      const [[first, second], other] = await Promise.all([
        race(
          round,
          () => give(cast.gdOfficer, period, digest),
          () => give(cast.gdOfficer2, period, digest),
        ),
        outcome(give(cast.hkOfficer, period, digest)),
      ]);
      expect([other, first, second].sort()).toEqual(["done", "done", "endorsement.alreadyGiven"]);
      expect(other).toBe("done");
      expect(await leftOf(period)).toMatchObject({ sides: ["GUANGDONG", "HONG_KONG"] });
      seen.see(first);
      await takeBack(period);
    }
    seen.demandAll("endorse and endorse", "done", "endorsement.alreadyGiven");
    const asked = await database.workspace.notice.count({
      where: { periodSlug: period.slug, code: "endorsement.wanted" },
    });
    expect(asked).toBe(2 * ROUNDS);
  });

  it("publishing and withdrawing leave an edition that both sides still endorse, or no edition", async () => {
    const seen = tally();
    let period = await endorsed();
    for (let round = 0; round < ROUNDS; round += 1) {
      const [published, withdrawn] = await race(
        round,
        () => desk.publish(cast.gdOfficer, period.slug),
        () => desk.withdraw(cast.hkOfficer, period.slug),
      );
      const { sides, editions } = await leftOf(period);
      const legal = [
        { published: "done", withdrawn: "endorsement.alreadyPublished", endorsed: 2, editions: 1 },
        { published: "endorsement.notByBoth", withdrawn: "done", endorsed: 1, editions: 0 },
      ];
      expect(legal).toContainEqual({ published, withdrawn, endorsed: sides.length, editions });
      seen.see(published);
      if (editions === 1) period = await endorsed();
      else await giveAgain(period);
    }
    seen.demandAll("publish and withdraw", "done", "endorsement.notByBoth");
  });

  it("publishing twice leaves one edition", async () => {
    for (let round = 0; round < SOME_ROUNDS; round += 1) {
      const period = await endorsed();
      const both = await race(
        round,
        () => desk.publish(cast.gdOfficer, period.slug),
        () => desk.publish(cast.hkOfficer, period.slug),
      );
      expect(both.sort()).toEqual(["done", "endorsement.alreadyPublished"]);
      expect(await leftOf(period)).toMatchObject({ editions: 1 });
    }
  });

  it("setting a time and withdrawing leave no time that is set", async () => {
    const period = await endorsed();
    const publishAt = new Date(Date.now() + 3_600_000);
    for (let round = 0; round < SOME_ROUNDS; round += 1) {
      const [held, withdrawn] = await race(
        round,
        () => holdPublication(actorFor(cast.gdOfficer), { periodSlug: period.slug, publishAt }, desk.context),
        () => desk.withdraw(cast.hkOfficer, period.slug),
      );
      expect(["done", "endorsement.notByBoth"]).toContain(held);
      expect(withdrawn).toBe("done");
      expect(await leftOf(period)).toEqual({ sides: ["GUANGDONG"], editions: 0, isHeld: false });
      await giveAgain(period);
    }
  });

  it("a time that comes and a stop leave an edition, or a publication that was stopped", async () => {
    const publishAt = new Date(Date.now() + 3_600_000);
    const due = { ...desk.context, clock: { now: () => new Date(publishAt) } };
    let period = await endorsed();
    for (let round = 0; round < SOME_ROUNDS; round += 1) {
      const { slug: periodSlug } = period;
      await holdPublication(actorFor(cast.gdOfficer), { periodSlug, publishAt }, desk.context);
      const where = { periodId: period.id, stop: null };
      const { id } = await database.workspace.publicationHold.findFirstOrThrow({ where });
      const [came, stopped] = await race(
        round,
        () => publishHeld(id, due),
        () => stopPublication(actorFor(cast.hkOfficer), { periodSlug, reason: "尚待核对。" }, desk.context),
      );
      const { editions, isHeld } = await leftOf(period);
      expect(came).toBe("done");
      expect([
        { stopped: "publicationHold.none", editions: 1, isHeld: false },
        { stopped: "done", editions: 0, isHeld: false },
      ]).toContainEqual({ stopped, editions, isHeld });
      if (editions === 1) period = await endorsed();
    }
  });
});

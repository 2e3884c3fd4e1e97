import { createHash } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import { startWorker } from "@/server/jobs/worker";
import { fixedClock, systemClock } from "@/server/kernel/clock";
import { cast, type Person } from "@/server/testing/cast";
import { endorsingDesk } from "@/server/testing/endorsing-desk";
import { actorFor } from "@/server/testing/factories";
import { startMailServer } from "@/server/testing/mail-server";
import { agencyId } from "../../../prisma/seed/agencies";
import { holdPublication, stopPublication } from "./publication-hold.commands";
import { publishHeld } from "./publish-held";

const DAY_MS = 24 * 3_600_000;

const { database, desk } = await endorsingDesk();
afterEach(() => database.workspace.taskForce.updateMany({ data: { holdDays: 0 } }));

async function endorsedPeriod() {
  const period = await desk.inReview();
  await desk.give(cast.gdOfficer, period.slug);
  await desk.give(cast.hkOfficer, period.slug);
  return period;
}

const ahead = (ms: number) => new Date(systemClock.now().getTime() + ms);
const hold = (person: Person, periodSlug: string, publishAt: Date | null = ahead(DAY_MS)) =>
  holdPublication(actorFor(person), { periodSlug, publishAt }, desk.context);
const stop = (person: Person, periodSlug: string) =>
  stopPublication(actorFor(person), { periodSlug, reason: "数据存疑。" }, desk.context);
const refusal = (code: string) => expect.objectContaining({ code });

async function heldPeriod() {
  const period = await endorsedPeriod();
  await hold(cast.gdOfficer, period.slug);
  const { id } = await database.workspace.publicationHold.findFirstOrThrow({
    where: { periodId: period.id },
  });
  return { ...period, holdId: id };
}

const editionsOf = (periodSlug: string) => database.workspace.edition.count({ where: { periodSlug } });
const stopOf = (holdId: string) => database.workspace.publicationHoldStop.findUnique({ where: { holdId } });
const publishAt = (holdId: string, clock = fixedClock(ahead(2 * DAY_MS).toISOString())) =>
  publishHeld(holdId, { db: database.workspace, clock });

async function toldOf(slug: string, code: string): Promise<string[]> {
  const rows = await database.workspace.notice.findMany({ where: { periodSlug: slug, code } });
  return rows.map(({ accountId }) => accountId).toSorted();
}
const officers = [cast.gdOfficer, cast.gdOfficer2, cast.hkOfficer, cast.hkOfficer2]
  .map((one) => actorFor(one).accountId)
  .toSorted();

describe("a publication on hold", () => {
  it("is published by the register at its time, as both sides endorsed it, and not before", async () => {
    const { slug, holdId } = await heldPeriod();
    const { digest } = await desk.look(cast.hkOfficer, slug);
    await publishAt(holdId, systemClock);
    expect(await editionsOf(slug)).toBe(0);
    await publishAt(holdId);
    await publishAt(holdId);
    const edition = await database.workspace.edition.findFirstOrThrow({ where: { periodSlug: slug } });
    expect(createHash("sha256").update(edition.content).digest("hex")).toBe(digest);
    expect(await editionsOf(slug)).toBe(1);
    const event = await database.workspace.auditEvent.findFirstOrThrow({
      where: { action: "publication.publishEdition" },
      orderBy: { sequence: "desc" },
    });
    expect(event.actorId).toBeNull();
  });

  it("is told to the officers of both sides, with its time", async () => {
    const { slug } = await heldPeriod();
    expect(await toldOf(slug, "publicationHold.toldHeld")).toEqual(officers);
    const view = await desk.look(cast.gdIpaMember, slug);
    expect(view.hold?.setByName).toBe(cast.gdOfficer.name);
  });

  it("cannot be published at once, nor held twice", async () => {
    const { slug } = await heldPeriod();
    await expect(desk.publish(cast.hkOfficer, slug)).rejects.toEqual(refusal("publicationHold.onHold"));
    await expect(hold(cast.hkOfficer, slug)).rejects.toEqual(refusal("publicationHold.onHold"));
  });

  it.each([cast.gdOfficer2, cast.hkOfficer2])(
    "is stopped by an officer of either side, with a reason that both sides read: %o",
    async (person) => {
      const { slug, holdId } = await heldPeriod();
      await stop(person, slug);
      await publishAt(holdId);
      expect(await editionsOf(slug)).toBe(0);
      expect(await stopOf(holdId)).toMatchObject({ how: "STOPPED", reason: "数据存疑。" });
      expect(await toldOf(slug, "publicationHold.toldStopped")).toEqual(officers);
      expect((await desk.look(person, slug)).stage).toBe("ENDORSED");
      await hold(cast.gdOfficer, slug);
    },
  );

  it("shows officers of both sides who stopped it and why, until another is set or it is published", async () => {
    const { slug } = await heldPeriod();
    await stop(cast.hkOfficer2, slug);
    const told = { stoppedByName: cast.hkOfficer2.name, reason: "数据存疑。" };
    expect((await desk.look(cast.gdOfficer, slug)).stopped).toMatchObject(told);
    expect((await desk.look(cast.hkOfficer, slug)).stopped).toMatchObject(told);
    expect((await desk.look(cast.gdIpaMember, slug)).stopped).toBeNull();
    await hold(cast.gdOfficer, slug);
    expect((await desk.look(cast.gdOfficer, slug)).stopped).toBeNull();
    await stop(cast.gdOfficer, slug);
    await desk.publish(cast.hkOfficer, slug);
    expect((await desk.look(cast.gdOfficer, slug)).stopped).toBeNull();
  });

  it("ends with an endorsement that is withdrawn during it", async () => {
    const { slug, holdId } = await heldPeriod();
    await desk.withdraw(cast.hkOfficer2, slug);
    await publishAt(holdId);
    expect([await editionsOf(slug), (await stopOf(holdId))?.how]).toEqual([0, "WITHDRAWN"]);
    expect(await toldOf(slug, "publicationHold.toldEnded")).toEqual(officers);
  });

  it("ends with a change of its content", async () => {
    const { slug, updateIds, holdId } = await heldPeriod();
    await desk.save(cast.gdOfficer, updateIds[0] ?? "", "另有改动。");
    await publishAt(holdId);
    expect([await editionsOf(slug), (await stopOf(holdId))?.how]).toEqual([0, "VOIDED"]);
  });

  it("ends where publishing is refused when its time has come", async () => {
    const { slug, holdId } = await heldPeriod();
    const where = { id: agencyId("hk-customs") };
    const { name } = await database.workspace.agency.findUniqueOrThrow({ where });
    await database.workspace.agency.update({ where, data: { name: { "zh-Hans": "香港海关（改名）" } } });
    await publishAt(holdId);
    await database.workspace.agency.update({ where, data: { name: name ?? {} } });
    expect(await editionsOf(slug)).toBe(0);
    expect(await stopOf(holdId)).toMatchObject({
      how: "REFUSED",
      byId: null,
      code: "endorsement.changedSinceEndorsed",
    });
  });

  it("is not stopped after it was published, nor where there is none", async () => {
    const { slug, holdId } = await heldPeriod();
    await publishAt(holdId);
    await expect(stop(cast.hkOfficer, slug)).rejects.toEqual(refusal("publicationHold.none"));
    const other = await endorsedPeriod();
    await expect(stop(cast.hkOfficer, other.slug)).rejects.toEqual(refusal("publicationHold.none"));
  });
});

describe("setting or stopping one is refused", () => {
  it.each([
    [[], "endorsement.notByBoth"],
    [[cast.gdOfficer], "endorsement.notByBoth"],
  ] satisfies [Person[], string][])("with the endorsements of %o: %s", async (givers, code) => {
    const { slug } = await desk.inReview();
    for (const giver of givers) await desk.give(giver, slug);
    await expect(hold(cast.gdOfficer, slug)).rejects.toEqual(refusal(code));
  });

  it("to a member, and to an administrator, for whom there are no periods", async () => {
    const { slug } = await heldPeriod();
    const ways = [hold, stop];
    for (const way of ways) {
      await expect(way(cast.gdIpaMember, slug)).rejects.toEqual(refusal("endorsement.officersOnly"));
      await expect(way(cast.admin, slug)).rejects.toEqual(refusal("reportingPeriod.notFound"));
    }
  });

  it("for a time that is past, too soon or too far", async () => {
    const { slug } = await endorsedPeriod();
    await database.workspace.taskForce.updateMany({ data: { holdDays: 7 } });
    const cases = [
      [-DAY_MS, "notAhead"],
      [6 * DAY_MS, "tooSoon"],
      [91 * DAY_MS, "tooFar"],
    ] as const;
    for (const [ms, fact] of cases)
      await expect(hold(cast.gdOfficer, slug, ahead(ms))).rejects.toEqual(refusal(`publicationHold.${fact}`));
  });
});

describe("where the task force lets days pass", () => {
  it("nobody publishes at once, and the shortest hold is of so many days", async () => {
    const { slug } = await endorsedPeriod();
    await database.workspace.taskForce.updateMany({ data: { holdDays: 14 } });
    await expect(desk.publish(cast.gdOfficer, slug)).rejects.toEqual(refusal("publicationHold.daysMustPass"));
    const clock = fixedClock(ahead(0).toISOString());
    const set = await holdPublication(
      actorFor(cast.hkOfficer),
      { periodSlug: slug, publishAt: null },
      { db: database.workspace, clock },
    );
    expect(set.getTime() - clock.now().getTime()).toBe(14 * DAY_MS);
  });
});

describe("the queue", () => {
  const settings = {
    baseUrl: "http://localhost:3000",
    authSecret: "a secret for tests only, of enough length",
    isDemonstration: false,
  };

  it("publishes a hold whose time passed while the register was down, and whose job was lost", async () => {
    const { slug, holdId } = await heldPeriod();
    await database.owner.query("DELETE FROM graphile_worker._private_jobs");
    await database.owner.query("ALTER TABLE workspace.publication_hold DISABLE TRIGGER append_only");
    await database.owner.query(
      "UPDATE workspace.publication_hold SET set_at = now() - interval '2 days', publish_at = now() - interval '1 day' WHERE id = $1",
      [holdId],
    );
    await database.owner.query("ALTER TABLE workspace.publication_hold ENABLE TRIGGER append_only");
    const server = await startMailServer();
    const transport = { smtpUrl: server.url, mailFrom: "register@example.org", dataDir: "/nowhere" };
    const worker = await startWorker(database.urls, { ...settings, ...transport });
    await expect.poll(() => editionsOf(slug), { timeout: 20_000 }).toBe(1);
    const mail = await server.next();
    await worker.stop();
    await server.close();
    expect(mail.text).toContain(slug);
  });
});

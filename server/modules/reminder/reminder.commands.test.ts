import { beforeAll, describe, expect, it } from "vitest";
import { agencyId } from "@/prisma/seed/agencies";
import { fixedClock } from "@/server/kernel/clock";
import { cast, type Person } from "@/server/testing/cast";
import { testDatabase } from "@/server/testing/database";
import { actorFor, createCast } from "@/server/testing/factories";
import { bringToStage } from "@/server/testing/period-at-stage";
import {
  bothOfficers,
  contextOf,
  officerFor,
  type PlannedPeriod,
  planYear,
} from "@/server/testing/planned-periods";
import { assignUpdate } from "../assignment/assignment.commands";
import { remind } from "./reminder.commands";

const { workspace: db } = await testDatabase();
const context = contextOf(db);
const hk = officerFor(cast.hkOfficer);
const TITLES = ["甲", "乙", "丙", "丁", "戊"];
const AGENCY: Record<string, string> = {
  甲: "gd-ipa",
  乙: "hk-customs",
  丙: "hk-customs",
  丁: "hk-customs",
  戊: "hk-ipd",
};

let plan: PlannedPeriod;
const id = (title: string) => plan.updateIds[title] ?? "";

async function handIn(title: string): Promise<void> {
  const updateId = id(title);
  const revision = await db.revision.create({
    data: {
      updateId,
      ordinal: 1,
      authorId: hk.accountId,
      sourceLocale: "zh-Hans",
      texts: { create: { locale: "zh-Hans", title, paragraphs: ["文"], standing: "SOURCE" } },
    },
  });
  await db.progressUpdate.update({ where: { id: updateId }, data: { headRevisionId: revision.id } });
  const step = { updateId, ordinal: 1, kind: "SUBMITTED" as const, revisionId: revision.id };
  await db.reviewStep.create({ data: { ...step, accountId: hk.accountId } });
}

const remindOf = (person: Person, titles: readonly string[], at = "2041-02-01T01:00:00Z") =>
  remind(
    actorFor(person),
    { periodSlug: plan.periodSlug, updateIds: titles.map(id) },
    { db, clock: fixedClock(at) },
  );

const noticesOf = (person: Person) =>
  db.notice.findMany({ where: { accountId: actorFor(person).accountId, code: "reminder.updatesAwaited" } });

const mails = async () => {
  const rows = await db.$queryRaw<{ payload: { template: string; to: string; params: { list: string } } }[]>`
    SELECT payload FROM graphile_worker._private_jobs ORDER BY id`;
  return rows.map(({ payload }) => payload).filter(({ template }) => template === "updatesAwaited");
};

beforeAll(async () => {
  await createCast(db);
  plan = await planYear(db, 2040, TITLES);
  for (const [title, agency] of Object.entries(AGENCY)) {
    const assigned = { responsibleAgencyId: agencyId(agency), contributingAgencyIds: [] };
    await assignUpdate(hk, { updateId: id(title), ...assigned }, context);
  }
});

describe("reminding agencies of what they have not handed in", () => {
  it("is refused while the plan is made", async () => {
    expect(await remindOf(cast.hkOfficer, ["乙"])).toEqual({
      numbers: [],
      people: 0,
      skipped: [{ number: 2, reason: "reminder.nothingAwaited" }],
    });
  });

  it("tells each person once of all of theirs, and says of every other why not", async () => {
    await bringToStage(db, plan.periodSlug, "COLLECTING", [...bothOfficers()]);
    await handIn("丁");
    const [accountId, closedById] = [actorFor(cast.hkIpdMember).accountId, actorFor(cast.admin).accountId];
    await db.accountClosure.create({ data: { accountId, closedById } });
    expect(await remindOf(cast.hkOfficer, TITLES)).toEqual({
      numbers: [2, 3],
      people: 1,
      skipped: [
        { number: 1, reason: "reminder.otherSide" },
        { number: 4, reason: "reminder.nothingAwaited" },
        { number: 5, reason: "reminder.nobodyThere" },
      ],
    });
    expect(await noticesOf(cast.hkCustomsMember)).toMatchObject([
      { periodSlug: "2040", params: { count: 2, numbers: "2, 3" } },
    ]);
    expect(await noticesOf(cast.gdIpaMember)).toEqual([]);
    expect(await mails()).toMatchObject([
      { to: cast.hkCustomsMember.email, params: { list: "2. 乙\n3. 丙" } },
    ]);
  });

  it("asks for an update once a day, by the calendar of the two places", async () => {
    const lateInTheEvening = "2041-02-01T15:59:00Z";
    const afterMidnight = "2041-02-01T16:01:00Z";
    expect((await remindOf(cast.hkOfficer2, ["乙"], lateInTheEvening)).skipped).toEqual([
      { number: 2, reason: "reminder.alreadyToday" },
    ]);
    expect((await remindOf(cast.hkOfficer2, ["乙"], afterMidnight)).numbers).toEqual([2]);
  });

  it("is on record, with who did it and which updates", async () => {
    const events = await db.auditEvent.findMany({ where: { action: "reminder.remind" } });
    expect(events.map(({ actorId, data }) => [actorId, data])).toEqual([
      [actorFor(cast.hkOfficer).accountId, { period: "2040", numbers: ["2", "3"] }],
      [actorFor(cast.hkOfficer2).accountId, { period: "2040", numbers: ["2"] }],
    ]);
  });

  it("is not for members, and for an administrator there is no period", async () => {
    const asked = remindOf(cast.hkCustomsMember, ["乙"]);
    await expect(asked).rejects.toMatchObject({ code: "reportingPeriod.onlySecretariats" });
    await expect(remindOf(cast.admin, ["乙"])).rejects.toMatchObject({ code: "reportingPeriod.notFound" });
  });

  it("knows no update of another period, and then reminds of none at all", async () => {
    const other = await planYear(db, 2043, ["x"]);
    const updateIds = [id("丙"), other.updateIds.x ?? ""];
    const asked = remind(
      hk,
      { periodSlug: plan.periodSlug, updateIds },
      { db, clock: fixedClock("2041-03-01T01:00:00Z") },
    );
    await expect(asked).rejects.toMatchObject({ kind: "notFound" });
    expect(await db.reminder.count({ where: { at: { gt: new Date("2041-02-28T00:00:00Z") } } })).toBe(0);
  });
});

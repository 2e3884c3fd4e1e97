import { beforeAll, describe, expect, it } from "vitest";
import { cast } from "@/server/testing/cast";
import { testDatabase } from "@/server/testing/database";
import { createCast } from "@/server/testing/factories";
import { bringToStage } from "@/server/testing/period-at-stage";
import {
  bothOfficers,
  contextOf,
  officerFor,
  planTwoYears,
  planYear,
} from "@/server/testing/planned-periods";
import { addArea } from "../area/area.commands";
import { addProject, omitProject } from "../project/project.commands";
import {
  deletePeriod,
  openPeriod,
  openReview,
  overridePeriodLabel,
  setDueDate,
} from "./reporting-period.commands";
import { openPeriodSchema, overridePeriodLabelSchema } from "./reporting-period.schema";

const { workspace: db, owner } = await testDatabase();
const context = contextOf(db);
const gd = officerFor(cast.gdOfficer);
const hk = officerFor(cast.hkOfficer);

const open = (startsOn: string, endsOn: string, plannedFromSlug: string | null = null) =>
  openPeriod(hk, { startsOn, endsOn, plannedFromSlug }, context);
const stored = (slug: string) => db.reportingPeriod.findUniqueOrThrow({ where: { slug } });

async function end(periodSlug: string): Promise<void> {
  await db.endorsement.updateMany({
    where: { period: { slug: periodSlug } },
    data: { endedAt: new Date(), endedHow: "WITHDRAWN" },
  });
}

beforeAll(() => createCast(db));

describe("opening a period", () => {
  it("names it by its dates, with the areas of the one that it is planned from", async () => {
    const earlier = await open("2002-07-01", "2003-12-31");
    expect(earlier.periodSlug).toBe("2002h2-2003");
    await addArea(gd, { ...earlier, name: { "zh-Hans": "执法" } }, context);
    await addArea(gd, { ...earlier, name: { "zh-Hans": "交流" } }, context);
    const { periodSlug } = await open("2004-01-01", "2004-12-31", earlier.periodSlug);
    const { id, plannedFromId } = await stored(periodSlug);
    expect(plannedFromId).toBe((await stored(earlier.periodSlug)).id);
    const areas = await db.area.findMany({ where: { periodId: id }, orderBy: { position: "asc" } });
    expect(areas.map(({ name }) => name)).toEqual([
      { "zh-Hans": "执法", "zh-Hant": "執法" },
      { "zh-Hans": "交流", "zh-Hant": "交流" },
    ]);
    expect(await db.progressUpdate.count({ where: { periodId: id } })).toBe(0);
    expect(await db.auditEvent.findFirstOrThrow({ orderBy: { sequence: "desc" } })).toMatchObject({
      action: "reportingPeriod.openPeriod",
      actorId: hk.accountId,
      subjectId: id,
      data: { period: "2004", plannedFrom: "2002h2-2003" },
    });
  });

  it("is refused at the field where there is one of these dates, also to two officers at once", async () => {
    const results = await Promise.allSettled([
      open("2006-01-01", "2006-12-31"),
      openPeriod(gd, { startsOn: "2006-01-01", endsOn: "2006-12-31", plannedFromSlug: null }, context),
    ]);
    const refused = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
    expect(refused).toMatchObject([
      { kind: "invalid", code: "reportingPeriod.alreadyThere", detail: { field: "startsOn" } },
    ]);
  });

  it("is refused at the field where what it is planned from is missing or does not begin earlier", async () => {
    const { periodSlug } = await open("2008-01-01", "2008-12-31");
    await expect(open("2007-01-01", "2007-12-31", periodSlug)).rejects.toMatchObject({
      code: "reportingPeriod.plannedFromNotEarlier",
      detail: { field: "plannedFromSlug" },
    });
    await expect(open("2009-01-01", "2009-12-31", "1066")).rejects.toMatchObject({
      code: "reportingPeriod.plannedFromMissing",
    });
    expect(await db.reportingPeriod.count({ where: { slug: { in: ["2007", "2009"] } } })).toBe(0);
  });

  it.each([
    [{ endsOn: "2009-12-31" }, "endsOn", "reportingPeriod.endsBeforeStart"],
    [{ endsOn: "2010-01-01" }, "endsOn", "reportingPeriod.endsBeforeStart"],
    [{ dueOn: "2009-12-31" }, "dueOn", "reportingPeriod.dueBeforeStart"],
    [{ startsOn: "2010-02-30" }, "startsOn", "reportingPeriod.notADate"],
    [{ startsOn: "" }, "startsOn", "reportingPeriod.notADate"],
  ])("with %o is refused at %s", (wrong, field, message) => {
    const dates = { startsOn: "2010-01-01", endsOn: "2010-12-31", plannedFromSlug: null };
    const result = openPeriodSchema.safeParse({ ...dates, ...wrong });
    expect(result.error?.issues).toMatchObject([{ path: [field], message }]);
  });
});

describe("the due date", () => {
  it("is set, moved and taken away, and does not touch what was endorsed", async () => {
    const { periodSlug } = await open("2012-01-01", "2012-12-31");
    await bringToStage(db, periodSlug, "COLLECTING", [...bothOfficers()]);
    await setDueDate(gd, { periodSlug, dueOn: "2013-01-31" }, context);
    expect((await stored(periodSlug)).dueOn).toEqual(new Date("2013-01-31T00:00:00Z"));
    await setDueDate(hk, { periodSlug, dueOn: null }, context);
    expect((await stored(periodSlug)).dueOn).toBeNull();
    expect(await db.endorsement.count({ where: { period: { slug: periodSlug }, endedAt: null } })).toBe(2);
    await expect(setDueDate(gd, { periodSlug, dueOn: "2011-12-31" }, context)).rejects.toMatchObject({
      code: "reportingPeriod.dueBeforeStart",
    });
  });
});

describe("telling when updates are due", () => {
  const queued = async () => {
    const jobs = await owner.query(`SELECT payload FROM graphile_worker._private_jobs ORDER BY id`);
    return jobs.rows.map(({ payload }) => [payload.to, payload.template, payload.params.month]);
  };
  const told = () =>
    db.notice.findMany({ where: { code: "reportingPeriod.updatesDue" }, include: { account: true } });

  it("goes to the members of assigned agencies, in the page and by mail, once there is something to write", async () => {
    const plan = await planYear(db, 2040, ["甲"]);
    await setDueDate(gd, { ...plan, dueOn: "2041-01-31" }, context);
    expect(await told()).toEqual([]);
    await bringToStage(db, plan.periodSlug, "COLLECTING", [...bothOfficers()]);
    await setDueDate(gd, { ...plan, dueOn: "2041-02-28" }, context);
    await setDueDate(gd, { ...plan, dueOn: null }, context);
    const members = [cast.gdIpaMember.email, cast.hkCustomsMember.email].sort();
    expect((await told()).map(({ account }) => account.email).sort()).toEqual(members);
    expect((await queued()).sort()).toEqual(members.map((email) => [email, "updatesDue", 2]));
  });
});

describe("the label", () => {
  it("is corrected language by language, and computed again where the correction is blank", async () => {
    const { periodSlug } = await open("2014-01-01", "2014-12-31");
    const correct = (label: Record<string, string>) =>
      overridePeriodLabel(
        gd,
        overridePeriodLabelSchema.parse({ periodSlug, label, sentenceLabel: {} }),
        context,
      );
    await correct({ "zh-Hans": " 2014年度 ", en: "" });
    expect(await stored(periodSlug)).toMatchObject({
      labelOverride: { "zh-Hans": "2014年度" },
      sentenceLabelOverride: null,
    });
    await correct({ "zh-Hans": "" });
    expect((await stored(periodSlug)).labelOverride).toBeNull();
  });
});

describe("opening the review", () => {
  it("keeps who closed collecting and when", async () => {
    const { periodSlug } = await open("2016-01-01", "2016-12-31");
    await bringToStage(db, periodSlug, "COLLECTING", [...bothOfficers()]);
    await openReview(hk, { periodSlug }, context);
    expect(await stored(periodSlug)).toMatchObject({
      reviewOpenedById: hk.accountId,
      reviewOpenedAt: context.clock.now(),
    });
  });
});

describe("deleting a period", () => {
  it("takes its areas, omissions, assignments and its own projects with it, and nothing else", async () => {
    const plan = await planTwoYears(db, 2020);
    const { periodSlug } = plan;
    await plan.carry("甲");
    await omitProject(gd, { ...plan.project("乙"), kind: "LEFT_OUT", reason: "x" }, context);
    await addProject(gd, { periodSlug, title: { en: "Only here" } }, context);
    const { areaId } = await addArea(gd, { periodSlug, name: { en: "Area" } }, context);
    const [own] = await db.progressUpdate.findMany({ where: { project: { slug: "only-here" } } });
    await db.progressUpdate.update({ where: { id: own?.id }, data: { areaId } });
    const { id } = await stored(periodSlug);
    await deletePeriod(hk, { periodSlug }, context);
    expect(await db.reportingPeriod.count({ where: { id } })).toBe(0);
    expect(await db.progressUpdate.count({ where: { periodId: id } })).toBe(0);
    expect(await db.project.count({ where: { slug: "only-here" } })).toBe(0);
    expect(await db.progressUpdate.count({ where: { period: { slug: "2020" } } })).toBe(4);
    expect(await db.auditEvent.findFirstOrThrow({ orderBy: { sequence: "desc" } })).toMatchObject({
      action: "reportingPeriod.deletePeriod",
      subjectId: id,
      data: { period: periodSlug },
    });
  });

  it("is refused where something was written", async () => {
    const plan = await planYear(db, 2024, ["甲"]);
    const updateId = plan.updateIds.甲 ?? "";
    await db.revision.create({ data: { updateId, ordinal: 1, authorId: gd.accountId, sourceLocale: "en" } });
    await expect(deletePeriod(gd, plan, context)).rejects.toMatchObject({
      kind: "conflict",
      code: "reportingPeriod.alreadyWritten",
    });
  });

  it("is refused where somebody ever endorsed it", async () => {
    const plan = await planYear(db, 2026, []);
    await bringToStage(db, plan.periodSlug, "COLLECTING", [...bothOfficers()]);
    await end(plan.periodSlug);
    await expect(deletePeriod(gd, plan, context)).rejects.toMatchObject({
      code: "reportingPeriod.alreadyEndorsed",
    });
  });

  it("is refused where another period was planned from it", async () => {
    const { last } = await planTwoYears(db, 2028);
    await expect(deletePeriod(gd, last, context)).rejects.toMatchObject({
      code: "reportingPeriod.plannedFrom",
    });
    expect(await db.reportingPeriod.count({ where: { slug: "2028" } })).toBe(1);
  });
});

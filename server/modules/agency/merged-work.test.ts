import { afterAll, beforeAll, expect, it } from "vitest";
import { agencyId } from "@/prisma/seed/agencies";
import { callerAs } from "@/server/testing/caller-as";
import { cast } from "@/server/testing/cast";
import { testDatabase } from "@/server/testing/database";
import { actorFor, createCast } from "@/server/testing/factories";
import { openPeriod } from "@/server/testing/open-period";
import { planYearFrom } from "@/server/testing/planned-periods";

const { workspace: db, owner } = await testDatabase();
const gd = callerAs(cast.gdOfficer, db);
const admin = callerAs(cast.admin, db);
const [CUSTOMS, PSD, COPYRIGHT] = [agencyId("gd-customs"), agencyId("gd-psd"), agencyId("gd-copyright")];

beforeAll(() => createCast(db));
afterAll(() => owner.query("DELETE FROM graphile_worker._private_jobs"));

const planned = async (periodSlug: string) => {
  const { projects, issues } = await gd.plan.getPlan({ periodSlug });
  const lines = projects.map(({ responsible, contributing }) => ({
    responsible: responsible?.slug ?? null,
    contributing: contributing.map(({ slug }) => slug).toSorted(),
  }));
  return { projects, lines, issues: issues.map(({ code }) => code) };
};

/** What a merge leaves behind that found work nevertheless. */
const mergeAnyhow = (agency: string, successor: string) =>
  db.agencySuccession.create({
    data: {
      ...{ agencyId: agency, successorId: successor, mergedById: actorFor(cast.admin).accountId },
      mergedOn: new Date("2031-03-01"),
    },
  });

it("what is planned as it was last time is written by whoever its agencies are part of since, each of them once", async () => {
  await openPeriod(db, {
    ...{ slug: "2060", startsOn: "2060-01-01", endsOn: "2060-12-31", stage: "PUBLISHED" },
    updates: [
      { project: "one", title: { "zh-Hans": "甲" }, responsible: "gd-customs", contributing: ["hk-ipd"] },
      {
        ...{ project: "two", title: { "zh-Hans": "乙" }, responsible: "gd-customs" },
        contributing: ["gd-psd", "gd-copyright"],
      },
    ],
  });
  await admin.agency.merge({ agencyId: CUSTOMS, toAgencyId: PSD });
  await admin.agency.merge({ agencyId: PSD, toAgencyId: COPYRIGHT });
  const periodSlug = await planYearFrom(db, 2061, "2060");
  const { undecided } = await gd.plan.getPlan({ periodSlug });
  for (const { projectId } of undecided) await gd.project.carryForwardProject({ periodSlug, projectId });
  expect(await planned(periodSlug)).toMatchObject({
    lines: [
      { responsible: "gd-copyright", contributing: ["hk-ipd"] },
      { responsible: "gd-copyright", contributing: [] },
    ],
    issues: [],
  });
});

it("a plan in which an agency is part of another is not ready until somebody else is named", async () => {
  const { updateIds } = await openPeriod(db, {
    ...{ slug: "2070", startsOn: "2070-01-01", endsOn: "2070-12-31", stage: "PLANNING" },
    updates: [
      { project: "seven", title: { "zh-Hans": "丁" }, responsible: "hk-ipd", contributing: ["gd-ipa"] },
    ],
  });
  await mergeAnyhow(agencyId("gd-ipa"), COPYRIGHT);
  expect((await planned("2070")).issues).toEqual(["plan.agencyMerged"]);
  const [updateId = ""] = updateIds;
  const assign = (responsibleAgencyId: string, contributingAgencyIds: string[]) =>
    gd.assignment.assignUpdate({ updateId, responsibleAgencyId, contributingAgencyIds });
  await expect(assign(CUSTOMS, [])).rejects.toMatchObject({ cause: { code: "assignment.notAMember" } });
  await assign(agencyId("hk-ipd"), [COPYRIGHT]);
  expect(await planned("2070")).toMatchObject({ issues: [], lines: [{ contributing: ["gd-copyright"] }] });
});

it("what an agency writes that is part of another is handed on, all at once or one by one, and to no such agency", async () => {
  const { updateIds } = await openPeriod(db, {
    ...{ slug: "2080", startsOn: "2080-01-01", endsOn: "2080-12-31", stage: "COLLECTING" },
    updates: [
      { project: "eight", title: { "zh-Hans": "戊" }, responsible: "hk-customs", contributing: ["hk-ipd"] },
      {
        project: "nine",
        title: { "zh-Hans": "己" },
        responsible: "hk-customs",
        contributing: ["gd-copyright"],
      },
    ],
  });
  const [HK_CUSTOMS, IPD] = [agencyId("hk-customs"), agencyId("hk-ipd")];
  await admin.agency.create({
    ...{ slug: "hk-heir", jurisdiction: "HONG_KONG", side: "HONG_KONG" },
    name: { "zh-Hans": "承接署", "zh-Hant": "承接署", en: "Heir Department" },
  });
  const { id: heir } = await admin.agency.get({ slug: "hk-heir" });
  for (const merged of [HK_CUSTOMS, IPD]) await mergeAnyhow(merged, heir);
  const [, second = ""] = updateIds;
  const reason = "单位已经合并。";
  await gd.assignment.reassignUpdate({
    ...{ updateId: second, responsibleAgencyId: heir, contributingAgencyIds: [COPYRIGHT], reason },
    seen: { responsibleAgencyId: HK_CUSTOMS, contributingAgencyIds: [COPYRIGHT] },
  });
  const handOn = (fromAgencyId: string, toAgencyId: string) =>
    gd.assignment.handOnUpdates({ periodSlug: "2080", fromAgencyId, toAgencyId, reason });
  await expect(handOn(HK_CUSTOMS, IPD)).rejects.toMatchObject({ cause: { code: "assignment.notAMember" } });
  expect(await handOn(HK_CUSTOMS, heir)).toEqual({ count: 1 });
  expect(await handOn(IPD, heir)).toEqual({ count: 1 });
  const { lines } = await planned("2080");
  expect(lines.map(({ responsible }) => responsible)).toEqual(["hk-heir", "hk-heir"]);
  const event = await db.auditEvent.findFirstOrThrow({ orderBy: { sequence: "desc" } });
  expect(event.data).toMatchObject({ before: "hk-ipd", responsible: "hk-heir" });
});

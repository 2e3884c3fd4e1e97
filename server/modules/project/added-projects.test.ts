import { beforeAll, describe, expect, it } from "vitest";
import { cast } from "@/server/testing/cast";
import { testDatabase } from "@/server/testing/database";
import { createCast } from "@/server/testing/factories";
import {
  contextOf,
  officerFor,
  planTwoYears,
  planYearFrom,
  titlesInOrder,
} from "@/server/testing/planned-periods";
import { addProject, removeAddedProject, resumeProject } from "./project.commands";

const { workspace: db } = await testDatabase();
const context = contextOf(db);
const gd = officerFor(cast.gdOfficer);
const hk = officerFor(cast.hkOfficer);

let year = 2000;

/** Two more years for each test. */
const nextYears = () => {
  year += 2;
  return planTwoYears(db, year);
};

beforeAll(() => createCast(db));

describe("adding a project", () => {
  it("puts a new one at the end, under a slug that nobody else has", async () => {
    const plan = await nextYears();
    await plan.carry("甲");
    const title = { "zh-Hans": "新", en: "A New Line" };
    const one = await addProject(gd, { periodSlug: plan.periodSlug, title }, context);
    const other = await addProject(gd, { periodSlug: plan.periodSlug, title }, context);
    expect(await plan.shown()).toEqual(["1 甲", "2 新", "3 新"]);
    const slugs = await db.project.findMany({
      where: { updates: { some: { id: { in: [one.updateId, other.updateId] } } } },
      orderBy: { slug: "asc" },
    });
    expect(slugs.map(({ slug }) => slug)).toEqual(["a-new-line", "a-new-line-2"]);
  });

  it("by two officers at once gives two projects with two slugs and two numbers", async () => {
    const plan = await nextYears();
    const title = { en: "At Once", "zh-Hans": "同时" };
    await Promise.all([
      addProject(gd, { periodSlug: plan.periodSlug, title }, context),
      addProject(hk, { periodSlug: plan.periodSlug, title }, context),
      addProject(gd, { periodSlug: plan.last.periodSlug, title }, context),
    ]);
    expect(await plan.shown()).toEqual(["1 同时", "2 同时"]);
    expect(await db.project.count({ where: { slug: { startsWith: "at-once" } } })).toBe(3);
  });
});

describe("removing a project that was added", () => {
  it("leaves no trace of it, and closes the gap", async () => {
    const plan = await nextYears();
    const added = await addProject(
      gd,
      { periodSlug: plan.periodSlug, title: { "zh-Hans": "多余", en: "Surplus" } },
      context,
    );
    await plan.carry("甲");
    await removeAddedProject(gd, added, context);
    expect(await plan.shown()).toEqual(["1 甲"]);
    expect(await db.project.count({ where: { slug: "surplus" } })).toBe(0);
  });

  it("keeps the slug of one in a plan that a side has endorsed, so that no other project is taken for it", async () => {
    const plan = await nextYears();
    await plan.carry("甲");
    const title = { en: "Endorsed Once" };
    const added = await addProject(gd, { periodSlug: plan.periodSlug, title }, context);
    const period = await db.reportingPeriod.findUniqueOrThrow({ where: { slug: plan.periodSlug } });
    const word = {
      periodId: period.id,
      subject: "PLAN",
      sideCode: gd.side,
      accountId: gd.accountId,
    } as const;
    await db.endorsement.create({
      data: { ...word, digest: "0".repeat(64), givenAt: new Date("2000-01-01") },
    });
    await removeAddedProject(gd, added, context);
    const { updateId } = await addProject(gd, { periodSlug: plan.periodSlug, title }, context);
    expect(
      await db.progressUpdate.findUniqueOrThrow({ where: { id: updateId }, select: { project: true } }),
    ).toMatchObject({ project: { slug: "endorsed-once-2" } });
  });

  it("is refused for one of the period planned from, which has to be decided on", async () => {
    const plan = await nextYears();
    const [updateId = ""] = await plan.carry("甲");
    await expect(removeAddedProject(gd, { updateId }, context)).rejects.toMatchObject({
      kind: "conflict",
      code: "project.carriedForward",
    });
  });
});

describe("resuming a project", () => {
  it("takes up again what the period planned from did not have", async () => {
    const plan = await nextYears();
    const nextSlug = await planYearFrom(db, year + 50, plan.periodSlug);
    const input = { periodSlug: nextSlug, projectId: plan.last.projectIds.丙 ?? "" };
    const { updateId } = await resumeProject(hk, input, context);
    expect(await titlesInOrder(db, nextSlug)).toEqual(["1 丙"]);
    await removeAddedProject(hk, { updateId }, context);
    expect(await db.project.count({ where: { id: input.projectId } })).toBe(1);
  });

  it("is refused for one of the period planned from, and for one that is in no earlier period", async () => {
    const plan = await nextYears();
    await expect(resumeProject(gd, plan.project("甲"), context)).rejects.toMatchObject({ kind: "notFound" });
    await expect(
      resumeProject(gd, { periodSlug: plan.periodSlug, projectId: "nobody" }, context),
    ).rejects.toMatchObject({
      kind: "notFound",
    });
  });
});

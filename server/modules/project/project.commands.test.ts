import { beforeAll, describe, expect, it } from "vitest";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import { cast } from "@/server/testing/cast";
import { testDatabase } from "@/server/testing/database";
import { actorFor, createCast } from "@/server/testing/factories";
import {
  contextOf,
  FOUR_TITLES,
  officerFor,
  planTwoYears,
  titlesInOrder,
} from "@/server/testing/planned-periods";
import {
  carryForwardProject,
  omitProject,
  retitlePlannedProject,
  returnToUndecided,
} from "./project.commands";

const { workspace: db, owner } = await testDatabase();
const context = contextOf(db);
const gd = officerFor(cast.gdOfficer);
const hk = officerFor(cast.hkOfficer);

let year = 2000;

/** Two more years for each test. */
const nextYears = () => {
  year += 2;
  return planTwoYears(db, year);
};

const reason = { kind: "LEFT_OUT", reason: "今年不办" } as const;

beforeAll(() => createCast(db));

describe("carrying a project forward", () => {
  it("keeps its title and assignment, and the order of the earlier period whatever the order of deciding", async () => {
    const plan = await nextYears();
    await plan.carry("丙");
    await plan.carry("甲");
    const { updateId } = await carryForwardProject(hk, plan.project("乙"), context);
    expect(await plan.shown()).toEqual(["1 甲", "2 乙", "3 丙"]);
    const assignments = await db.assignment.findMany({ where: { updateId }, include: { agency: true } });
    expect(assignments.map(({ agency, kind }) => `${agency.slug} ${kind}`).sort()).toEqual([
      "gd-ipa RESPONSIBLE",
      "hk-customs CONTRIBUTING",
    ]);
    expect(await db.auditEvent.findFirstOrThrow({ orderBy: { sequence: "desc" } })).toMatchObject({
      action: "project.carryForwardProject",
      actorId: hk.accountId,
      data: { period: plan.periodSlug },
    });
  });

  it("takes the title that was written last time, in every language, and the area of the same name", async () => {
    const plan = await nextYears();
    const updateId = plan.last.updateIds.甲 ?? "";
    const area = { position: 1, name: { "zh-Hans": "执法", en: "Enforcement" } };
    const old = await db.area.create({ data: { ...area, periodId: plan.last.periodId } });
    const period = await db.reportingPeriod.findUniqueOrThrow({ where: { slug: plan.periodSlug } });
    const own = await db.area.create({
      data: { position: 1, name: { "zh-Hans": "执法合作", en: "Enforcement" }, periodId: period.id },
    });
    await db.progressUpdate.update({ where: { id: updateId }, data: { areaId: old.id } });
    const texts = [
      { locale: "zh-Hans", title: "写下的题目", paragraphs: [], standing: "SOURCE" },
      { locale: "zh-Hant", title: "寫下的題目", paragraphs: [], standing: "CONVERTED", sourceDigest: "x" },
    ] as const;
    const revision = await db.revision.create({
      data: {
        updateId,
        ordinal: 1,
        authorId: gd.accountId,
        sourceLocale: "zh-Hans",
        texts: { createMany: { data: texts.map((text) => ({ ...text, paragraphs: [] })) } },
      },
    });
    await db.progressUpdate.update({ where: { id: updateId }, data: { headRevisionId: revision.id } });
    const [carried] = await plan.carry("甲");
    expect(await db.progressUpdate.findUniqueOrThrow({ where: { id: carried } })).toMatchObject({
      plannedTitle: { "zh-Hans": "写下的题目", "zh-Hant": "寫下的題目" },
      areaId: own.id,
      headRevisionId: null,
    });
  });

  it("is refused a second time, and for a project that the earlier period did not have", async () => {
    const plan = await nextYears();
    await plan.carry("甲");
    await expect(plan.carry("甲")).rejects.toMatchObject({
      kind: "conflict",
      code: "project.alreadyPlanned",
    });
    const elsewhere = { periodSlug: plan.periodSlug, projectId: "nobody" };
    await expect(carryForwardProject(gd, elsewhere, context)).rejects.toMatchObject({
      code: "project.notInEarlierPeriod",
    });
  });
});

describe("omitting a project", () => {
  it("keeps kind, reason, who and when, and can be decided again", async () => {
    const plan = await nextYears();
    await omitProject(gd, { ...plan.project("甲"), ...reason }, context);
    await omitProject(hk, { ...plan.project("甲"), kind: "ENDED", reason: "已完成" }, context);
    expect(await db.projectOmission.findMany({ where: { period: { slug: plan.periodSlug } } })).toMatchObject(
      [{ kind: "ENDED", reason: "已完成", decidedById: hk.accountId, decidedAt: context.clock.now() }],
    );
  });

  it("takes a project out of the plan that was carried forward, and the other way round", async () => {
    const plan = await nextYears();
    await plan.carry(...FOUR_TITLES);
    await omitProject(gd, { ...plan.project("乙"), ...reason }, context);
    expect(await plan.shown()).toEqual(["1 甲", "2 丙", "3 丁"]);
    await plan.carry("乙");
    expect(await plan.shown()).toEqual(["1 甲", "2 乙", "3 丙", "4 丁"]);
    expect(await db.projectOmission.count({ where: { period: { slug: plan.periodSlug } } })).toBe(0);
  });

  it("leaves a project that somebody has written in the plan", async () => {
    const plan = await nextYears();
    const [updateId = ""] = await plan.carry("甲");
    await db.$transaction(async (tx) => {
      const data = { updateId, ordinal: 1, authorId: gd.accountId, sourceLocale: "zh-Hans" };
      const revision = await tx.revision.create({ data });
      await tx.progressUpdate.update({ where: { id: updateId }, data: { headRevisionId: revision.id } });
    });
    const refused = { kind: "conflict", code: "project.alreadyWritten" };
    await expect(omitProject(gd, { ...plan.project("甲"), ...reason }, context)).rejects.toMatchObject(
      refused,
    );
    await expect(returnToUndecided(gd, plan.project("甲"), context)).rejects.toMatchObject(refused);
    expect(await plan.shown()).toEqual(["1 甲"]);
  });

  it("and carrying forward at once is impossible, whatever a command would do", async () => {
    const plan = await nextYears();
    await plan.carry("甲");
    const period = await db.reportingPeriod.findUniqueOrThrow({ where: { slug: plan.periodSlug } });
    await expect(
      owner.query(
        `INSERT INTO workspace.project_omission (period_id, project_id, kind, reason, decided_by_id)
         VALUES ($1, $2, 'ENDED', 'x', $3)`,
        [period.id, plan.project("甲").projectId, gd.accountId],
      ),
    ).rejects.toThrow(/both carried forward and omitted/);
  });
});

describe("returning a project to undecided", () => {
  it("takes back either decision, and is refused where there is none", async () => {
    const plan = await nextYears();
    await plan.carry("甲");
    await plan.carry("乙");
    await omitProject(gd, { ...plan.project("丙"), ...reason }, context);
    await returnToUndecided(gd, plan.project("甲"), context);
    await returnToUndecided(gd, plan.project("丙"), context);
    expect(await plan.shown()).toEqual(["1 乙"]);
    expect(await db.projectOmission.count({ where: { period: { slug: plan.periodSlug } } })).toBe(0);
    await expect(returnToUndecided(gd, plan.project("丁"), context)).rejects.toMatchObject({
      code: "project.notFound",
    });
  });
});

describe("retitling", () => {
  it("changes the plan's title and nothing that was reported before", async () => {
    const plan = await nextYears();
    const [updateId = ""] = await plan.carry("甲");
    const { plannedTitle } = await db.progressUpdate.findUniqueOrThrow({ where: { id: updateId } });
    const seen = localizedTextSchema.parse(plannedTitle);
    await retitlePlannedProject(
      hk,
      { updateId, title: { "zh-Hans": "新题目", "zh-Hant": "新題目" }, seen },
      context,
    );
    const late = retitlePlannedProject(gd, { updateId, title: { "zh-Hans": "旧题目" }, seen }, context);
    await expect(late).rejects.toMatchObject({ code: "project.changedMeanwhile" });
    expect(await plan.shown()).toEqual(["1 新题目"]);
    expect((await titlesInOrder(db, plan.last.periodSlug))[0]).toBe("1 甲");
  });
});

describe("who may not plan", () => {
  it("is a member, told why, and an administrator, to whom no period exists", async () => {
    const plan = await nextYears();
    await expect(
      carryForwardProject(actorFor(cast.gdIpaMember), plan.project("甲"), context),
    ).rejects.toMatchObject({
      kind: "forbidden",
      code: "reportingPeriod.onlySecretariats",
    });
    await expect(
      carryForwardProject(actorFor(cast.admin), plan.project("甲"), context),
    ).rejects.toMatchObject({
      kind: "notFound",
      code: "reportingPeriod.notFound",
    });
    expect(await plan.shown()).toEqual([]);
  });
});

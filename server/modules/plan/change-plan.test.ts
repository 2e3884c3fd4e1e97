import { beforeAll, describe, expect, it } from "vitest";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import { cast } from "@/server/testing/cast";
import { testDatabase } from "@/server/testing/database";
import { createCast } from "@/server/testing/factories";
import { bringToStage } from "@/server/testing/period-at-stage";
import { bothOfficers, contextOf, officerFor, planTwoYears } from "@/server/testing/planned-periods";
import { movePlannedProject, retitlePlannedProject } from "../project/project.commands";

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

const titleNow = async (id: string) =>
  localizedTextSchema.parse((await db.progressUpdate.findUniqueOrThrow({ where: { id } })).plannedTitle);

beforeAll(() => createCast(db));

describe("an agreed plan", () => {
  it("does not move", async () => {
    const plan = await nextYears();
    const [updateId = ""] = await plan.carry("甲");
    await bringToStage(db, plan.periodSlug, "COLLECTING", [...bothOfficers()]);
    await expect(movePlannedProject(gd, { updateId, position: 1 }, context)).rejects.toMatchObject({
      kind: "conflict",
      code: "reportingPeriod.planAgreed",
    });
  });

  it("that one side endorsed is endorsed no more once it changes", async () => {
    const plan = await nextYears();
    const [updateId = ""] = await plan.carry("甲");
    await bringToStage(db, plan.periodSlug, "COLLECTING", [...bothOfficers()]);
    const where = { period: { slug: plan.periodSlug }, sideCode: "HONG_KONG" };
    await db.endorsement.updateMany({
      where,
      data: { endedAt: new Date(), endedHow: "WITHDRAWN", endedById: hk.accountId },
    });
    await retitlePlannedProject(
      hk,
      { updateId, title: { "zh-Hans": "改了" }, seen: await titleNow(updateId) },
      context,
    );
    expect(await db.endorsement.count({ where: { period: { slug: plan.periodSlug }, endedAt: null } })).toBe(
      0,
    );
    expect(await db.endorsement.findFirst({ where: { ...where, sideCode: "GUANGDONG" } })).toMatchObject({
      endedHow: "VOIDED",
      endedById: hk.accountId,
    });
  });
});

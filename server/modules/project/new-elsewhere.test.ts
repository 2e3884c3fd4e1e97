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
import { addProject, removeAddedProject } from "./project.commands";

const { workspace: db } = await testDatabase();
const context = contextOf(db);
const gd = officerFor(cast.gdOfficer);

let year = 2000;

/** Two more years for each test. */
const nextYears = () => {
  year += 2;
  return planTwoYears(db, year);
};

beforeAll(() => createCast(db));

describe("a project that turns out not to be new", () => {
  it("voids what was endorsed of a later period", async () => {
    const plan = await nextYears();
    const added = await addProject(
      gd,
      { periodSlug: plan.periodSlug, title: { "zh-Hans": "后来的" } },
      context,
    );
    const { projectId } = await db.progressUpdate.findUniqueOrThrow({ where: { id: added.updateId } });
    await bringToStage(db, plan.periodSlug, "COLLECTING", [...bothOfficers()]);
    // No command takes a later project into an earlier plan; an officer who brings in an older summary does.
    const between = await planYear(db, 1900 + (year % 100), ["早年"]);
    await db.progressUpdate.update({
      where: { id: between.updateIds.早年 ?? "" },
      data: { projectId },
    });
    await removeAddedProject(gd, { updateId: between.updateIds.早年 ?? "" }, context);
    expect(await db.endorsement.count({ where: { period: { slug: plan.periodSlug }, endedAt: null } })).toBe(
      0,
    );
  });
});

import { beforeAll, describe, expect, it } from "vitest";
import { cast } from "@/server/testing/cast";
import { testDatabase } from "@/server/testing/database";
import { createCast } from "@/server/testing/factories";
import { contextOf, FOUR_TITLES, officerFor, planTwoYears } from "@/server/testing/planned-periods";
import { addProject, movePlannedProject, returnToUndecided } from "./project.commands";

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

describe("the order", () => {
  it("is 1…n after every move", async () => {
    const plan = await nextYears();
    const ids = await plan.carry(...FOUR_TITLES);
    await movePlannedProject(gd, { updateId: ids[3] ?? "", position: 1 }, context);
    expect(await plan.shown()).toEqual(["1 丁", "2 甲", "3 乙", "4 丙"]);
    await movePlannedProject(gd, { updateId: ids[0] ?? "", position: 99 }, context);
    expect(await plan.shown()).toEqual(["1 丁", "2 乙", "3 丙", "4 甲"]);
  });

  it("is 1…n, and holds every project once, where two officers reorder and add at the same time", async () => {
    const plan = await nextYears();
    const ids = await plan.carry(...FOUR_TITLES);
    const moves = Array.from({ length: 12 }, (_, turn) =>
      movePlannedProject(
        turn % 2 ? gd : hk,
        { updateId: ids[turn % 4] ?? "", position: ((turn * 7) % 4) + 1 },
        context,
      ),
    );
    const added = addProject(hk, { periodSlug: plan.periodSlug, title: { "zh-Hans": "新" } }, context);
    await Promise.all([...moves, added]);
    const lines = await plan.shown();
    expect(lines.map((line) => line.split(" ")[0])).toEqual(["1", "2", "3", "4", "5"]);
    expect(lines.map((line) => line.split(" ")[1]).sort()).toEqual([...FOUR_TITLES, "新"].sort());
  });

  it("does not move what another officer has just removed", async () => {
    const plan = await nextYears();
    const [updateId = ""] = await plan.carry("甲");
    const results = await Promise.allSettled([
      returnToUndecided(gd, plan.project("甲"), context),
      movePlannedProject(hk, { updateId, position: 1 }, context),
    ]);
    expect(results[0]?.status).toBe("fulfilled");
    const trouble = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
    for (const reason of trouble) expect(reason).toMatchObject({ code: "project.notFound" });
    expect(await plan.shown()).toEqual([]);
  });
});

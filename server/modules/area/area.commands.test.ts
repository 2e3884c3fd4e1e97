import { beforeAll, describe, expect, it } from "vitest";
import { cast } from "@/server/testing/cast";
import { testDatabase } from "@/server/testing/database";
import { createCast } from "@/server/testing/factories";
import { contextOf, FOUR_TITLES, officerFor, planTwoYears, planYear } from "@/server/testing/planned-periods";
import { movePlannedProject } from "../project/project.commands";
import { addArea, moveArea, placeUnderArea, removeArea, renameArea } from "./area.commands";

const { workspace: db } = await testDatabase();
const context = contextOf(db);
const gd = officerFor(cast.gdOfficer);
const hk = officerFor(cast.hkOfficer);

let year = 2000;

/** A plan with 甲 乙 丙 丁 and the areas A and B. */
async function planWithAreas() {
  year += 2;
  const plan = await planTwoYears(db, year);
  const [jia = "", yi = "", bing = "", ding = ""] = await plan.carry(...FOUR_TITLES);
  const a = await addArea(gd, { periodSlug: plan.periodSlug, name: { en: "A" } }, context);
  const b = await addArea(hk, { periodSlug: plan.periodSlug, name: { en: "B" } }, context);
  const areas = () =>
    db.area.findMany({ where: { period: { slug: plan.periodSlug } }, orderBy: { position: "asc" } });
  const place = (updateId: string, areaId: string | null) =>
    placeUnderArea(gd, { updateId, areaId }, context);
  return { ...plan, jia, yi, bing, ding, a: a.areaId, b: b.areaId, areas, place };
}

beforeAll(() => createCast(db));

describe("projects under areas", () => {
  it("are numbered in the order of the areas, those under none last", async () => {
    const { shown, place, jia, bing, a, b } = await planWithAreas();
    await place(jia, b);
    await place(bing, a);
    expect(await shown()).toEqual(["1 丙", "2 甲", "3 乙", "4 丁"]);
    await place(jia, a);
    expect(await shown()).toEqual(["1 丙", "2 甲", "3 乙", "4 丁"]);
    await place(bing, null);
    expect(await shown()).toEqual(["1 甲", "2 乙", "3 丁", "4 丙"]);
  });

  it("move among those of their own area", async () => {
    const { shown, place, jia, yi, a } = await planWithAreas();
    await place(jia, a);
    await place(yi, a);
    await movePlannedProject(gd, { updateId: yi, position: 1 }, context);
    expect(await shown()).toEqual(["1 乙", "2 甲", "3 丙", "4 丁"]);
    await movePlannedProject(gd, { updateId: yi, position: 4 }, context);
    expect(await shown()).toEqual(["1 甲", "2 乙", "3 丙", "4 丁"]);
  });

  it("do not stand under an area of another period", async () => {
    const { place, jia } = await planWithAreas();
    const other = await planWithAreas();
    await expect(place(jia, other.a)).rejects.toMatchObject({ kind: "notFound", code: "area.notFound" });
  });
});

describe("areas", () => {
  it("are moved with the projects under them", async () => {
    const { shown, place, areas, jia, yi, bing, ding, a, b } = await planWithAreas();
    for (const id of [jia, yi]) await place(id, a);
    for (const id of [bing, ding]) await place(id, b);
    await moveArea(hk, { areaId: b, position: 1 }, context);
    expect(await shown()).toEqual(["1 丙", "2 丁", "3 甲", "4 乙"]);
    expect((await areas()).map(({ id, position }) => [id, position])).toEqual([
      [b, 1],
      [a, 2],
    ]);
  });

  it("are renamed, and called so in both scripts", async () => {
    const { areas, a } = await planWithAreas();
    await renameArea(gd, { areaId: a, name: { "zh-Hans": "执法" } }, context);
    expect((await areas())[0]?.name).toEqual({ "zh-Hans": "执法", "zh-Hant": "執法" });
    await renameArea(gd, { areaId: a, name: { "zh-Hans": "执法", "zh-Hant": "執法合作" } }, context);
    expect((await areas())[0]?.name).toEqual({ "zh-Hans": "执法合作", "zh-Hant": "執法合作" });
  });

  it("leave their projects in the plan when they are removed, and no gap", async () => {
    const { shown, place, areas, jia, yi, a, b } = await planWithAreas();
    await place(jia, a);
    await place(yi, b);
    await removeArea(gd, { areaId: a }, context);
    expect((await areas()).map(({ id, position }) => [id, position])).toEqual([[b, 1]]);
    expect(await shown()).toEqual(["1 乙", "2 甲", "3 丙", "4 丁"]);
  });

  it("are in order 1…n where two officers add and move at the same time", async () => {
    const { periodSlug } = await planYear(db, 1990, []);
    const { areaId } = await addArea(gd, { periodSlug, name: { en: "First" } }, context);
    await Promise.all([
      ...["A", "B", "C"].map((en) => addArea(hk, { periodSlug, name: { en } }, context)),
      ...[3, 2, 1].map((position) => moveArea(gd, { areaId, position }, context)),
    ]);
    const areas = await db.area.findMany({
      where: { period: { slug: periodSlug } },
      orderBy: { position: "asc" },
    });
    expect(areas.map(({ position }) => position)).toEqual([1, 2, 3, 4]);
  });
});

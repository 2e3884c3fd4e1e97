import { describe, expect, it } from "vitest";
import { type CastName, cast } from "@/server/testing/cast";
import { endorsingDesk } from "@/server/testing/endorsing-desk";
import { actorFor } from "@/server/testing/factories";
import { openPeriod } from "@/server/testing/open-period";

const { database, desk } = await endorsingDesk();

/** What is still to do about endorsements of this period, for one person, in the order in which they were told. */
async function toDo(who: CastName, periodSlug: string): Promise<string[]> {
  const where = { accountId: actorFor(cast[who]).accountId, periodSlug, doneAt: null };
  const rows = await database.workspace.notice.findMany({ where, orderBy: { createdAt: "asc" } });
  return rows.flatMap(({ code }) => (code.startsWith("endorsement.") ? [code] : []));
}

describe("A notice that a side's endorsement is wanted", () => {
  it("is done for all of its officers once one of them gives it", async () => {
    const { slug } = await desk.inReview();
    await desk.give(cast.gdOfficer, slug);
    for (const who of ["hkOfficer", "hkOfficer2"] as const)
      expect(await toDo(who, slug)).toEqual(["endorsement.wanted"]);
    await desk.give(cast.hkOfficer, slug);
    for (const who of ["hkOfficer", "hkOfficer2"] as const) expect(await toDo(who, slug)).toEqual([]);
    expect(await toDo("gdOfficer", slug)).toEqual(["endorsement.completed"]);
  });

  it("is done once the other side takes its own back, which is told until that side gives it again", async () => {
    const { slug } = await desk.inReview();
    await desk.give(cast.gdOfficer, slug);
    await desk.withdraw(cast.gdOfficer2, slug);
    expect(await toDo("hkOfficer", slug)).toEqual(["endorsement.withdrawn"]);
    await desk.give(cast.gdOfficer, slug);
    expect(await toDo("hkOfficer", slug)).toEqual(["endorsement.wanted"]);
  });

  it("is done once the content changes, and what is told instead once one's own side endorses again", async () => {
    const { slug, updateIds } = await desk.inReview();
    await desk.give(cast.gdOfficer, slug);
    await desk.save(cast.gdOfficer2, updateIds[0] ?? "", "另一段文字。");
    expect(await toDo("hkOfficer", slug)).toEqual(["endorsement.voidedByUpdate"]);
    await desk.give(cast.gdOfficer, slug);
    expect(await toDo("gdOfficer2", slug)).toEqual([]);
    expect(await toDo("hkOfficer", slug)).toEqual(["endorsement.voidedByUpdate", "endorsement.wanted"]);
    await desk.give(cast.hkOfficer2, slug);
    expect(await toDo("hkOfficer", slug)).toEqual([]);
  });

  it("is done, with all that was said of endorsements, once the period is published", async () => {
    const { slug } = await desk.inReview();
    await desk.give(cast.hkOfficer, slug);
    await desk.give(cast.gdOfficer, slug);
    expect(await toDo("hkOfficer2", slug)).toEqual(["endorsement.completed"]);
    await desk.publish(cast.gdOfficer, slug);
    expect(await toDo("hkOfficer2", slug)).toEqual(["endorsement.published"]);
    expect(await toDo("gdOfficer2", slug)).toEqual(["endorsement.published"]);
  });

  it("of a plan is not done by what happens to another period's", async () => {
    const periods = [desk.nextYear(), desk.nextYear()].map(String);
    for (const year of periods)
      await openPeriod(database.workspace, {
        ...{ slug: year, startsOn: `${year}-01-01`, endsOn: `${year}-12-31`, stage: "PLANNING" },
        updates: [{ project: `told-${year}`, title: { "zh-Hans": "甲" }, responsible: "gd-ipa" }],
      });
    const [one = "", other = ""] = periods;
    for (const year of periods) await desk.give(cast.gdOfficer, year, "PLAN");
    await desk.give(cast.hkOfficer, one, "PLAN");
    expect(await toDo("hkOfficer", one)).toEqual([]);
    expect(await toDo("hkOfficer", other)).toEqual(["endorsement.wanted"]);
  });
});

import { beforeAll, describe, expect, it } from "vitest";
import { callerAs } from "@/server/testing/caller-as";
import { type CastName, cast } from "@/server/testing/cast";
import { openCustomsYear } from "@/server/testing/customs-year";
import { type TestDatabase, testDatabase } from "@/server/testing/database";
import { actorFor, createCast } from "@/server/testing/factories";
import { openPeriod } from "@/server/testing/open-period";

let database: TestDatabase;
const call = (who: CastName) => callerAs(cast[who], database.workspace);
const HONG_KONG = { code: "HONG_KONG", name: { "zh-Hans": "港方", "zh-Hant": "港方", en: "Hong Kong side" } };

beforeAll(async () => {
  database = await testDatabase();
  await createCast(database.workspace);
});

describe("A side whose last officer leaves", () => {
  it("is said on the board of every open period, and to administrators, and on no published one", async () => {
    const { periodId } = await openCustomsYear(database.workspace, "COLLECTING");
    const { slug } = await database.workspace.reportingPeriod.findUniqueOrThrow({ where: { id: periodId } });
    const published = {
      slug: "2071",
      startsOn: "2071-01-01",
      endsOn: "2071-12-31",
      stage: "PUBLISHED",
    } as const;
    const updates = [{ project: "seventy-one", title: { "zh-Hans": "甲" }, responsible: "gd-ipa" }];
    await openPeriod(database.workspace, { ...published, updates });
    const boardOf = async (who: CastName, periodSlug: string) =>
      (await call(who).board.getBoard({ periodSlug })).unstaffed;

    await call("admin").account.close({ accountId: actorFor(cast.hkOfficer).accountId });
    expect(await boardOf("gdOfficer", slug)).toEqual([]);
    await call("admin").account.close({ accountId: actorFor(cast.hkOfficer2).accountId });
    for (const who of ["gdOfficer", "hkCustomsMember"] as const)
      expect(await boardOf(who, slug)).toEqual([HONG_KONG]);
    expect(await boardOf("gdOfficer", "2071")).toEqual([]);
    expect((await call("admin").handover.listUnattended()).unstaffed).toEqual([HONG_KONG]);
    expect((await call("gdOfficer").handover.listUnattended()).unstaffed).toEqual([]);
  });
});

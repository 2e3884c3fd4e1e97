import { expect, it } from "vitest";
import { callerAs } from "@/server/testing/caller-as";
import { cast } from "@/server/testing/cast";
import { testDatabase } from "@/server/testing/database";
import { createCast } from "@/server/testing/factories";

const { workspace: db } = await testDatabase();
await createCast(db);
const { agency } = callerAs(cast.admin, db);

const NAME = { "zh-Hans": "测试署", "zh-Hant": "測試署", en: "Test Department" };
const isOfficial = async () => (await agency.get({ slug: "test" })).englishOfficial;
const newest = () => db.auditEvent.findFirstOrThrow({ orderBy: { sequence: "desc" } });

it("says of an English name whether the agency itself uses it, when it is put on record and at any time after", async () => {
  const made = { slug: "test", jurisdiction: "MACAO", side: null, name: NAME } as const;
  await agency.create({ ...made, englishOfficial: false });
  expect(await isOfficial()).toBe(false);
  expect(await newest()).toMatchObject({ action: "agency.createAgency", data: { englishOfficial: false } });

  const { id } = await agency.get({ slug: "test" });
  const renamed = { agencyId: id, name: NAME, keepOld: true, seen: NAME };
  await agency.rename({ ...renamed, englishOfficial: true });
  expect(await isOfficial()).toBe(true);
  expect(await newest()).toMatchObject({ action: "agency.renameAgency", data: { englishOfficial: true } });

  const last = await newest();
  await agency.rename(renamed);
  expect([await isOfficial(), (await newest()).sequence]).toEqual([true, last.sequence]);
});

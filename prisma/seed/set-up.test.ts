import { expect, test } from "vitest";
import { fixedClock } from "../../server/kernel/clock";
import { testDatabase } from "../../server/testing/database";
import { agencies, agencyId } from "./agencies";
import { setUp } from "./set-up";

const { workspace: db, urls } = await testDatabase();
const clock = fixedClock("2031-03-01T08:00:00Z");

test("two servers that start at once on an empty database set the register up once, and nobody has an account", async () => {
  const both = await Promise.all([setUp(urls, clock), setUp(urls, clock)]);
  expect(both.toSorted()).toEqual([false, true]);
  expect(await db.side.findMany({ orderBy: { position: "asc" }, select: { code: true } })).toEqual([
    { code: "GUANGDONG" },
    { code: "HONG_KONG" },
  ]);
  expect(await db.agency.count()).toBe(agencies.length);
  for (const { name } of await db.agency.findMany())
    expect(name).toEqual({
      "zh-Hans": expect.any(String),
      "zh-Hant": expect.any(String),
      en: expect.any(String),
    });
  expect(await db.glossaryTerm.count()).toBeGreaterThan(0);
  expect(await db.account.count()).toBe(0);
  expect(await db.auditEvent.findMany()).toMatchObject([{ action: "taskForce.setUp", actorId: null }]);
});

test("what administrators changed or took away since stays so at the next start", async () => {
  const name = { "zh-Hans": "香港海关（改名）" };
  await db.agency.update({ where: { id: agencyId("hk-customs") }, data: { name } });
  await db.glossaryTerm.deleteMany();
  expect(await setUp(urls, clock)).toBe(false);
  expect(await db.agency.findUniqueOrThrow({ where: { id: agencyId("hk-customs") } })).toMatchObject({
    name,
  });
  expect(await db.glossaryTerm.count()).toBe(0);
  expect(await db.auditEvent.count()).toBe(1);
});

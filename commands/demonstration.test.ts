import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readSettings } from "@/server/settings/settings";
import { cast } from "@/server/testing/cast";
import { TEST_SECRET } from "@/server/testing/cluster";
import { testDatabase } from "@/server/testing/database";
import { createCast } from "@/server/testing/factories";
import { demonstrate } from "./demonstration";

const { workspace: db, urls } = await testDatabase();

const settings = (DEMO?: string) =>
  readSettings({
    DATABASE_URL: urls.owner,
    AUTH_SECRET: TEST_SECRET,
    DEMO,
    DEMO_PASSWORD: "a password for all",
  });

test("a start without a demonstration brings nobody of it into a database of one's own", async () => {
  expect(await demonstrate(urls, settings())).toEqual([]);
  expect(await db.account.count()).toBe(0);
});

test("a start without a demonstration keeps those out that an earlier one brought in, and names none of them", async () => {
  await createCast(db);
  expect(await demonstrate(urls, settings("1"))).toContain(cast.admin.email);
  expect(await demonstrate(urls, settings())).toEqual([]);
  const last = await db.auditEvent.findFirst({ orderBy: { sequence: "desc" } });
  expect(last?.action).toBe("account.lockDemonstration");
});

test("the composition of containers is no demonstration unless it is asked for", () => {
  expect(readFileSync("docker-compose.yml", "utf8")).toMatch(/DEMO: \$\{DEMO:-off\}/);
});

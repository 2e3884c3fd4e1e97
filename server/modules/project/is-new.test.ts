import { beforeAll, describe, expect, it } from "vitest";
import { accountId } from "@/prisma/seed/accounts";
import { cast } from "@/server/testing/cast";
import { testDatabase } from "@/server/testing/database";
import { createCast } from "@/server/testing/factories";
import { newProjectIds } from "./is-new";

const { workspace: db } = await testDatabase();
const HERE = "2010";

async function insertPeriod(slug: string, startsOn: string, endsOn: string): Promise<void> {
  await db.reportingPeriod.create({
    data: {
      id: slug,
      slug,
      startsOn: new Date(startsOn),
      endsOn: new Date(endsOn),
      createdById: accountId(cast.gdOfficer),
    },
  });
}

async function insertProject(
  slug: string,
  predatesRecords: boolean,
  periods: readonly string[],
): Promise<void> {
  await db.project.create({ data: { id: slug, slug, predatesRecords } });
  for (const periodId of periods) {
    const number = (await db.progressUpdate.count({ where: { periodId } })) + 1;
    await db.progressUpdate.create({
      data: { periodId, projectId: slug, number, plannedTitle: { en: slug } },
    });
  }
}

beforeAll(async () => {
  await createCast(db);
  await insertPeriod("2008", "2008-01-01", "2008-12-31");
  await insertPeriod(HERE, "2010-01-01", "2010-12-31");
  await insertPeriod("2010-2011", "2010-01-01", "2011-12-31");
  await insertPeriod("2012", "2012-01-01", "2012-12-31");
});

describe("a project of a period", () => {
  it.each([
    ["in no other period", false, [], true],
    ["in an earlier one", false, ["2008"], false],
    ["in one that begins on the same day", false, ["2010-2011"], true],
    ["in a later one", false, ["2012"], true],
    ["in an earlier and a later one", false, ["2008", "2012"], false],
    ["in no other period, but older than the records", true, [], false],
    ["in an earlier one and older than the records", true, ["2008"], false],
    ["in a later one and older than the records", true, ["2012"], false],
  ] as const)("%s (older than the records: %s) %s: new is %s", async (name, predates, others, expected) => {
    const slug = `${name.replaceAll(/[^a-z]+/g, "-")}`;
    await insertProject(slug, predates, [HERE, ...others]);
    expect((await newProjectIds(db, HERE)).has(slug)).toBe(expected);
  });

  it("that is not in it is not new in it", async () => {
    await insertProject("elsewhere", false, ["2012"]);
    expect((await newProjectIds(db, HERE)).has("elsewhere")).toBe(false);
    expect((await newProjectIds(db, "2012")).has("elsewhere")).toBe(true);
  });
});

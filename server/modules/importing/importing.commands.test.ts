import { beforeAll, describe, expect, test } from "vitest";
import { cast } from "@/server/testing/cast";
import { testDatabase } from "@/server/testing/database";
import { createCast } from "@/server/testing/factories";
import { bringToStage } from "@/server/testing/period-at-stage";
import { bothOfficers, contextOf, officerFor, planYear } from "@/server/testing/planned-periods";
import { newProjectIds } from "../project/is-new";
import { importSummary, type SummaryToImport } from "./importing.commands";

const { workspace: db } = await testDatabase();
const context = contextOf(db);
const gd = officerFor(cast.gdOfficer);

/** A summary of one whole year that reports on projects of these titles, and calls none of them new. */
function summaryOf(year: number, titles: readonly string[]): SummaryToImport {
  const updates = titles.map((title, index) => ({
    number: index + 1,
    area: null,
    title,
    paragraphs: ["粤港双方加强合作。"],
    participations: [],
    activities: [],
    figures: [],
  }));
  return {
    fileName: `${year}.txt`,
    bytes: Buffer.from(`${year} ${titles.join()}`),
    summary: {
      sourceLocale: "zh-Hans",
      taskForce: "粤港保护知识产权合作专责小组",
      period: { startsOn: `${year}-01-01`, endsOn: `${year}-12-31`, label: String(year) },
      areas: [],
      statedCount: titles.length,
      statedNew: [],
      updates,
      questions: [],
    },
  };
}

async function slugOf(projectId: string): Promise<string> {
  return (await db.project.findUniqueOrThrow({ where: { id: projectId } })).slug;
}

const inForce = (slug: string) =>
  db.endorsement.groupBy({ by: ["subject"], where: { period: { slug }, endedAt: null }, _count: true });

beforeAll(() => createCast(db));

describe("bringing in an earlier summary", () => {
  test("voids what was endorsed of later periods in which one of its projects was new until now, and no more", async () => {
    const stays = await planYear(db, 2041, ["不相干"]);
    const [first, second] = [await planYear(db, 2042, ["甲", "乙"]), await planYear(db, 2043, ["丙"])];
    for (const { periodSlug } of [stays, first, second])
      await bringToStage(db, periodSlug, "ENDORSED", [...bothOfficers()]);
    const projects = {
      1: await slugOf(second.projectIds.丙 ?? ""),
      2: await slugOf(first.projectIds.乙 ?? ""),
    };
    expect(await newProjectIds(db, first.periodId)).toContain(first.projectIds.乙);

    await importSummary(gd, { ...summaryOf(2030, ["丙", "乙", "丁"]), projects }, context);

    expect(await newProjectIds(db, first.periodId)).toEqual(new Set([first.projectIds.甲]));
    expect(await newProjectIds(db, second.periodId)).toEqual(new Set());
    expect(await inForce(first.periodSlug)).toEqual([]);
    expect(await inForce(second.periodSlug)).toEqual([]);
    expect(await inForce(stays.periodSlug)).toHaveLength(2);
    const voided = { where: { action: "endorsement.voidEndorsements", subjectId: first.periodId } };
    expect(await db.auditEvent.count(voided)).toBe(2);
  });

  test("leaves alone what is published, and what was not new before either", async () => {
    const published = await planYear(db, 2052, ["戊"]);
    await bringToStage(db, published.periodSlug, "PUBLISHED", [...bothOfficers()]);
    const slug = await slugOf(published.projectIds.戊 ?? "");
    await importSummary(gd, { ...summaryOf(2050, ["戊"]), projects: { 1: slug } }, context);
    expect(await inForce(published.periodSlug)).toHaveLength(2);

    const later = await planYear(db, 2053, ["己"]);
    await db.project.update({
      where: { id: later.projectIds.己 ?? "" },
      data: { predatesRecords: true },
    });
    await bringToStage(db, later.periodSlug, "ENDORSED", [...bothOfficers()]);
    const known = await slugOf(later.projectIds.己 ?? "");
    await importSummary(gd, { ...summaryOf(2049, ["己"]), projects: { 1: known } }, context);
    expect(await inForce(later.periodSlug)).toHaveLength(2);
  });
});

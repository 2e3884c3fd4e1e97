import { PrismaPg } from "@prisma/adapter-pg";
import { describe, expect, it } from "vitest";
import { PrismaClient } from "@/server/db/generated/client";
import { cast } from "@/server/testing/cast";
import { endorsingDesk } from "@/server/testing/endorsing-desk";
import { actorFor } from "@/server/testing/factories";
import { openPeriod } from "@/server/testing/open-period";
import { writtenContent } from "@/server/testing/update-content";
import { saveUpdate } from "../progress-update/progress-update.commands";
import { canonicalBytes } from "../publication/digest";
import { loadPlanContent, loadSummaryContent } from "./load-content";

const { database, desk } = await endorsingDesk();

const load = (periodId: string) => loadSummaryContent(database.workspace, periodId);

async function planned(year: number, projects: readonly string[]) {
  const days = { slug: String(year), startsOn: `${year}-01-01`, endsOn: `${year}-12-31` };
  const updates = projects.map((project) => {
    return { project, title: { "zh-Hans": project, en: `The ${project}` }, responsible: "gd-ipa" };
  });
  return openPeriod(database.workspace, { ...days, stage: "PLANNING", updates });
}

/** How many statements `work` sends, by the client's own log. */
async function statementsOf(work: (db: PrismaClient) => Promise<unknown>): Promise<number> {
  const adapter = new PrismaPg({ connectionString: database.urls.workspace, max: 1 });
  const db = new PrismaClient({ adapter, log: [{ emit: "event", level: "query" }] });
  let statements = 0;
  db.$on("query", () => {
    statements += 1;
  });
  await work(db);
  await db.$disconnect();
  return statements;
}

describe("the content of a summary", () => {
  it("has the same bytes at every reading", async () => {
    const { id } = await desk.inReview();
    expect(canonicalBytes(await load(id))).toEqual(canonicalBytes(await load(id)));
  });

  it("holds every update with its texts in both scripts and its agencies by slug and official name", async () => {
    const { id, slug } = await desk.inReview();
    const content = await load(id);
    expect(content.period.slug).toBe(slug);
    expect(content.sides.map((side) => side.code)).toEqual(["GUANGDONG", "HONG_KONG"]);
    expect(content.updates.map((update) => update.number)).toEqual([1, 2]);
    expect(content.updates[0]?.texts["zh-Hant"]).toMatchObject({ standing: "CONVERTED", stale: false });
    expect(content.updates[0]?.participations[0]).toMatchObject({ agency: "hk-customs", role: "LEAD" });
  });

  it("spells a decimal in one way, whatever was typed", async () => {
    const { id, updateIds } = await desk.inReview();
    const update = await database.workspace.progressUpdate.findUniqueOrThrow({ where: { id: updateIds[0] } });
    const place = { paragraph: null, start: null, end: null, text: null, checked: true } as const;
    const rest = {
      kind: "COUNT",
      currency: null,
      qualifier: "EXACT",
      side: null,
      date: null,
      ...place,
    } as const;
    const figures = ["1011.50", "1600000", "0.250000"].map((value) => {
      return { value, max: null, unit: "件", label: { "zh-Hans": "数" }, ...rest };
    });
    const input = { updateId: update.id, baseRevisionId: update.headRevisionId };
    const content = writtenContent(undefined, { figures });
    await saveUpdate(actorFor(cast.gdOfficer), { ...input, content }, desk.context);
    const values = (await load(id)).updates[0]?.figures.map((figure) => figure.value);
    expect(values).toEqual(["1011.5", "1600000", "0.25"]);
  });

  it("marks a translation stale once its source says something else", async () => {
    const { id, updateIds } = await desk.inReview();
    const save = async (paragraphs: string[]) => {
      const update = await database.workspace.progressUpdate.findUniqueOrThrow({
        where: { id: updateIds[0] },
      });
      const content = writtenContent(paragraphs);
      const en = { title: "Joint operations", paragraphs: ["In April."], standing: "WRITTEN" as const };
      const input = { updateId: update.id, baseRevisionId: update.headRevisionId };
      const texts = { ...content.texts, en };
      await saveUpdate(actorFor(cast.gdOfficer), { ...input, content: { ...content, texts } }, desk.context);
      return (await load(id)).updates[0]?.texts.en?.stale;
    };
    expect(await save(["2024年4月。"])).toBe(false);
    expect(await save(["2024年5月。"])).toBe(true);
  });

  it("shows an update that nobody has written with the title that it was planned with", async () => {
    const { periodId } = await planned(2061, ["unwritten"]);
    const [update] = (await load(periodId)).updates;
    expect(update).toMatchObject({ sourceLocale: "zh-Hans", participations: [], figures: [] });
    expect(update?.texts).toEqual({
      "zh-Hans": { title: "unwritten", paragraphs: [], standing: "SOURCE", stale: false },
      en: { title: "The unwritten", paragraphs: [], standing: "WRITTEN", stale: false },
    });
  });

  it("takes as many statements for twelve updates as for two", async () => {
    const { id } = await desk.inReview();
    const { periodId } = await planned(
      2062,
      Array.from({ length: 12 }, (_, index) => `many-${index}`),
    );
    const few = await statementsOf((db) => loadSummaryContent(db, id));
    const many = await statementsOf((db) => loadSummaryContent(db, periodId));
    expect(few).toBeGreaterThan(5);
    expect(many).toBe(few);
  });

  it("is of a period that exists", async () => {
    await expect(load("no such period")).rejects.toMatchObject({ code: "reportingPeriod.notFound" });
  });
});

describe("what is new", () => {
  const freshIn = async (periodId: string) => {
    const { projects } = await loadPlanContent(database.workspace, periodId);
    return projects.filter((project) => project.isNew).map((project) => project.project);
  };

  it("is derived: a project without an update in an earlier period, however late that one is put on record", async () => {
    const later = await planned(2072, ["lasting", "added"]);
    expect(await freshIn(later.periodId)).toEqual(["lasting", "added"]);
    const earlier = await planned(2071, ["lasting"]);
    expect(await freshIn(later.periodId)).toEqual(["added"]);
    expect(await freshIn(earlier.periodId)).toEqual(["lasting"]);
  });

  it("is never a project that began before the records do", async () => {
    const { periodId } = await planned(2073, ["ancient"]);
    await database.workspace.project.update({ where: { slug: "ancient" }, data: { predatesRecords: true } });
    expect(await freshIn(periodId)).toEqual([]);
  });
});

describe("the content of a plan", () => {
  it("names areas by their place in the list, in order", async () => {
    const { periodId, updateIds } = await planned(2081, ["one", "two", "three"]);
    const data = [2, 1].map((position) => ({ periodId, position, name: { en: `Area ${position}` } }));
    await database.workspace.area.createMany({ data });
    const areas = await database.workspace.area.findMany({
      where: { periodId },
      orderBy: { position: "asc" },
    });
    await database.workspace.progressUpdate.update({
      where: { id: updateIds[1] },
      data: { areaId: areas[1]?.id },
    });
    const plan = await loadPlanContent(database.workspace, periodId);
    expect(plan.areas).toEqual([{ name: { en: "Area 1" } }, { name: { en: "Area 2" } }]);
    expect(plan.projects.map((project) => project.area)).toEqual([null, 1, null]);
  });
});

import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "@/server/testing/database";
import { draftsIn, earlierSummary } from "@/server/testing/earlier-summary";
import { createCast } from "@/server/testing/factories";
import { bothOfficers, contextOf } from "@/server/testing/planned-periods";
import { newProjectIds } from "../project/is-new";
import { confirmImport } from "./confirm-import";
import { beginImport, discardDraft, mendHead } from "./import-draft.commands";
import { takeBackImport } from "./take-back-import";

const { workspace: db } = await testDatabase();
const context = contextOf(db);
const [gd, hk] = bothOfficers();
const { actionsOn, begin, changeUpdate, viewOf, written } = draftsIn(db);

beforeAll(() => createCast(db));

describe("confirming a draft", () => {
  test("writes the period as it was mended, once, and moves the file to it", async () => {
    const draftId = await begin(2010, ["商标注册便利化", "专利审查高速路"], [2]);
    await changeUpdate(draftId, 0, (update) => {
      const texts = {
        "zh-Hans": { title: "商标注册便利化措施", paragraphs: ["改过。"], standing: "SOURCE" as const },
      };
      return { ...update, content: { ...update.content, texts } };
    });
    const outcomes = await Promise.allSettled(
      [gd, hk].map((one) => confirmImport(one, { draftId }, context)),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "importing.alreadyConfirmed" },
    });
    const period = await db.reportingPeriod.findUniqueOrThrow({
      where: { slug: "2010" },
      include: {
        updates: {
          orderBy: { number: "asc" },
          include: { headRevision: { include: { texts: true, figures: true } } },
        },
        importedDocument: true,
        importDraft: true,
      },
    });
    const [first, second] = period.updates;
    expect(first?.headRevision?.texts.find(({ locale }) => locale === "zh-Hans")).toMatchObject({
      title: "商标注册便利化措施",
      paragraphs: ["改过。"],
    });
    expect(second?.headRevision?.figures).toMatchObject([{ checked: true }]);
    expect(await newProjectIds(db, period.id)).toEqual(new Set([second?.projectId]));
    expect([period.importDraft?.bytes, period.importDraft?.id]).toEqual([null, draftId]);
    expect(Buffer.from(period.importedDocument?.bytes ?? []).toString()).toContain("专利审查高速路");
    expect(await actionsOn(period.id)).toEqual(["importing.importSummary"]);
    await expect(changeUpdate(draftId, 0, (update) => update)).rejects.toMatchObject({
      code: "importing.alreadyConfirmed",
    });
    await expect(
      beginImport(gd, earlierSummary(2010, ["商标注册便利化", "专利审查高速路"], [2]), context),
    ).rejects.toMatchObject({
      code: "importing.alreadyImported",
      params: { period: "2010" },
    });
  });

  test("never takes a similar title for the same project: a person says which it is", async () => {
    const first = await begin(2012, ["持续开展粤港海关联合执法行动"]);
    await confirmImport(gd, { draftId: first }, context);
    const draftId = await begin(2013, ["继续开展粤港海关保护知识产权联合执法行动", "举办青少年创意比赛"]);
    const { updates, issues } = await viewOf(draftId);
    expect(updates.map(({ standing }) => standing.kind)).toEqual(["ASKED", "NEW"]);
    expect(issues).toMatchObject([{ code: "importing.similarTitleOpen", place: updates[0]?.id }]);
    const before = await written();
    await expect(confirmImport(gd, { draftId }, context)).rejects.toMatchObject({
      code: "importing.notReady",
    });
    expect(await written()).toEqual(before);

    const [candidate] = updates[0]?.standing.candidates ?? [];
    await changeUpdate(draftId, 0, (update) => ({
      ...update,
      project: { kind: "EXISTING", slug: candidate?.slug ?? "" },
    }));
    await confirmImport(gd, { draftId }, context);
    const { updates: joined } = await db.project.findUniqueOrThrow({
      where: { slug: candidate?.slug ?? "" },
      include: { updates: { include: { period: true } } },
    });
    expect(joined.map(({ period }) => period.slug).sort()).toEqual(["2012", "2013"]);
  });

  test("knows the same title in the other script, and refuses one project twice", async () => {
    await confirmImport(gd, { draftId: await begin(2015, ["推动知识产权贸易发展"]) }, context);
    const draftId = await begin(2016, ["推動知識產權貿易發展", "舉辦植物新品種講座"]);
    expect((await viewOf(draftId)).updates[0]?.standing).toMatchObject({ kind: "SAME", by: "TITLE" });
    await changeUpdate(draftId, 1, (update) => {
      const texts = {
        "zh-Hant": { title: "推動知識產權貿易發展", paragraphs: [], standing: "SOURCE" as const },
      };
      return { ...update, content: { ...update.content, texts } };
    });
    expect((await viewOf(draftId)).issues).toMatchObject([
      { code: "importing.sameProject", params: { number: 2, other: 1 } },
    ]);
  });

  test.each([
    ["importing.periodExists", { slug: "2010" }, { field: "slug" }],
    ["importing.periodOverlaps", { startsOn: "2009-07-01", endsOn: "2010-03-31" }, { field: "startsOn" }],
    ["importing.notReady", { endsOn: "" }, { issues: [{ code: "importing.endMissing" }] }],
    [
      "importing.notReady",
      { startsOn: "2018-12-31", endsOn: "2018-01-01" },
      { issues: [{ place: "endsOn" }] },
    ],
  ])("is refused with %s, and nothing is half written", async (code, change, detail) => {
    const draftId = await begin(2018, ["集成电路布图设计保护"]);
    const { head, version } = await viewOf(draftId);
    await mendHead(gd, { draftId, version, head: { ...head, ...change } }, context);
    const told = (await viewOf(draftId)).issues.map((found) => found.code);
    if (code !== "importing.notReady") expect(told).toEqual([code]);
    const before = await written();
    await expect(confirmImport(gd, { draftId }, context)).rejects.toMatchObject({ code, detail });
    expect(await written()).toEqual(before);
    await discardDraft(gd, { draftId }, context);
  });

  test("of an older period after a newer one moves the beginning of a project, and taking it back moves it again", async () => {
    const title = "地理标志互认交流";
    await confirmImport(gd, { draftId: await begin(2022, [title], [1]) }, context);
    const { project, periodId } = await db.progressUpdate.findFirstOrThrow({
      where: { period: { slug: "2022" } },
      include: { project: true },
    });
    expect(await newProjectIds(db, periodId)).toEqual(new Set([project.id]));

    const older = await begin(2021, [title]);
    await confirmImport(gd, { draftId: older }, context);
    expect(await newProjectIds(db, periodId)).toEqual(new Set());
    const seen = () => db.project.findUniqueOrThrow({ where: { id: project.id } });
    expect((await seen()).predatesRecords).toBe(true);

    await takeBackImport(hk, { periodSlug: "2021" }, context);
    expect((await seen()).predatesRecords).toBe(false);
    expect(await newProjectIds(db, periodId)).toEqual(new Set([project.id]));
  });
});

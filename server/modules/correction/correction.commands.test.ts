import { beforeAll, describe, expect, it } from "vitest";
import { cast } from "@/server/testing/cast";
import { type Correcting, correcting, REASON } from "@/server/testing/correcting";
import { type TestDatabase, testDatabase } from "@/server/testing/database";
import { createCast } from "@/server/testing/factories";
import { manifestSchema } from "../publication/manifest.schema";
import { loadPeriodContent } from "../summary/period-content";

let database: TestDatabase;
let desk: Correcting;

beforeAll(async () => {
  database = await testDatabase();
  await createCast(database.workspace);
  desk = correcting(database.workspace);
});

const editions = (periodSlug: string) =>
  database.public.edition.findMany({ where: { periodSlug }, orderBy: { number: "asc" } });
const json = (bytes: Uint8Array | undefined): unknown => JSON.parse(new TextDecoder().decode(bytes));
const code = (code: string) => expect.objectContaining({ code });
const narrative = async (periodId: string) =>
  (await loadPeriodContent(database.workspace, periodId)).updates.map(
    ({ texts }) => texts["zh-Hans"]?.paragraphs,
  );
const AS_PUBLISHED = ["粤港双方加强合作，参展机构 60 家。"];

describe("a correction", { timeout: 120_000 }, () => {
  it("leads to edition 2 beside the unchanged edition 1, and says in the manifest what was corrected and why", async () => {
    const { id, slug, updateIds } = await desk.published();
    const [first] = await editions(slug);
    await desk.open(cast.gdOfficer, slug, updateIds[0], updateIds[1]);
    await desk.save(cast.gdOfficer, updateIds[1] ?? "", "粤港双方加强合作，参展机构 61 家。");
    await desk.endorseAndPublish(slug);
    const [again, second] = await editions(slug);
    expect(again).toEqual(first);
    expect(second).toMatchObject({ number: 2 });
    expect(manifestSchema.parse(json(second?.manifest)).correction).toMatchObject({
      of: 1,
      reason: REASON,
      updates: [2],
    });
    expect(manifestSchema.parse(json(first?.manifest)).correction).toBeNull();
    expect(await narrative(id)).toEqual([AS_PUBLISHED, ["粤港双方加强合作，参展机构 61 家。"]]);
    expect((await desk.look(cast.gdOfficer, slug)).edition?.number).toBe(2);
  });

  it("ends both sides' endorsement of the edition with the recorded cause, and goes back to review", async () => {
    const { id, slug, updateIds } = await desk.published();
    await desk.open(cast.hkOfficer, slug, updateIds[0]);
    const ends = await database.workspace.endorsement.findMany({
      where: { periodId: id, subject: "SUMMARY" },
    });
    expect(ends.map(({ endedHow }) => endedHow)).toEqual(["CORRECTION", "CORRECTION"]);
    const plan = await database.workspace.endorsement.count({
      where: { periodId: id, subject: "PLAN", endedAt: null },
    });
    expect(plan).toBe(2);
    expect((await desk.look(cast.gdOfficer, slug)).stage).toBe("REVIEW");
    const told = await database.workspace.notice.findMany({
      where: { periodSlug: slug, code: "correction.opened" },
    });
    expect(told).toHaveLength(4);
  });

  it("changes nothing that it does not name, whatever else is tried", async () => {
    const { slug, updateIds } = await desk.published();
    await expect(desk.save(cast.gdOfficer, updateIds[0] ?? "", "改。")).rejects.toEqual(
      code("progressUpdate.periodPublished"),
    );
    await desk.open(cast.gdOfficer, slug, updateIds[1]);
    await expect(desk.save(cast.gdOfficer, updateIds[0] ?? "", "改。")).rejects.toEqual(
      code("correction.notNamed"),
    );
    await desk.name(cast.hkOfficer, slug, updateIds[0]);
    await expect(desk.save(cast.gdOfficer, updateIds[0] ?? "", "改。")).resolves.toBeUndefined();
  });

  it("keeps the lines of the edition even where another period has made its projects old", async () => {
    const { id, slug, updateIds } = await desk.published();
    const before = await loadPeriodContent(database.workspace, id);
    await database.workspace.project.updateMany({ data: { predatesRecords: true } });
    await desk.open(cast.gdOfficer, slug, updateIds[0]);
    const after = await loadPeriodContent(database.workspace, id);
    await database.workspace.project.updateMany({ data: { predatesRecords: false } });
    expect(after).toEqual(before);
  });

  it("is not endorsed before it corrects anything", async () => {
    const { slug, updateIds } = await desk.published();
    await desk.open(cast.gdOfficer, slug, updateIds[0]);
    expect((await desk.look(cast.hkOfficer, slug)).issues.map((issue) => issue.code)).toEqual([
      "correction.changesNothing",
    ]);
    await expect(desk.give(cast.hkOfficer, slug)).rejects.toEqual(code("endorsement.issuesRemain"));
  });

  it("is published only with both sides' word on what it says", async () => {
    const { slug, updateIds } = await desk.published();
    await desk.open(cast.gdOfficer, slug, updateIds[0]);
    await desk.save(cast.gdOfficer, updateIds[0] ?? "", "改。");
    await desk.give(cast.hkOfficer, slug);
    await expect(desk.publish(cast.hkOfficer, slug)).rejects.toEqual(code("endorsement.notByBoth"));
    await desk.give(cast.gdOfficer2, slug);
    await desk.save(cast.gdOfficer, updateIds[0] ?? "", "再改。");
    await expect(desk.publish(cast.hkOfficer, slug)).rejects.toEqual(code("endorsement.notByBoth"));
    expect(await editions(slug)).toHaveLength(1);
  });

  it("of a transcription is endorsed as one", async () => {
    const { slug, updateIds } = await desk.transcribed();
    await desk.endorseAndPublish(slug, "TRANSCRIPTION");
    await desk.open(cast.gdOfficer, slug, updateIds[0]);
    await desk.save(cast.gdOfficer, updateIds[0] ?? "", "改。");
    await desk.endorseAndPublish(slug, "TRANSCRIPTION");
    const [, second] = await editions(slug);
    expect(second).toMatchObject({ number: 2, provenance: "PUBLISHED_EARLIER" });
  });
});

describe("an abandoned correction", { timeout: 120_000 }, () => {
  it("leaves the records as the edition has them, what was written in the history, and ends what was endorsed", async () => {
    const { id, slug, updateIds } = await desk.published();
    await desk.open(cast.gdOfficer, slug, ...updateIds);
    await desk.save(cast.gdOfficer, updateIds[0] ?? "", "改。");
    await desk.give(cast.hkOfficer, slug);
    await desk.abandon(cast.hkOfficer2, slug, "原文无误。");
    const heads = await database.workspace.progressUpdate.findMany({
      where: { periodId: id },
      select: { headRevision: { select: { ordinal: true, texts: { where: { locale: "zh-Hans" } } } } },
      orderBy: { number: "asc" },
    });
    expect(heads.map(({ headRevision }) => headRevision?.ordinal)).toEqual([3, 1]);
    expect(heads.map(({ headRevision }) => headRevision?.texts[0]?.paragraphs)).toEqual([
      AS_PUBLISHED,
      AS_PUBLISHED,
    ]);
    const [given] = await database.workspace.endorsement.findMany({
      where: { periodId: id, subject: "SUMMARY" },
      orderBy: { givenAt: "desc" },
    });
    expect(given?.endedHow).toBe("CORRECTION");
    const view = await desk.look(cast.gdOfficer, slug);
    expect([view.stage, view.edition?.number]).toEqual(["PUBLISHED", 1]);
    expect(view.sides.map(({ endorsement }) => endorsement?.isCurrent)).toEqual([true, true]);
  });

  it("can be followed by another, of which nothing of the first is left", async () => {
    const { id, slug, updateIds } = await desk.published();
    await desk.open(cast.gdOfficer, slug, updateIds[0]);
    await desk.save(cast.gdOfficer, updateIds[0] ?? "", "改。");
    await desk.abandon(cast.gdOfficer, slug);
    await desk.open(cast.hkOfficer, slug, updateIds[1]);
    expect(await narrative(id)).toEqual([AS_PUBLISHED, AS_PUBLISHED]);
    await expect(desk.save(cast.gdOfficer, updateIds[0] ?? "", "改。")).rejects.toEqual(
      code("correction.notNamed"),
    );
  });
});

describe("what is refused", { timeout: 120_000 }, () => {
  it("a correction of what is not published, a second one, and one of nobody's updates", async () => {
    const open = await desk.inReview();
    await expect(desk.open(cast.gdOfficer, open.slug, open.updateIds[0])).rejects.toEqual(
      code("correction.notPublished"),
    );
    const { slug, updateIds } = await desk.published();
    await expect(desk.open(cast.gdOfficer, slug, open.updateIds[0])).rejects.toEqual(
      code("correction.unknownUpdate"),
    );
    await expect(desk.name(cast.gdOfficer, slug, updateIds[0])).rejects.toEqual(code("correction.notOpen"));
    await expect(desk.abandon(cast.gdOfficer, slug)).rejects.toEqual(code("correction.notOpen"));
    await desk.open(cast.gdOfficer, slug, updateIds[0]);
    await expect(desk.open(cast.hkOfficer, slug, updateIds[0])).rejects.toEqual(
      code("correction.alreadyOpen"),
    );
    await expect(desk.name(cast.hkOfficer, slug, updateIds[0])).rejects.toEqual(
      code("correction.alreadyNamed"),
    );
    await expect(desk.name(cast.hkOfficer, slug, open.updateIds[0])).rejects.toEqual(
      code("correction.unknownUpdate"),
    );
  });

  it("members, and administrators, for whom there are no periods", async () => {
    const { slug, updateIds } = await desk.published();
    const [member, admin] = ["reportingPeriod.onlySecretariats", "reportingPeriod.notFound"];
    for (const [person, reason] of [
      [cast.gdIpaMember, member],
      [cast.admin, admin],
    ] as const) {
      await expect(async () => desk.open(person, slug, updateIds[0])).rejects.toEqual(code(reason));
      await expect(async () => desk.name(person, slug, updateIds[0])).rejects.toEqual(code(reason));
      await expect(async () => desk.abandon(person, slug)).rejects.toEqual(code(reason));
    }
  });
});

describe("at the same moment", { timeout: 240_000 }, () => {
  it("two officers open one correction: one of them is told of the other's", async () => {
    const { slug, updateIds } = await desk.published();
    const outcomes = await Promise.allSettled([
      desk.open(cast.gdOfficer, slug, updateIds[0]),
      desk.open(cast.hkOfficer, slug, updateIds[1]),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const refused = outcomes.find((one) => one.status === "rejected");
    expect(refused?.reason).toEqual(code("correction.alreadyOpen"));
  });

  it("a save and the abandonment leave what the edition says, whoever comes first", async () => {
    for (let round = 0; round < 6; round += 1) {
      const { id, slug, updateIds } = await desk.published();
      await desk.open(cast.gdOfficer, slug, updateIds[0]);
      const [saved] = await Promise.allSettled([
        desk.save(cast.gdOfficer, updateIds[0] ?? "", `第${round}次修改。`),
        desk.abandon(cast.hkOfficer, slug),
      ]);
      if (saved.status === "rejected") expect(saved.reason).toEqual(code("progressUpdate.periodPublished"));
      const text = await database.workspace.revisionText.findFirst({
        where: { locale: "zh-Hans", revision: { headOf: { id: updateIds[0] } } },
      });
      expect(text?.paragraphs).toEqual(AS_PUBLISHED);
      expect(await narrative(id)).toEqual([AS_PUBLISHED, AS_PUBLISHED]);
    }
  });
});

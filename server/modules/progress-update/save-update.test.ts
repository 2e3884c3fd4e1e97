import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { WorkspaceDb } from "@/server/db/workspace-client";
import { fixedClock } from "@/server/kernel/clock";
import { cast } from "@/server/testing/cast";
import { testDatabase } from "@/server/testing/database";
import { actorFor, createCast } from "@/server/testing/factories";
import { openPeriod } from "@/server/testing/open-period";
import { writtenContent } from "@/server/testing/update-content";
import type { Stage } from "../reporting-period/stage";
import { saveUpdate } from "./progress-update.commands";
import { getUpdate } from "./progress-update.queries";
import type { UpdateContent } from "./progress-update.schema";
import { updateContentSchema } from "./progress-update.schema";

let db: WorkspaceDb;
let updateId = "";
let otherId = "";
let round = 0;
const clock = fixedClock("2025-01-10T08:00:00Z");
const customs = actorFor(cast.hkCustomsMember);

beforeAll(async () => {
  db = (await testDatabase()).workspace;
  await createCast(db);
});

function open(stage: Stage) {
  round += 1;
  return openPeriod(db, {
    slug: `2024-${round}`,
    startsOn: "2024-01-01",
    endsOn: "2024-12-31",
    stage,
    updates: [
      {
        project: `customs-${round}`,
        title: { "zh-Hans": "持续开展粤港海关联合执法行动" },
        responsible: "hk-customs",
        contributing: ["gd-customs"],
      },
      {
        project: `data-${round}`,
        title: { "zh-Hans": "实施粤港知识产权数据资源交流" },
        responsible: "gd-ipa",
      },
    ],
  });
}

beforeEach(async () => {
  const { updateIds } = await open("COLLECTING");
  [updateId = "", otherId = ""] = updateIds;
});

const save = (content: UpdateContent, baseRevisionId: string | null = null, actor = customs) =>
  saveUpdate(actor, { updateId, baseRevisionId, content }, { db, clock });

describe("Saving a progress update", () => {
  it("writes a revision that says everything again as it was written", async () => {
    const content = writtenContent(["2024年，港方共查获19宗案件。", "总值约港币1,690万元。"], {
      activities: [{ date: "2024-04", place: "香港", mode: "ON_SITE", paragraph: null, text: null }],
    });
    const saved = await save(content);
    const view = await getUpdate(customs, { updateId }, { db });
    expect(saved).toMatchObject({ ordinal: 1, changed: true, savedAt: clock.now() });
    expect(view.head).toMatchObject({ revisionId: saved.revisionId, by: customs.name });
    expect(view.content?.texts["zh-Hans"]).toMatchObject({ ...content.texts["zh-Hans"], stale: false });
    expect(view.content?.activities).toEqual(content.activities);
    expect(view.content?.participations).toEqual(content.participations);
  });

  it("converts the other Chinese script, marked as such, with the official name of an agency", async () => {
    await save(writtenContent(["海关总署广东分署与香港海关开展行动。"]));
    const view = await getUpdate(customs, { updateId }, { db });
    expect(view.content?.texts["zh-Hant"]).toEqual({
      title: "持續開展粵港海關聯合執法行動",
      paragraphs: ["海關總署廣東分署與香港海關開展行動。"],
      standing: "CONVERTED",
      stale: false,
    });
  });

  it("keeps what a person wrote in another language, and marks it stale when the source changes", async () => {
    const written = {
      title: "Joint customs operations",
      paragraphs: ["Both sides ran one."],
      standing: "WRITTEN" as const,
    };
    const first = writtenContent();
    const { revisionId } = await save({ ...first, texts: { ...first.texts, en: written } });
    const second = writtenContent(["2024年5月，双方又开展一次行动。"]);
    await save({ ...second, texts: { ...second.texts, en: written } }, revisionId);
    const view = await getUpdate(customs, { updateId }, { db });
    expect(view.content?.texts.en).toEqual({ ...written, stale: true });
    const looked = { ...written, upToDate: true };
    await save({ ...second, texts: { ...second.texts, en: looked } }, view.head?.revisionId);
    expect((await getUpdate(customs, { updateId }, { db })).content?.texts.en).toEqual({
      ...written,
      stale: false,
    });
  });

  it("makes no revision where nothing changed", async () => {
    const { revisionId } = await save(writtenContent());
    const again = await save(writtenContent(), revisionId);
    expect(again).toMatchObject({ revisionId, changed: false });
    expect(await db.revision.count({ where: { updateId } })).toBe(1);
  });

  it("answers a save that was sent twice because its answer was lost, without a second revision", async () => {
    const first = await save(writtenContent());
    const again = await save(writtenContent(), null);
    expect(again).toMatchObject({ revisionId: first.revisionId, changed: false });
  });

  it("finds the place of a figure again when words are written before it, and drops it when its words are gone", async () => {
    const figure = {
      ...{
        value: "19",
        max: null,
        unit: "宗",
        kind: "COUNT" as const,
        currency: null,
        qualifier: "EXACT" as const,
      },
      ...{ side: "HONG_KONG", label: { "zh-Hans": "案件" }, date: "2024", checked: true },
      ...{ paragraph: 0, start: 5, end: 8, text: "19宗" },
    };
    const { revisionId } = await save(writtenContent(["港方共查获19宗案件。"], { figures: [figure] }));
    const moved = await save(
      writtenContent(["前言。", "其间港方共查获19宗案件。"], { figures: [figure] }),
      revisionId,
    );
    expect(moved.content.figures[0]).toMatchObject({
      paragraph: 1,
      start: 7,
      end: 10,
      text: "19宗",
      checked: true,
    });
    const gone = await save(writtenContent(["没有数字。"], { figures: [figure] }), moved.revisionId);
    expect(gone.content.figures[0]).toMatchObject({
      paragraph: null,
      start: null,
      text: null,
      checked: false,
    });
  });

  it("leaves an audit event that names the revision", async () => {
    const { revisionId } = await save(writtenContent());
    const [event] = await db.auditEvent.findMany({ where: { subjectId: updateId } });
    expect(event).toMatchObject({ action: "progressUpdate.saveUpdate", actorId: customs.accountId });
    expect(event?.data).toMatchObject({ revisionId, ordinal: 1 });
  });

  it("refuses an agency and a side that are not on record, and writes nothing", async () => {
    const unknownAgency = { agencyId: "nobody", writtenName: null, role: "LEAD" as const };
    await expect(save(writtenContent(undefined, { participations: [unknownAgency] }))).rejects.toMatchObject({
      code: "progressUpdate.unknownAgency",
    });
    const figure = {
      value: "1",
      max: null,
      unit: "家",
      kind: "COUNT",
      currency: null,
      qualifier: "EXACT",
      date: null,
    };
    const place = { paragraph: null, start: null, end: null, text: null };
    const content = updateContentSchema.parse({
      ...writtenContent(),
      figures: [{ ...figure, ...place, side: "MACAO", label: {}, checked: false }],
    });
    await expect(save(content)).rejects.toMatchObject({ code: "progressUpdate.unknownSide" });
    expect(await db.revision.count({ where: { updateId } })).toBe(0);
  });

  it("ends endorsements of the summary that are in force, in the same transaction", async () => {
    const endorsed = await open("ENDORSED");
    const input = { updateId: endorsed.updateIds[0] ?? "", baseRevisionId: null, content: writtenContent() };
    await saveUpdate(actorFor(cast.gdOfficer2), input, { db, clock });
    const where = { periodId: endorsed.periodId, subject: "SUMMARY" as const };
    const ends = await db.endorsement.findMany({ where });
    expect(ends.map(({ endedHow }) => endedHow)).toEqual(["VOIDED", "VOIDED"]);
  });
});

describe("Two officers who save different updates of an endorsed summary at once", () => {
  it("both succeed, and the endorsements end once", async () => {
    const { periodId, updateIds } = await open("ENDORSED");
    const officers = [actorFor(cast.gdOfficer2), actorFor(cast.hkOfficer2)];
    const saves = officers.map((actor, index) => {
      const input = { updateId: updateIds[index] ?? "", baseRevisionId: null, content: writtenContent() };
      return saveUpdate(actor, input, { db, clock });
    });
    expect(await Promise.all(saves)).toMatchObject([{ changed: true }, { changed: true }]);
    const inForce = await db.endorsement.count({ where: { periodId, subject: "SUMMARY", endedAt: null } });
    expect(inForce).toBe(0);
    const where = { subjectId: periodId, action: "endorsement.voidEndorsements" };
    expect(await db.auditEvent.count({ where })).toBe(1);
  });
});

describe("Two saves from the same revision", () => {
  it("succeed once: the other is refused with what changed, and nothing is lost", async () => {
    const base = await save(writtenContent(["甲。", "乙。"]));
    const colleague = actorFor(cast.gdCustomsMember);
    const results = await Promise.allSettled([
      save(writtenContent(["甲改。", "乙。"]), base.revisionId),
      save(writtenContent(["甲。", "乙改。"]), base.revisionId, colleague),
    ]);
    const refused = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
    expect(refused).toHaveLength(1);
    const [{ code, detail, params }] = refused;
    expect(code).toBe("progressUpdate.staleSave");
    expect([customs.name, colleague.name]).toContain(params.author);
    expect(detail.since).toHaveLength(1);
    expect(detail.changes).toHaveLength(1);
    expect(detail.changes[0]).toMatchObject({ field: "paragraphs", locale: "zh-Hans" });
    const [merged] = detail.merge.texts;
    expect(merged.paragraphs.flatMap((piece: { items: string[] }) => piece.items)).toEqual([
      "甲改。",
      "乙改。",
    ]);
    expect(await db.revision.count({ where: { updateId } })).toBe(2);
  });

  it("cannot name another update's revision as base to look into it", async () => {
    const secret = await save(writtenContent(["不给看。"]));
    const ipa = actorFor(cast.gdIpaMember);
    const context = { db, clock };
    await saveUpdate(
      ipa,
      { updateId: otherId, baseRevisionId: null, content: writtenContent(["另一项。"]) },
      context,
    );
    const stale = {
      updateId: otherId,
      baseRevisionId: secret.revisionId,
      content: writtenContent(["第三项。"]),
    };
    const error = await saveUpdate(ipa, stale, context).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: "progressUpdate.staleSave" });
    expect(JSON.stringify(error)).not.toContain("不给看");
  });
});

describe("A figure", () => {
  it.each([
    ["17.05亿", "1705000000"],
    ["２，５４８万", "25480000"],
    ["0.000001", "0.000001"],
    ["99999999999999999999.999999", "99999999999999999999.999999"],
    ["9007199254740993", "9007199254740993"],
    ["-12.50", "-12.5"],
  ])("typed as %s comes back from the database as exactly %s", async (typed, value) => {
    const money = {
      max: null,
      unit: null,
      kind: "MONEY",
      currency: "CNY",
      qualifier: "EXACT",
      side: null,
      date: null,
    };
    const place = { paragraph: null, start: null, end: null, text: null };
    const content = updateContentSchema.parse({
      ...writtenContent(),
      figures: [{ ...money, ...place, value: typed, label: { "zh-Hans": "金额" }, checked: true }],
    });
    await save(content);
    const view = await getUpdate(customs, { updateId }, { db });
    expect(view.content?.figures[0]).toMatchObject({
      value,
      label: { "zh-Hans": "金额", "zh-Hant": "金額" },
    });
  });
});

describe("Who may save", () => {
  it.each([
    ["a member of the responsible agency", cast.hkCustomsMember, null],
    ["a member of a contributing agency of the other side", cast.gdCustomsMember, null],
    ["an officer of a side that writes", cast.gdOfficer, null],
    ["a member of an agency that is not assigned", cast.hkIpdMember, "progressUpdate.notFound"],
    ["an administrator", cast.admin, "progressUpdate.notFound"],
  ])("%s", async (_who, person, refusal) => {
    const attempt = save(writtenContent(), null, actorFor(person));
    if (refusal === null) await expect(attempt).resolves.toMatchObject({ ordinal: 1 });
    else await expect(attempt).rejects.toMatchObject({ code: refusal });
  });

  it("an officer may not, while collecting, write for the other side alone", async () => {
    const input = { updateId: otherId, baseRevisionId: null, content: writtenContent() };
    await expect(saveUpdate(actorFor(cast.hkOfficer), input, { db, clock })).rejects.toMatchObject({
      kind: "forbidden",
      code: "progressUpdate.otherSideCollecting",
    });
  });
});

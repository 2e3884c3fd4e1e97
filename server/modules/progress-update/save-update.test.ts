import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { WorkspaceDb } from "@/server/db/workspace-client";
import { fixedClock } from "@/server/kernel/clock";
import { cast } from "@/server/testing/cast";
import { openCustomsYear } from "@/server/testing/customs-year";
import { testDatabase } from "@/server/testing/database";
import { actorFor, createCast } from "@/server/testing/factories";
import { writtenContent } from "@/server/testing/update-content";
import { saveUpdate } from "./progress-update.commands";
import { getUpdate } from "./progress-update.queries";
import type { UpdateContent } from "./progress-update.schema";
import { updateContentSchema } from "./progress-update.schema";

let db: WorkspaceDb;
let updateId = "";
const clock = fixedClock("2025-01-10T08:00:00Z");
const customs = actorFor(cast.hkCustomsMember);

beforeAll(async () => {
  db = (await testDatabase()).workspace;
  await createCast(db);
});

beforeEach(async () => {
  updateId = (await openCustomsYear(db, "COLLECTING")).customsId;
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
    const endorsed = await openCustomsYear(db, "ENDORSED");
    const input = { updateId: endorsed.customsId, baseRevisionId: null, content: writtenContent() };
    await saveUpdate(actorFor(cast.gdOfficer2), input, { db, clock });
    const where = { periodId: endorsed.periodId, subject: "SUMMARY" as const };
    const ends = await db.endorsement.findMany({ where });
    expect(ends.map(({ endedHow }) => endedHow)).toEqual(["VOIDED", "VOIDED"]);
  });
});

import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { WorkspaceDb } from "@/server/db/workspace-client";
import { fixedClock } from "@/server/kernel/clock";
import { attaching, attachmentFolderOfTest, pdfFile, pngFile } from "@/server/testing/attaching";
import { callerAs } from "@/server/testing/caller-as";
import { cast, type Person } from "@/server/testing/cast";
import { openCustomsYear } from "@/server/testing/customs-year";
import { testDatabase } from "@/server/testing/database";
import { createCast } from "@/server/testing/factories";
import { writtenContent } from "@/server/testing/update-content";

attachmentFolderOfTest();

let db: WorkspaceDb;
let updateId = "";
let saved: string[] = [];
const clock = fixedClock("2025-01-10T08:00:00Z");
const as = (person: Person) => callerAs(person, db, clock).progressUpdate;
const customs = cast.hkCustomsMember;

const figure = {
  ...{ value: "72", max: null, unit: "宗", kind: "COUNT" as const, currency: null },
  ...{ qualifier: "EXACT" as const, side: null, label: { "zh-Hans": "案件" }, date: null, checked: true },
  ...{ paragraph: 0, start: 2, end: 5, text: "72宗" },
};
const CONTENTS = [
  writtenContent(["查获72宗案件。", "双方继续合作。"], { figures: [figure] }),
  writtenContent(["查获96宗案件。"], {}, "海关联合执法"),
  writtenContent(["查获96宗侵权案件。", "双方继续加强合作。"], {}, "海关联合执法"),
];

beforeAll(async () => {
  db = (await testDatabase()).workspace;
  await createCast(db);
});

beforeEach(async () => {
  updateId = (await openCustomsYear(db, "COLLECTING")).customsId;
  saved = [];
  for (const content of CONTENTS) {
    const input = { updateId, baseRevisionId: saved.at(-1) ?? null, content };
    saved.push((await as(customs).save(input)).revisionId);
  }
});

const restore = (ordinal: number, person: Person = customs, baseRevisionId = saved.at(-1) ?? "") =>
  as(person).restore({ updateId, baseRevisionId, revisionId: saved[ordinal - 1] ?? "" });

describe("Restoring an older revision", () => {
  it("makes a new one that says the same to the letter, and leaves those between in the history", async () => {
    const restored = await restore(1);
    expect(restored).toMatchObject({ ordinal: 4, changed: true });
    const first = await as(customs).revision({ revisionId: saved[0] ?? "" });
    const newest = await as(customs).revision({ revisionId: restored.revisionId });
    expect(newest.content).toEqual(first.content);
    expect(newest.by).toBe(customs.name);
    const { revisions } = await as(customs).revisions({ updateId });
    expect(revisions.map(({ ordinal }) => ordinal)).toEqual([4, 3, 2, 1]);
    const [event] = await db.auditEvent.findMany({
      where: { subjectId: updateId, action: "progressUpdate.restoreRevision" },
    });
    expect(event?.data).toMatchObject({ ordinal: 4, restoredOrdinal: 1, revisionId: restored.revisionId });
  });

  it("writes nothing where the newest already says so", async () => {
    expect(await restore(3)).toMatchObject({ ordinal: 3, changed: false });
    expect(await db.revision.count({ where: { updateId } })).toBe(3);
  });

  it("is refused where somebody saved since the person looked, and nothing is written over", async () => {
    await expect(restore(1, customs, saved[1])).rejects.toMatchObject({
      message: "progressUpdate.restoreStale",
    });
    expect(await db.revision.count({ where: { updateId } })).toBe(3);
  });

  it("brings in nothing of another update", async () => {
    const other = await openCustomsYear(db, "COLLECTING");
    const input = { updateId: other.customsId, baseRevisionId: null, content: writtenContent() };
    const { revisionId } = await as(customs).save(input);
    await expect(
      as(customs).restore({ updateId, baseRevisionId: saved.at(-1) ?? "", revisionId }),
    ).rejects.toMatchObject({ message: "progressUpdate.revisionNotFound" });
  });

  it("is for those who may save: not for who only reads, nor for an author once it is handed in", async () => {
    await expect(restore(1, cast.gdOfficer2)).resolves.toMatchObject({ changed: true });
    const head = (await as(customs).get({ updateId })).head?.revisionId ?? "";
    await callerAs(customs, db, clock).review.submit({ updateId, revisionId: head });
    await expect(restore(2, customs, head)).rejects.toMatchObject({
      message: "progressUpdate.frozenSinceSubmitted",
    });
    await expect(restore(2, cast.gdIpaMember, head)).rejects.toMatchObject({
      message: "progressUpdate.notFound",
    });
  });

  it("ends what both sides had endorsed, as any other change does", async () => {
    const endorsed = await openCustomsYear(db, "ENDORSED");
    const officer = as(cast.hkOfficer2);
    const input = { updateId: endorsed.customsId, baseRevisionId: null, content: writtenContent() };
    const first = await officer.save(input);
    const second = await officer.save({
      ...{
        updateId: endorsed.customsId,
        baseRevisionId: first.revisionId,
        content: writtenContent(["改。"]),
      },
    });
    await officer.restore({
      ...{ updateId: endorsed.customsId, baseRevisionId: second.revisionId, revisionId: first.revisionId },
    });
    const where = { periodId: endorsed.periodId, subject: "SUMMARY" as const, endedAt: null };
    expect(await db.endorsement.count({ where })).toBe(0);
  });
});

describe("Any two revisions", () => {
  it("are compared word by word, in Chinese as well, though they are no neighbours", async () => {
    const { from, to, changes } = await as(customs).compare({ updateId, from: 1, to: 3 });
    expect([from.ordinal, to.ordinal]).toEqual([1, 3]);
    const words = changes
      .filter(({ field, locale }) => field === "paragraphs" && locale === "zh-Hans")
      .flatMap((change) => change.words);
    expect(words).toContainEqual({ kind: "removed", text: "72" });
    expect(words).toContainEqual({ kind: "added", text: "96" });
    expect(words).toContainEqual({ kind: "added", text: "侵权" });
    expect(words).toContainEqual({ kind: "added", text: "加强" });
    expect(changes.find(({ field }) => field === "figures")).toMatchObject({
      before: { figures: [{ value: "72" }] },
      after: { figures: [] },
      words: [],
    });
  });

  it("are compared in either direction, and a revision with itself has no change", async () => {
    const there = await as(customs).compare({ updateId, from: 2, to: 3 });
    const back = await as(customs).compare({ updateId, from: 3, to: 2 });
    expect(there.changes.map(({ before, after }) => [before, after])).toEqual(
      back.changes.map(({ before, after }) => [after, before]),
    );
    expect((await as(customs).compare({ updateId, from: 2, to: 2 })).changes).toEqual([]);
  });

  it("do not exist for those who may not know of the update, nor beyond the newest", async () => {
    await expect(as(cast.gdIpaMember).compare({ updateId, from: 1, to: 2 })).rejects.toMatchObject({
      message: "progressUpdate.notFound",
    });
    await expect(as(customs).compare({ updateId, from: 1, to: 9 })).rejects.toMatchObject({
      message: "progressUpdate.revisionNotFound",
    });
  });

  it("leaves the files beside the update as they are, those that are published with it as well", async () => {
    const files = attaching({ db, clock });
    const published = await files.add(customs, updateId, "数据.pdf", pdfFile("published"));
    await files.mark(customs, published);
    await files.add(customs, updateId, "底稿.png", pngFile);
    const filesNow = () => callerAs(customs, db, clock).attachment.list({ updateId });
    const before = await filesNow();
    expect(before.attachments).toHaveLength(2);
    await restore(1);
    expect(await filesNow()).toEqual(before);
  });
});

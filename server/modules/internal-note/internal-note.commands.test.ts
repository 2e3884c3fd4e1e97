import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { WorkspaceDb } from "@/server/db/workspace-client";
import { fixedClock } from "@/server/kernel/clock";
import { callerAs } from "@/server/testing/caller-as";
import { cast, type Person } from "@/server/testing/cast";
import { openCustomsYear } from "@/server/testing/customs-year";
import { testDatabase } from "@/server/testing/database";
import { actorFor, createCast } from "@/server/testing/factories";
import { contentDigest } from "../publication/digest";
import { loadPeriodContent } from "../summary/period-content";

let db: WorkspaceDb;
let updateId = "";
const clock = fixedClock("2025-01-10T08:00:00Z");
const notes = (person: Person) => callerAs(person, db, clock).internalNote;

beforeAll(async () => {
  db = (await testDatabase()).workspace;
  await createCast(db);
});

beforeEach(async () => {
  updateId = (await openCustomsYear(db, "COLLECTING")).customsId;
});

const add = (person: Person, text: string, shared = false) => notes(person).add({ updateId, text, shared });
const textsFor = async (person: Person) =>
  (await notes(person).list({ updateId })).notes.map(({ text }) => text);

describe("A note beside an update", () => {
  it("is read by the side that wrote it, and by the other once it is shared", async () => {
    const { noteId } = await add(cast.hkCustomsMember, "案值待覆核。");
    await add(cast.gdCustomsMember, "等港方数字。");
    expect(await textsFor(cast.hkOfficer)).toEqual(["案值待覆核。"]);
    expect(await textsFor(cast.gdOfficer)).toEqual(["等港方数字。"]);
    await notes(cast.hkOfficer).share({ noteId });
    expect(await textsFor(cast.gdCustomsMember)).toEqual(["案值待覆核。", "等港方数字。"]);
    expect(await textsFor(cast.hkCustomsMember)).toEqual(["案值待覆核。"]);
  });

  it("does not exist for the other side, whatever it asks for it", async () => {
    const { noteId } = await add(cast.hkCustomsMember, "仅供港方。");
    for (const act of ["share", "remove"] as const)
      await expect(notes(cast.gdOfficer)[act]({ noteId })).rejects.toMatchObject({
        message: "internalNote.notFound",
      });
    await expect(notes(cast.gdIpaMember).list({ updateId })).rejects.toMatchObject({
      message: "progressUpdate.notFound",
    });
    await expect(notes(cast.admin).list({ updateId })).rejects.toMatchObject({
      message: "progressUpdate.notFound",
    });
    await expect(add(cast.admin, "管理员。")).rejects.toMatchObject({ message: "progressUpdate.notFound" });
  });

  it("is removed by its author or its secretariat, and leaves the audit log's word of it", async () => {
    const { noteId } = await add(cast.hkCustomsMember, "误写。", true);
    await expect(notes(cast.gdOfficer).remove({ noteId })).rejects.toMatchObject({
      message: "internalNote.otherSide",
    });
    await notes(cast.hkOfficer).remove({ noteId });
    expect(await textsFor(cast.hkCustomsMember)).toEqual([]);
    const events = await db.auditEvent.findMany({
      where: { subjectId: updateId, action: { startsWith: "internalNote." } },
      orderBy: { sequence: "asc" },
    });
    expect(events.map(({ action, actorId }) => [action, actorId])).toEqual([
      ["internalNote.addNote", actorFor(cast.hkCustomsMember).accountId],
      ["internalNote.removeNote", actorFor(cast.hkOfficer).accountId],
    ]);
    expect(JSON.stringify(events.map(({ data }) => data))).not.toContain("误写");
  });

  it("is no content: it changes no digest, ends no endorsement and stands in no revision", async () => {
    const { periodId, customsId } = await openCustomsYear(db, "ENDORSED");
    const digest = async () => contentDigest(await loadPeriodContent(db, periodId));
    const before = await digest();
    await notes(cast.hkOfficer).add({ updateId: customsId, text: "不属摘要内容。", shared: true });
    expect(await digest()).toBe(before);
    const where = { periodId, subject: "SUMMARY" as const, endedAt: null };
    expect(await db.endorsement.count({ where })).toBe(2);
    expect(JSON.stringify(await loadPeriodContent(db, periodId))).not.toContain("不属摘要内容");
  });
});

import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fixedClock } from "@/server/kernel/clock";
import { callerAs } from "@/server/testing/caller-as";
import { type CastName, cast } from "@/server/testing/cast";
import { type Commenting, commenting } from "@/server/testing/commenting";
import { type TestDatabase, testDatabase } from "@/server/testing/database";
import { createCast } from "@/server/testing/factories";
import { writtenContent } from "@/server/testing/update-content";

let database: TestDatabase;
let desk: Commenting;

beforeAll(async () => {
  database = await testDatabase();
  await createCast(database.workspace);
});

beforeEach(async () => {
  desk = await commenting(database);
});

/** As the desk has it, and after the hours that end a visit. */
const LATER = fixedClock("2025-01-10T12:30:00Z");
const later = (who: CastName) => callerAs(cast[who], database.workspace, LATER);
const unseen = (who: CastName, as = desk.as) => as(who).updateVisit.unseen({ updateId: desk.updateId });
const look = (who: CastName, revisionId: string, as = desk.as) =>
  as(who).updateVisit.record({ updateId: desk.updateId, revisionId });
const settle = (who: CastName, revisionId: string) =>
  desk.as(who).updateVisit.settle({ updateId: desk.updateId, revisionId });
const names = async (who: CastName, as = desk.as) => (await unseen(who, as))?.by.map(({ by }) => by) ?? [];
const save = async (who: CastName, base: string, paragraphs: string[]) => {
  const input = { updateId: desk.updateId, baseRevisionId: base, content: writtenContent(paragraphs) };
  return (await desk.as(who).progressUpdate.save(input)).revisionId;
};
const changedTo = ["第一段。", "双方移交案件5宗。"];

describe("What changed since a person looked", () => {
  it("is told word by word, with who wrote and for which agency", async () => {
    await look("gdCustomsMember", desk.revisionId);
    expect(await unseen("gdCustomsMember")).toBeNull();
    const newer = await save("hkOfficer", desk.revisionId, changedTo);
    const told = await unseen("gdCustomsMember");
    expect(told).toMatchObject({
      by: [{ by: cast.hkOfficer.name, onBehalfOf: { "zh-Hant": "香港海關" } }],
      ...{ revisionId: newer, changes: [{ field: "paragraphs", locale: "zh-Hans" }] },
    });
    expect(told?.changes[0]?.words).toContainEqual({ kind: "removed", text: "4" });
    expect(told?.changes[0]?.words).toContainEqual({ kind: "added", text: "5" });
  });

  it("stays while they look, also when the page is loaded again or they write, and no longer when they come back later", async () => {
    await look("gdCustomsMember", desk.revisionId);
    const newer = await save("hkOfficer", desk.revisionId, changedTo);
    await look("gdCustomsMember", newer);
    expect(await names("gdCustomsMember")).toEqual([cast.hkOfficer.name]);
    const own = await save("gdCustomsMember", newer, [...changedTo, "我方补充。"]);
    await look("gdCustomsMember", own);
    const told = await unseen("gdCustomsMember");
    expect(told).toMatchObject({ by: [{ by: cast.hkOfficer.name }], revisionId: newer });
    expect(JSON.stringify(told?.changes)).not.toContain("我方补充");
    expect(await unseen("gdCustomsMember", later)).toBeNull();
    await look("gdCustomsMember", own, later);
    expect(await unseen("gdCustomsMember", later)).toBeNull();
  });

  it("is gone once they say that they have seen it, and what is changed after that is told again", async () => {
    await look("gdCustomsMember", desk.revisionId);
    const newer = await save("hkOfficer", desk.revisionId, changedTo);
    await look("gdCustomsMember", newer);
    await settle("gdCustomsMember", newer);
    expect(await unseen("gdCustomsMember")).toBeNull();
    await save("hkCustomsMember", newer, [...changedTo, "再补充。"]);
    expect(await names("gdCustomsMember")).toEqual([cast.hkCustomsMember.name]);
    await settle("gdCustomsMember", desk.revisionId);
    expect(await names("gdCustomsMember")).toEqual([cast.hkCustomsMember.name]);
  });

  it("is still told to whoever comes back the next day, where it was not before them", async () => {
    await look("gdCustomsMember", desk.revisionId);
    const newer = await save("hkOfficer", desk.revisionId, changedTo);
    expect(await names("gdCustomsMember", later)).toEqual([cast.hkOfficer.name]);
    await look("gdCustomsMember", newer, later);
    expect(await names("gdCustomsMember", later)).toEqual([cast.hkOfficer.name]);
  });

  it("is nothing that they wrote themselves, and all that others wrote since", async () => {
    expect(await unseen("hkCustomsMember")).toBeNull();
    await save("hkOfficer", desk.revisionId, changedTo);
    expect(await names("hkCustomsMember")).toEqual([cast.hkOfficer.name]);
    expect(await unseen("hkOfficer")).toBeNull();
  });

  it("is nothing for whoever never looked, and nothing where it was changed back", async () => {
    const newer = await save("hkOfficer", desk.revisionId, changedTo);
    expect(await unseen("gdOfficer")).toBeNull();
    await save("hkOfficer", newer, ["第一段。", "双方移交案件4宗。"]);
    expect(await unseen("hkCustomsMember")).toBeNull();
  });

  it("is not forgotten by a page that was opened before and comes late, nor by two that are opened at once", async () => {
    const newer = await save("hkOfficer", desk.revisionId, changedTo);
    await Promise.all([look("gdOfficer", newer), look("gdOfficer", newer)]);
    await look("gdOfficer", desk.revisionId);
    expect(await unseen("gdOfficer", later)).toBeNull();
  });

  it.each(["hkIpdMember", "admin"] as const)("does not exist for %s", async (who) => {
    await expect(unseen(who)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(look(who, desk.revisionId)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(settle(who, desk.revisionId)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("cannot be said of another update's revision", async () => {
    const record = { updateId: desk.dataId, revisionId: desk.revisionId };
    const attempt = desk.as("gdOfficer").updateVisit.record(record);
    await expect(attempt).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

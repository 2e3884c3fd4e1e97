import { beforeAll, beforeEach, describe, expect, it } from "vitest";
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

const unseen = (who: CastName) => desk.as(who).updateVisit.unseen({ updateId: desk.updateId });
const look = (who: CastName, revisionId: string) =>
  desk.as(who).updateVisit.record({ updateId: desk.updateId, revisionId });
const save = async (who: CastName, base: string, paragraphs: string[]) => {
  const input = { updateId: desk.updateId, baseRevisionId: base, content: writtenContent(paragraphs) };
  return (await desk.as(who).progressUpdate.save(input)).revisionId;
};
const changedTo = ["第一段。", "双方移交案件5宗。"];

describe("What changed since a person looked", () => {
  it("is told word by word, with who wrote, and no more once they have looked again", async () => {
    await look("gdCustomsMember", desk.revisionId);
    expect(await unseen("gdCustomsMember")).toBeNull();
    const newer = await save("hkOfficer", desk.revisionId, changedTo);
    const told = await unseen("gdCustomsMember");
    expect(told?.by).toEqual([cast.hkOfficer.name]);
    expect(told?.changes).toMatchObject([{ field: "paragraphs", locale: "zh-Hans" }]);
    expect(told?.changes[0]?.words).toContainEqual({ kind: "removed", text: "4" });
    expect(told?.changes[0]?.words).toContainEqual({ kind: "added", text: "5" });
    await look("gdCustomsMember", newer);
    expect(await unseen("gdCustomsMember")).toBeNull();
  });

  it("is nothing that they wrote themselves, and all that others wrote since", async () => {
    expect(await unseen("hkCustomsMember")).toBeNull();
    await save("hkOfficer", desk.revisionId, changedTo);
    expect((await unseen("hkCustomsMember"))?.by).toEqual([cast.hkOfficer.name]);
    expect(await unseen("hkOfficer")).toBeNull();
  });

  it("is nothing for whoever never looked, and nothing where it was changed back", async () => {
    const newer = await save("hkOfficer", desk.revisionId, changedTo);
    expect(await unseen("gdOfficer")).toBeNull();
    await save("hkOfficer", newer, ["第一段。", "双方移交案件4宗。"]);
    expect(await unseen("hkCustomsMember")).toBeNull();
  });

  it("is not forgotten by a page that was opened before and comes late", async () => {
    const newer = await save("hkOfficer", desk.revisionId, changedTo);
    await look("gdOfficer", newer);
    await look("gdOfficer", desk.revisionId);
    expect(await unseen("gdOfficer")).toBeNull();
  });

  it.each(["hkIpdMember", "admin"] as const)("does not exist for %s", async (who) => {
    await expect(unseen(who)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(look(who, desk.revisionId)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("cannot be said of another update's revision", async () => {
    const record = { updateId: desk.dataId, revisionId: desk.revisionId };
    const attempt = desk.as("gdOfficer").updateVisit.record(record);
    await expect(attempt).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

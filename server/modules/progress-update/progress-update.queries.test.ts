import { beforeAll, describe, expect, it } from "vitest";
import type { WorkspaceDb } from "@/server/db/workspace-client";
import { fixedClock } from "@/server/kernel/clock";
import { callerAs } from "@/server/testing/caller-as";
import { cast, type Person } from "@/server/testing/cast";
import { testDatabase } from "@/server/testing/database";
import { createCast } from "@/server/testing/factories";
import { openPeriod } from "@/server/testing/open-period";
import { writtenContent } from "@/server/testing/update-content";

let db: WorkspaceDb;
let lastId = "";
let thisId = "";
let revisionId = "";
const clock = fixedClock("2025-01-10T08:00:00Z");
const as = (person: Person | null) => callerAs(person, db, clock);

beforeAll(async () => {
  db = (await testDatabase()).workspace;
  await createCast(db);
  const updates = [
    {
      project: "customs",
      title: { "zh-Hans": "联合执法" },
      responsible: "hk-customs",
      contributing: ["gd-customs"],
    },
  ];
  const dates = { startsOn: "2022-07-01", endsOn: "2023-12-31" };
  const last = await openPeriod(db, { slug: "2022h2-2023", stage: "COLLECTING", ...dates, updates });
  lastId = last.updateIds[0] ?? "";
  const content = writtenContent(["港方共查获72宗案件。"]);
  const saved = await as(cast.hkCustomsMember).progressUpdate.save({
    ...{ updateId: lastId, baseRevisionId: null, content },
  });
  revisionId = saved.revisionId;
  const year = { startsOn: "2024-01-01", endsOn: "2024-12-31", dueOn: "2025-01-19" };
  const now = await openPeriod(db, { slug: "2024", stage: "COLLECTING", ...year, updates });
  thisId = now.updateIds[0] ?? "";
});

describe("An update to write", () => {
  it("shows nothing of an earlier period's draft, nor of one that is only submitted", async () => {
    const previous = async () =>
      (await as(cast.hkCustomsMember).progressUpdate.get({ updateId: thisId })).previous;
    expect(await previous()).toBeNull();
    await as(cast.hkCustomsMember).review.submit({ updateId: lastId, revisionId });
    expect(await previous()).toBeNull();
  });

  it("stands beside what its project reported last, once that is accepted", async () => {
    await as(cast.hkOfficer).review.accept({ updateId: lastId, revisionId });
    const view = await as(cast.hkCustomsMember).progressUpdate.get({ updateId: thisId });
    expect(view).toMatchObject({ number: 1, state: "DRAFT", stage: "COLLECTING", head: null, content: null });
    expect(view.progress).toBe("EMPTY");
    expect(view.previous).toMatchObject({
      number: 1,
      period: { slug: "2022h2-2023", startsOn: "2022-07-01" },
      content: { texts: { "zh-Hans": { paragraphs: ["港方共查获72宗案件。"] } } },
    });
    expect(view.can).toMatchObject({
      save: { allowed: true },
      submit: { allowed: false, reason: "review.nothingWritten" },
      accept: { allowed: false },
    });
  });

  it("has nothing before it where its project is new in that period", async () => {
    expect((await as(cast.hkOfficer).progressUpdate.get({ updateId: lastId })).previous).toBeNull();
  });

  it("offers the numbers of its narrative, and names what is missing", async () => {
    const view = await as(cast.hkCustomsMember).progressUpdate.get({ updateId: lastId });
    expect(view.offered).toMatchObject([{ value: "72", unit: "宗", side: "HONG_KONG", checked: false }]);
    expect(view.issues).toEqual([]);
    expect(view.warnings).toContainEqual({
      ...{ code: "progressUpdate.numbersNotRecorded", params: { count: 1 }, place: "figures" },
    });
  });

  it("is found by its number, for links that were written before numbers moved", async () => {
    const found = await as(cast.hkCustomsMember).progressUpdate.find({ period: "2024", number: 1 });
    expect(found).toEqual({ updateId: thisId });
  });

  it("shows its history to whoever may read it, a page at a time, each save with what it changed", async () => {
    const { revisions, next } = await as(cast.gdOfficer).progressUpdate.revisions({
      updateId: lastId,
    });
    expect(revisions).toMatchObject([{ ordinal: 1, by: cast.hkCustomsMember.name }]);
    expect(next).toBeNull();
    const [first] = revisions;
    const revision = await as(cast.gdOfficer).progressUpdate.revision({
      revisionId: first?.revisionId ?? "",
    });
    expect(revision.changes.map(({ field }) => field)).toEqual(["title", "paragraphs", "participations"]);
  });

  it.each([
    ["an administrator", cast.admin],
    ["a member of another agency", cast.hkIpdMember],
  ])("does not exist for %s, by any procedure", async (_who, person) => {
    const caller = as(person).progressUpdate;
    const notFound = { code: "NOT_FOUND" };
    const { revisions } = await as(cast.gdOfficer).progressUpdate.revisions({
      updateId: lastId,
    });
    const revisionId = revisions[0]?.revisionId ?? "";
    await expect(caller.get({ updateId: lastId })).rejects.toMatchObject(notFound);
    await expect(caller.find({ period: "2024", number: 1 })).rejects.toMatchObject(notFound);
    await expect(caller.revisions({ updateId: lastId })).rejects.toMatchObject(notFound);
    await expect(caller.revision({ revisionId })).rejects.toMatchObject(notFound);
    const content = writtenContent();
    await expect(
      caller.save({ updateId: lastId, baseRevisionId: revisionId, content }),
    ).rejects.toMatchObject(notFound);
  });

  it("asks whoever is signed out to sign in", async () => {
    await expect(as(null).progressUpdate.get({ updateId: thisId })).rejects.toMatchObject({
      code: "UNAUTHORIZED",
    });
    await expect(as(null).desk.mine()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });

  it("does not exist under an id or a number that nobody has", async () => {
    const caller = as(cast.gdOfficer).progressUpdate;
    await expect(caller.get({ updateId: "nobody" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(caller.find({ period: "2024", number: 99 })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type CastName, cast } from "@/server/testing/cast";
import { type Commenting, commenting } from "@/server/testing/commenting";
import { countedStatements } from "@/server/testing/counted-statements";
import { type TestDatabase, testDatabase } from "@/server/testing/database";
import { actorFor, createCast } from "@/server/testing/factories";
import { listThreads } from "./comment.queries";
import { countOpenThreads } from "./open-threads";

let database: TestDatabase;
let desk: Commenting;

beforeAll(async () => {
  database = await testDatabase();
  await createCast(database.workspace);
});

beforeEach(async () => {
  desk = await commenting(database);
});

describe("Who reads what is said of an update", () => {
  const everybody: CastName[] = ["hkCustomsMember", "hkOfficer", "gdCustomsMember", "gdOfficer"];

  it("is everybody who may see the update, of both sides, where it is said to both", async () => {
    await desk.open("hkOfficer");
    for (const who of everybody) expect(await desk.threadsOf(who)).toMatchObject([{ isInternal: false }]);
  });

  it("is one's own side alone where it is internal, and to the other it does not exist", async () => {
    const threadId = await desk.open("hkOfficer", { audience: "SIDE" });
    for (const who of ["hkCustomsMember", "hkOfficer2"] as const)
      expect(await desk.threadsOf(who)).toMatchObject([{ isInternal: true }]);
    for (const who of ["gdCustomsMember", "gdOfficer"] as const) {
      expect(await desk.threadsOf(who)).toEqual([]);
      const refused = { message: "comment.notFound", code: "NOT_FOUND" };
      const step = { threadId, seen: 1 };
      await expect(
        desk.as(who).comment.reply({ threadId, text: "我方意见。", mentions: [] }),
      ).rejects.toMatchObject(refused);
      await expect(desk.as(who).comment.resolve(step)).rejects.toMatchObject(refused);
      await expect(desk.as(who).comment.reopen(step)).rejects.toMatchObject(refused);
      const [comment] = await database.workspace.comment.findMany({ where: { threadId } });
      const correction = { commentId: comment?.id ?? "", text: "改。" };
      await expect(desk.as(who).comment.correct(correction)).rejects.toMatchObject(refused);
    }
  });

  it.each(["hkIpdMember", "admin"] as const)("is not %s, for whom there is no such update", async (who) => {
    const threadId = await desk.open("hkOfficer");
    const refused = { code: "NOT_FOUND" };
    await expect(desk.as(who).comment.list({ updateId: desk.updateId })).rejects.toMatchObject(refused);
    await expect(
      desk.as(who).comment.mentionable({ updateId: desk.updateId, audience: "ALL" }),
    ).rejects.toMatchObject(refused);
    await expect(desk.open(who)).rejects.toMatchObject(refused);
    const reply = { threadId, text: "…", mentions: [] };
    await expect(desk.as(who).comment.reply(reply)).rejects.toMatchObject(refused);
    await expect(desk.as(who).comment.resolve({ threadId, seen: 1 })).rejects.toMatchObject(refused);
  });

  it("is counted for many updates in one statement, for each person what they may read", async () => {
    await desk.open("hkOfficer", { audience: "SIDE" });
    const settled = await desk.open("hkCustomsMember");
    await desk.open("gdCustomsMember");
    await desk.as("hkOfficer").comment.resolve({ threadId: settled, seen: 1 });
    const both = [desk.updateId, desk.dataId];
    const countFor = async (who: CastName) =>
      Object.fromEntries(await countOpenThreads(database.workspace, actorFor(cast[who]), both));
    expect(await countFor("hkOfficer")).toEqual({ [desk.updateId]: 2 });
    expect(await countFor("gdOfficer")).toEqual({ [desk.updateId]: 1 });
    expect(await countFor("hkIpdMember")).toEqual({});
    const counting = countedStatements(database.urls.workspace, (db) =>
      countOpenThreads(db, actorFor(cast.hkOfficer), both),
    );
    expect(await counting).toBe(1);
  });

  it("takes as many statements for twenty threads as for two", async () => {
    const listing = () =>
      countedStatements(database.urls.workspace, (db) =>
        listThreads(actorFor(cast.hkOfficer), { updateId: desk.updateId }, { db }),
      );
    for (let count = 0; count < 2; count += 1)
      await desk.open("hkOfficer", { mentions: [desk.idOf("hkOfficer2")] });
    const few = await listing();
    for (let count = 0; count < 18; count += 1) await desk.open("gdOfficer", { place: { kind: "WHOLE" } });
    expect(await listing()).toBe(few);
  });
});

import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type CastName, cast } from "@/server/testing/cast";
import { type Commenting, commenting } from "@/server/testing/commenting";
import { type TestDatabase, testDatabase } from "@/server/testing/database";
import { createCast } from "@/server/testing/factories";

let database: TestDatabase;
let desk: Commenting;

beforeAll(async () => {
  database = await testDatabase();
  await createCast(database.workspace);
});

beforeEach(async () => {
  desk = await commenting(database);
});

const noticesTo = async (who: CastName, threadId: string) => {
  const where = { accountId: desk.idOf(who), threadId };
  return (await database.workspace.notice.findMany({ where, orderBy: { id: "asc" } })).map(
    ({ code }) => code,
  );
};
const mailsOf = async (threadId: string) => {
  const { rows } = await database.owner.query<{ to: string; how: string; locale: string }>(
    `SELECT payload->>'to' AS "to", payload->'params'->>'how' AS how, payload->>'locale' AS locale
     FROM graphile_worker._private_jobs WHERE payload->'params'->>'threadId' = $1 ORDER BY 1`,
    [threadId],
  );
  return rows;
};

describe("Who is told", () => {
  it("of a thread that an officer begins are the responsible agency's members, by mail in their language", async () => {
    const threadId = await desk.open("hkOfficer");
    expect(await noticesTo("hkCustomsMember", threadId)).toEqual(["comment.opened"]);
    for (const who of ["gdCustomsMember", "hkOfficer", "hkOfficer2", "gdOfficer", "hkIpdMember"] as const)
      expect(await noticesTo(who, threadId)).toEqual([]);
    expect(await mailsOf(threadId)).toEqual([
      { to: cast.hkCustomsMember.email, how: "OPENED", locale: "zh-Hant" },
    ]);
  });

  it("of a thread that a member begins are the officers of the responsible side, in the page alone", async () => {
    const threadId = await desk.open("gdCustomsMember");
    for (const who of ["hkOfficer", "hkOfficer2"] as const)
      expect(await noticesTo(who, threadId)).toEqual(["comment.opened"]);
    expect(await noticesTo("gdOfficer", threadId)).toEqual([]);
    expect(await mailsOf(threadId)).toEqual([]);
  });

  it("is whoever is called on, once, and whoever spoke before", async () => {
    const threadId = await desk.open("hkOfficer", {
      mentions: [desk.idOf("gdCustomsMember"), desk.idOf("gdCustomsMember")],
    });
    expect(await noticesTo("gdCustomsMember", threadId)).toEqual(["comment.mentioned"]);
    await desk
      .as("hkCustomsMember")
      .comment.reply({ threadId, text: "已改。", mentions: [desk.idOf("gdOfficer")] });
    expect(await noticesTo("hkOfficer", threadId)).toEqual(["comment.replied"]);
    expect(await noticesTo("gdOfficer", threadId)).toEqual(["comment.mentioned"]);
    expect((await mailsOf(threadId)).map(({ to, how }) => [to, how])).toEqual(
      [
        [cast.gdCustomsMember.email, "MENTIONED"],
        [cast.gdOfficer.email, "MENTIONED"],
        [cast.hkCustomsMember.email, "OPENED"],
        [cast.hkOfficer.email, "REPLIED"],
      ].toSorted(),
    );
  });

  it("is nobody who may not read it: calling on them is refused at the field's own words", async () => {
    const refused = { message: "comment.cannotMention" };
    for (const who of ["hkIpdMember", "admin"] as const)
      await expect(desk.open("hkOfficer", { mentions: [desk.idOf(who)] })).rejects.toMatchObject(refused);
    const internal = { audience: "SIDE" as const, mentions: [desk.idOf("gdOfficer")] };
    await expect(desk.open("hkOfficer", internal)).rejects.toMatchObject(refused);
    const threadId = await desk.open("hkOfficer", { audience: "SIDE" });
    const reply = { threadId, text: "请看。", mentions: [desk.idOf("gdCustomsMember")] };
    await expect(desk.as("hkOfficer").comment.reply(reply)).rejects.toMatchObject(refused);
    expect(await database.workspace.commentThread.count({ where: { updateId: desk.updateId } })).toBe(1);
  });

  it("may be called on by name: those of both sides, or of one's own where it is internal, and never oneself", async () => {
    const namesFor = async (audience: "ALL" | "SIDE") =>
      (await desk.as("hkOfficer").comment.mentionable({ updateId: desk.updateId, audience }))
        .map(({ name }) => name)
        .toSorted();
    const own = [cast.hkOfficer2.name, cast.hkCustomsMember.name];
    expect(await namesFor("SIDE")).toEqual(own.toSorted());
    const others = [cast.gdOfficer.name, cast.gdOfficer2.name, cast.gdCustomsMember.name];
    expect(await namesFor("ALL")).toEqual([...own, ...others].toSorted());
  });

  it("has nothing left to do about a thread once it is settled, and hears that it was", async () => {
    const threadId = await desk.open("hkOfficer", { mentions: [desk.idOf("gdCustomsMember")] });
    const { unread } = await desk.as("gdCustomsMember").notification.list();
    await desk.as("hkCustomsMember").comment.resolve({ threadId, seen: 1 });
    expect((await desk.as("gdCustomsMember").notification.list()).unread).toBe(unread - 1);
    const notices = await database.workspace.notice.findMany({ where: { threadId }, orderBy: { id: "asc" } });
    expect(notices.map(({ code, doneAt }) => [code, doneAt !== null])).toEqual([
      ...notices.slice(0, 2).map(({ code }) => [code, true]),
      ["comment.resolved", false],
    ]);
    expect(notices.at(-1)?.accountId).toBe(desk.idOf("hkOfficer"));
  });

  it("finds on their desk the open comments that call on them, until those are settled", async () => {
    const call = { mentions: [desk.idOf("gdCustomsMember")] };
    const threadId = await desk.open("hkOfficer", call);
    const settled = await desk.open("hkOfficer", call);
    await desk.as("hkOfficer").comment.resolve({ threadId: settled, seen: 1 });
    const mine = async (who: CastName) =>
      (await desk.as(who).desk.mine()).toAnswer.filter(({ updateId }) => updateId === desk.updateId);
    expect(await mine("gdCustomsMember")).toMatchObject([
      { threadId, by: cast.hkOfficer.name, text: "4宗还是5宗？" },
    ]);
    for (const who of ["hkCustomsMember", "hkOfficer"] as const) expect(await mine(who)).toEqual([]);
    await database.workspace.assignment.deleteMany({
      where: { updateId: desk.updateId, sideCode: "GUANGDONG" },
    });
    expect(await mine("gdCustomsMember")).toEqual([]);
  });
});

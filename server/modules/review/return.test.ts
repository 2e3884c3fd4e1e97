import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type CastName, cast } from "@/server/testing/cast";
import { saysOfWhole } from "@/server/testing/commenting";
import { type TestDatabase, testDatabase } from "@/server/testing/database";
import { actorFor, createCast } from "@/server/testing/factories";
import { type Reviewing, reviewing } from "@/server/testing/reviewing";
import { writtenContent } from "@/server/testing/update-content";
import type { ReturnRemark } from "./review.schema";

let database: TestDatabase;
let review: Reviewing;
let updateId = "";
let revisionId = "";
const as = (name: CastName) => review.as(name);
const content = writtenContent(["第一段。", "双方移交案件4宗。"]);

beforeAll(async () => {
  database = await testDatabase();
  await createCast(database.workspace);
  review = reviewing(database.workspace);
});

beforeEach(async () => {
  ({ updateId, revisionId } = await review.written("hkCustomsMember", content));
  await as("hkCustomsMember").review.submit({ updateId, revisionId });
});

const step = () => ({ updateId, revisionId });
const stateNow = () => review.stateOf(updateId);
const openNotices = async (who: CastName) =>
  (await review.openNotices(who, updateId)).map(({ code }) => code);

const PARAGRAPH = { kind: "PARAGRAPH", locale: "zh-Hans", position: 1 } as const;
const QUESTION: ReturnRemark = { place: PARAGRAPH, text: "4宗还是5宗？", mentions: [] };
const giveBack = (...remarks: ReturnRemark[]) => as("hkOfficer").review.return({ ...step(), remarks });
const idOf = (who: CastName) => actorFor(cast[who]).accountId;
const threadsOf = async (who: CastName) => (await as(who).comment.list({ updateId })).threads;
const lettersTo = async (who: CastName) => {
  const { rows } = await database.owner.query<{ template: string; comment: string; threadId: string | null }>(
    `SELECT payload->>'template' AS template, payload->'params'->>'comment' AS comment,
       payload->'params'->>'threadId' AS "threadId"
     FROM graphile_worker._private_jobs WHERE payload->>'to' = $1 AND payload->'params'->>'updateId' = $2 ORDER BY id`,
    [cast[who].email, updateId],
  );
  return rows;
};

describe("A return", () => {
  it("opens a thread at the paragraph that the officer names, which its members answer and settle", async () => {
    await giveBack(QUESTION);
    const [thread] = await threadsOf("hkCustomsMember");
    expect(thread).toMatchObject({
      ...{ isOfReturn: true, returnOrdinal: 2, isInternal: false, resolved: null },
      place: { kind: "PARAGRAPH", at: 1, was: "双方移交案件4宗。", standing: "SAME" },
      comments: [{ text: "4宗还是5宗？", by: cast.hkOfficer.name }],
    });
    const threadId = thread?.id ?? "";
    await as("hkCustomsMember").comment.reply({ threadId, text: "是4宗。", mentions: [] });
    await as("hkCustomsMember").comment.resolve({ threadId, seen: 2 });
    expect((await threadsOf("gdOfficer"))[0]?.resolved).toMatchObject({ by: cast.hkCustomsMember.name });
  });

  it("names several places, each with a thread of its own, and tells the agency of all of them at once", async () => {
    const title = { kind: "TITLE", locale: "zh-Hans" } as const;
    await giveBack(QUESTION, { ...saysOfWhole("标题请缩短。"), place: title }, saysOfWhole("请补充英文。"));
    const threads = await threadsOf("hkCustomsMember");
    const said = threads.map(({ place, comments }) => [place.kind, comments[0]?.text]);
    expect(new Map(said.map(([kind = "", text]) => [kind, text]))).toEqual(
      new Map([
        ["PARAGRAPH", "4宗还是5宗？"],
        ["TITLE", "标题请缩短。"],
        ["WHOLE", "请补充英文。"],
      ]),
    );
    expect(threads.map(({ returnOrdinal }) => returnOrdinal)).toEqual([2, 2, 2]);
    const comment = "1. 4宗还是5宗？\n2. 标题请缩短。\n3. 请补充英文。";
    expect((await as("hkCustomsMember").progressUpdate.get({ updateId })).steps.at(-1)).toMatchObject({
      comment,
    });
    expect(await openNotices("hkCustomsMember")).toEqual(["review.returned"]);
    expect(await lettersTo("hkCustomsMember")).toEqual([
      { template: "updateReturned", comment, threadId: null },
    ]);
  });

  it("calls on people as a comment does: in the page, by mail, and on their desk until it is settled", async () => {
    const mentions = [idOf("gdCustomsMember"), idOf("gdOfficer")];
    await giveBack({ ...QUESTION, mentions }, saysOfWhole("请补充英文。"));
    const [thread] = (await threadsOf("gdOfficer")).filter(({ place }) => place.kind === "PARAGRAPH");
    const threadId = thread?.id ?? "";
    for (const who of ["gdCustomsMember", "gdOfficer"] as const) {
      expect(await openNotices(who)).toEqual(["comment.mentioned"]);
      expect(await lettersTo(who)).toEqual([
        { template: "commentWritten", comment: "4宗还是5宗？", threadId },
      ]);
      expect((await as(who).desk.mine()).toAnswer.map((call) => call.threadId)).toContain(threadId);
    }
    expect(await openNotices("hkCustomsMember")).toEqual(["review.returned"]);
    await as("hkCustomsMember").comment.resolve({ threadId, seen: 1 });
    expect(await openNotices("gdOfficer")).toEqual([]);
  });

  it.each([
    [
      "to a place that is not there",
      { ...QUESTION, place: { ...PARAGRAPH, position: 7 } },
      "comment.unknownPlace",
    ],
    [
      "that calls on somebody who may not read it",
      { ...QUESTION, mentions: [idOf("hkIpdMember")] },
      "comment.cannotMention",
    ],
  ])("%s is refused, and changes nothing, though another remark is sound", async (_what, wrong, message) => {
    const attempt = giveBack({ ...QUESTION, mentions: [idOf("gdOfficer")] }, wrong);
    await expect(attempt).rejects.toMatchObject({ message, code: "UNPROCESSABLE_CONTENT" });
    expect(await stateNow()).toBe("SUBMITTED");
    expect(await threadsOf("hkOfficer")).toEqual([]);
    expect(await openNotices("gdOfficer")).toEqual([]);
    expect(await lettersTo("gdOfficer")).toEqual([]);
  });

  it.each([
    ["without a remark", []],
    ["with a remark that says nothing", [QUESTION, saysOfWhole(" \u3000")]],
    ["with more remarks than anybody reads", Array.from({ length: 21 }, () => QUESTION)],
  ])("%s is no return", async (_what, remarks) => {
    await expect(giveBack(...remarks)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect(await stateNow()).toBe("SUBMITTED");
  });

  it("is no longer to do once the update is submitted again", async () => {
    await giveBack(QUESTION);
    expect(await openNotices("hkOfficer")).toEqual([]);
    expect(await openNotices("hkCustomsMember")).toEqual(["review.returned"]);
    await as("hkCustomsMember").review.submit(step());
    expect(await openNotices("hkCustomsMember")).toEqual([]);
    expect(await openNotices("hkOfficer")).toEqual(["review.submitted"]);
    await as("hkOfficer").review.accept(step());
    expect(await openNotices("hkOfficer")).toEqual([]);
  });
});

import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { cast } from "@/server/testing/cast";
import { type Commenting, commenting } from "@/server/testing/commenting";
import { openCustomsYear } from "@/server/testing/customs-year";
import { type TestDatabase, testDatabase } from "@/server/testing/database";
import { createCast } from "@/server/testing/factories";
import { writtenContent } from "@/server/testing/update-content";
import { summaryDigest } from "../publication/digest";
import { loadPeriodContent } from "../summary/period-content";

const PARAGRAPH = { kind: "PARAGRAPH", locale: "zh-Hans", position: 1 } as const;

let database: TestDatabase;
let desk: Commenting;

beforeAll(async () => {
  database = await testDatabase();
  await createCast(database.workspace);
});

beforeEach(async () => {
  desk = await commenting(database);
});

describe("A thread", () => {
  it("stands at its paragraph, with the words that it was placed on once those have changed or gone", async () => {
    await desk.open("hkOfficer");
    const save = async (base: string, paragraphs: string[]) =>
      (
        await desk.as("hkCustomsMember").progressUpdate.save({
          updateId: desk.updateId,
          baseRevisionId: base,
          content: writtenContent(paragraphs),
        })
      ).revisionId;
    const second = await save(desk.revisionId, ["新增的一段。", "第一段。", "双方移交案件5宗。"]);
    const was = "双方移交案件4宗。";
    expect(await desk.threadsOf("hkCustomsMember")).toMatchObject([
      { place: { standing: "CHANGED", at: 2, was } },
    ]);
    await save(second, ["第一段。"]);
    expect(await desk.threadsOf("hkCustomsMember")).toMatchObject([
      { place: { standing: "GONE", at: null, was } },
    ]);
  });

  it.each([
    ["a paragraph that is not there", { place: { ...PARAGRAPH, position: 2 } }],
    ["a language in which nothing is written", { place: { kind: "TITLE", locale: "en" } }],
    ["a figure that is not there", { place: { kind: "FIGURE", position: 0 } }],
    ["a paragraph where no revision is named", { revisionId: null }],
    ["another update's revision", { revisionId: "no-revision-of-it" }],
  ] as const)("is not opened on %s", async (_what, rest) => {
    await expect(desk.open("hkOfficer", rest)).rejects.toMatchObject({ message: "comment.unknownPlace" });
  });

  it("is about the whole where nobody has written yet", async () => {
    const nothing = { updateId: desk.dataId, revisionId: null, place: { kind: "WHOLE" as const } };
    await desk.open("gdOfficer", nothing);
    const { threads } = await desk.as("gdIpaMember").comment.list({ updateId: desk.dataId });
    expect(threads).toMatchObject([{ place: { kind: "WHOLE", was: null } }]);
  });

  it("is not opened in planning, when the update may still be left out", async () => {
    const { customsId } = await openCustomsYear(database.workspace, "PLANNING");
    const early = { updateId: customsId, revisionId: null, place: { kind: "WHOLE" as const } };
    await expect(desk.open("hkOfficer", early)).rejects.toMatchObject({
      message: "progressUpdate.planNotEndorsed",
    });
  });

  it("is answered, settled by whoever may read it, and opened again, with who and when", async () => {
    const threadId = await desk.open("hkOfficer");
    await desk.as("gdCustomsMember").comment.reply({ threadId, text: "是4宗。", mentions: [] });
    await desk.as("hkCustomsMember").comment.resolve({ threadId, seen: 2 });
    const [settled] = await desk.threadsOf("gdOfficer");
    expect(settled).toMatchObject({ resolved: { by: cast.hkCustomsMember.name, at: desk.clock.now() } });
    expect(settled?.comments.map(({ by, text }) => [by, text])).toEqual([
      [cast.hkOfficer.name, "4宗还是5宗？"],
      [cast.gdCustomsMember.name, "是4宗。"],
    ]);
    const more = { threadId, text: "还有。", mentions: [] };
    await expect(desk.as("hkOfficer").comment.reply(more)).rejects.toMatchObject({
      message: "comment.isResolved",
    });
    await desk.as("gdOfficer").comment.reopen({ threadId, seen: 2 });
    await desk.as("hkOfficer").comment.reply(more);
    expect(await desk.threadsOf("hkOfficer")).toMatchObject([{ resolved: null, seen: 3 }]);
  });

  it("is not settled twice, and not past an answer that somebody has not seen", async () => {
    const threadId = await desk.open("hkOfficer");
    await desk.as("hkCustomsMember").comment.reply({ threadId, text: "是4宗。", mentions: [] });
    const resolve = (seen: number) => desk.as("hkOfficer").comment.resolve({ threadId, seen });
    await expect(resolve(1)).rejects.toMatchObject({ message: "comment.repliedMeanwhile", code: "CONFLICT" });
    await resolve(2);
    await expect(resolve(2)).rejects.toMatchObject({ message: "comment.isResolved" });
    await desk.as("hkOfficer").comment.reopen({ threadId, seen: 2 });
    const again = desk.as("hkOfficer").comment.reopen({ threadId, seen: 2 });
    await expect(again).rejects.toMatchObject({ message: "comment.isOpen" });
  });

  it("answered by two at once keeps both answers", async () => {
    const threadId = await desk.open("hkOfficer");
    const answers = (["hkCustomsMember", "gdCustomsMember"] as const).map((who) =>
      desk.as(who).comment.reply({ threadId, text: `${who}的回复`, mentions: [] }),
    );
    await Promise.all(answers);
    const [thread] = await desk.threadsOf("hkOfficer");
    expect(thread?.comments).toHaveLength(3);
  });

  it.each([
    ["nothing", "  \n ", "comment.textMissing"],
    ["too much", "长".repeat(4001), "comment.textTooLong"],
    ["what cannot be stored", "a\u0000b", "comment.textUnreadable"],
  ])("is not opened or answered with %s, and says so at the field", async (_what, text, code) => {
    const refused = { cause: { issues: [{ path: ["text"], message: code }] } };
    await expect(desk.open("hkOfficer", { text })).rejects.toMatchObject(refused);
    const threadId = await desk.open("hkOfficer");
    await expect(desk.as("hkOfficer").comment.reply({ threadId, text, mentions: [] })).rejects.toMatchObject(
      refused,
    );
  });
});

describe("What somebody said", () => {
  it("is corrected by themselves, and the old words stay on record", async () => {
    const threadId = await desk.open("hkOfficer", { mentions: [desk.idOf("hkCustomsMember")] });
    const [before] = await desk.threadsOf("hkOfficer");
    const commentId = before?.comments[0]?.id ?? "";
    await desk.as("hkCustomsMember").comment.reply({ threadId, text: "哪一宗？", mentions: [] });
    await desk.as("hkOfficer").comment.correct({ commentId, text: "5宗还是6宗？" });
    const [thread] = await desk.threadsOf("hkCustomsMember");
    expect(thread?.comments).toMatchObject([
      {
        ...{ text: "5宗还是6宗？", earlier: [{ text: "4宗还是5宗？" }], mayCorrect: false },
        mentions: [{ accountId: desk.idOf("hkCustomsMember"), name: cast.hkCustomsMember.name }],
      },
      { text: "哪一宗？", earlier: [], mayCorrect: true },
    ]);
    const stale = desk.as("hkOfficer").comment.correct({ commentId, text: "7宗？" });
    await expect(stale).rejects.toMatchObject({ message: "comment.correctedMeanwhile" });
  });

  it.each(["hkOfficer2", "hkCustomsMember", "gdOfficer"] as const)("is not corrected by %s", async (who) => {
    await desk.open("hkOfficer");
    const [thread] = await desk.threadsOf(who);
    const commentId = thread?.comments[0]?.id ?? "";
    const attempt = desk.as(who).comment.correct({ commentId, text: "改。" });
    await expect(attempt).rejects.toMatchObject({ message: "comment.onlyItsAuthor", code: "FORBIDDEN" });
  });

  it("is no content: it changes no digest, ends no endorsement and is in nothing that is published", async () => {
    const content = () => loadPeriodContent(database.workspace, desk.periodId);
    const before = await content();
    const threadId = await desk.open("hkOfficer", { text: "不得公布的意见" });
    await desk.as("hkCustomsMember").comment.reply({ threadId, text: "不得公布的回复", mentions: [] });
    await desk.as("hkCustomsMember").comment.resolve({ threadId, seen: 2 });
    const after = await content();
    expect(summaryDigest(after)).toBe(summaryDigest(before));
    expect(JSON.stringify(after)).not.toContain("不得公布");
    const ended = { periodId: desk.periodId, endedAt: { not: null } };
    expect(await database.workspace.endorsement.count({ where: ended })).toBe(0);
  });

  it("is in the audit log as an event, and never word for word", async () => {
    const threadId = await desk.open("hkOfficer", { audience: "SIDE", text: "机密" });
    const events = await database.workspace.auditEvent.findMany({ where: { subjectId: desk.updateId } });
    const event = events.find(({ action }) => action === "comment.openThread");
    expect(event?.data).toMatchObject({ threadId, side: "HONG_KONG" });
    expect(JSON.stringify(events.map(({ data }) => data))).not.toContain("机密");
  });
});

import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { WorkspaceDb } from "@/server/db/workspace-client";
import { fixedClock } from "@/server/kernel/clock";
import { cast } from "@/server/testing/cast";
import { saysOfWhole } from "@/server/testing/commenting";
import { openCustomsYear } from "@/server/testing/customs-year";
import { testDatabase } from "@/server/testing/database";
import { actorFor, createCast } from "@/server/testing/factories";
import { openPeriod } from "@/server/testing/open-period";
import { writtenContent } from "@/server/testing/update-content";
import { listMyDesk } from "../desk/desk.queries";
import { saveUpdate } from "../progress-update/progress-update.commands";
import { getUpdate } from "../progress-update/progress-update.queries";
import { openReview } from "../reporting-period/reporting-period.commands";
import { acceptUpdate, returnUpdate, submitUpdate } from "./review.commands";

let db: WorkspaceDb;
let updateId = "";
let revisionId = "";
let round = 0;
const clock = fixedClock("2025-01-10T08:00:00Z");
const member = actorFor(cast.hkCustomsMember);
const officer = actorFor(cast.hkOfficer);
const context = () => ({ db, clock });

beforeAll(async () => {
  db = (await testDatabase()).workspace;
  await createCast(db);
});

beforeEach(async () => {
  round += 1;
  updateId = (await openCustomsYear(db, "COLLECTING")).customsId;
  const saved = await saveUpdate(
    member,
    { updateId, baseRevisionId: null, content: writtenContent() },
    context(),
  );
  revisionId = saved.revisionId;
});

const noticesTo = (accountId: string) => db.notice.findMany({ where: { accountId, updateId } });
const stateNow = async () => (await getUpdate(officer, { updateId }, { db })).state;

describe("An update in review", () => {
  it("is submitted, returned with a comment, submitted again and accepted, and everybody concerned is told", async () => {
    await submitUpdate(member, { updateId, revisionId }, context());
    expect(await stateNow()).toBe("SUBMITTED");
    expect(await noticesTo(officer.accountId)).toMatchObject([{ code: "review.submitted" }]);
    expect(await noticesTo(actorFor(cast.gdOfficer).accountId)).toEqual([]);

    await returnUpdate(officer, { updateId, revisionId, remarks: [saysOfWhole("请补充案值。")] }, context());
    expect(await stateNow()).toBe("RETURNED");
    const [notice] = await noticesTo(member.accountId);
    expect(notice).toMatchObject({ code: "review.returned" });
    expect(notice?.params).toMatchObject({
      comment: "请补充案值。",
      by: officer.name,
      title: "持續開展粵港海關聯合執法行動",
    });

    await submitUpdate(member, { updateId, revisionId }, context());
    await acceptUpdate(officer, { updateId, revisionId }, context());
    const view = await getUpdate(officer, { updateId }, { db });
    expect(view.steps.map(({ kind }) => kind)).toEqual(["SUBMITTED", "RETURNED", "SUBMITTED", "ACCEPTED"]);
    expect((await noticesTo(member.accountId)).map(({ code }) => code)).toContain("review.accepted");
    const events = await db.auditEvent.findMany({
      where: { subjectId: updateId },
      orderBy: { sequence: "asc" },
    });
    expect(events.map(({ action }) => action).slice(1)).toEqual([
      "review.submitUpdate",
      "review.returnUpdate",
      "review.submitUpdate",
      "review.acceptUpdate",
    ]);
  });

  it("puts a mail into the queue for whoever it is returned to, and for nobody else", async () => {
    const mailsTo = async (email: string) => {
      const rows = await db.$queryRaw<{ count: number }[]>`
        SELECT count(*)::int AS count FROM graphile_worker._private_jobs WHERE payload->>'to' = ${email}`;
      return rows[0]?.count ?? 0;
    };
    const [before, others] = [await mailsTo(member.email), await mailsTo(cast.gdCustomsMember.email)];
    await submitUpdate(member, { updateId, revisionId }, context());
    await returnUpdate(officer, { updateId, revisionId, remarks: [saysOfWhole("请补充。")] }, context());
    expect(await mailsTo(member.email)).toBe(before + 1);
    expect(await mailsTo(cast.gdCustomsMember.email)).toBe(others);
  });

  it("is frozen for its author once submitted, and open again once returned", async () => {
    await submitUpdate(member, { updateId, revisionId }, context());
    const change = { updateId, baseRevisionId: revisionId, content: writtenContent(["改。"]) };
    await expect(saveUpdate(member, change, context())).rejects.toMatchObject({
      kind: "forbidden",
      code: "progressUpdate.frozenSinceSubmitted",
    });
    await returnUpdate(officer, { updateId, revisionId, remarks: [saysOfWhole("请改。")] }, context());
    await expect(saveUpdate(member, change, context())).resolves.toMatchObject({ ordinal: 2 });
  });

  it("takes no step on a revision that is not the newest", async () => {
    const change = { updateId, baseRevisionId: revisionId, content: writtenContent(["改。"]) };
    await saveUpdate(actorFor(cast.gdCustomsMember), change, context());
    await expect(submitUpdate(member, { updateId, revisionId }, context())).rejects.toMatchObject({
      kind: "conflict",
      code: "review.changedSince",
    });
  });

  it("is not submitted unfinished: the issues come back with their places", async () => {
    const empty = { updateId, baseRevisionId: revisionId, content: writtenContent([]) };
    const saved = await saveUpdate(member, empty, context());
    const attempt = submitUpdate(member, { updateId, revisionId: saved.revisionId }, context());
    await expect(attempt).rejects.toMatchObject({
      kind: "invalid",
      code: "review.unfinished",
      params: { count: 1 },
      detail: [{ code: "progressUpdate.narrativeMissing", place: "texts.zh-Hans.paragraphs" }],
    });
    expect(await stateNow()).toBe("DRAFT");
  });

  it.each([
    ["a contributing member cannot submit", cast.gdCustomsMember, "forbidden"],
    ["an officer of the other side cannot submit", cast.gdOfficer, "forbidden"],
    ["a member of another agency does not know of it", cast.hkIpdMember, "notFound"],
    ["an administrator does not know of it", cast.admin, "notFound"],
  ])("%s", async (_what, person, kind) => {
    await expect(submitUpdate(actorFor(person), { updateId, revisionId }, context())).rejects.toMatchObject({
      kind,
    });
  });

  it.each([
    ["the other side's officer", cast.gdOfficer, "review.otherSideReviews"],
    ["its author", cast.hkCustomsMember, "review.onlyOfficersReview"],
  ])("%s neither accepts nor returns it", async (_who, person, code) => {
    await submitUpdate(member, { updateId, revisionId }, context());
    const actor = actorFor(person);
    await expect(acceptUpdate(actor, { updateId, revisionId }, context())).rejects.toMatchObject({ code });
    const back = { updateId, revisionId, remarks: [saysOfWhole("不。")] };
    await expect(returnUpdate(actor, back, context())).rejects.toMatchObject({ code });
    expect(await stateNow()).toBe("SUBMITTED");
  });

  it("submitted twice at once has one step", async () => {
    const twice = [1, 2].map(() => submitUpdate(member, { updateId, revisionId }, context()));
    const results = await Promise.allSettled(twice);
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await db.reviewStep.count({ where: { updateId } })).toBe(1);
  });
});

describe("When collecting has closed", () => {
  const collecting = async () => {
    const { customsId, periodId } = await openCustomsYear(db, "COLLECTING");
    const { slug } = await db.reportingPeriod.findUniqueOrThrow({ where: { id: periodId } });
    return { customsId, close: () => openReview(officer, { periodSlug: slug }, context()) };
  };
  const save = (id: string, author = officer) =>
    saveUpdate(author, { updateId: id, baseRevisionId: null, content: writtenContent() }, context());

  it("a draft can be returned to its members, who finish and submit it", async () => {
    const { customsId, close } = await collecting();
    const { revisionId: draft } = await save(customsId, member);
    await close();
    const step = { updateId: customsId, revisionId: draft };
    await expect(submitUpdate(member, step, context())).rejects.toMatchObject({
      code: "progressUpdate.collectingClosed",
    });
    await returnUpdate(officer, { ...step, remarks: [saysOfWhole("请写完。")] }, context());
    await submitUpdate(member, step, context());
    expect((await getUpdate(officer, { updateId: customsId }, { db })).state).toBe("SUBMITTED");
  });

  it("what nobody has written is not returned or accepted, and is written by the secretariat on behalf", async () => {
    const { customsId, close } = await collecting();
    await close();
    const view = await getUpdate(officer, { updateId: customsId }, { db });
    const refused = { allowed: false, reason: "review.nothingWritten" };
    expect(view).toMatchObject({ progress: "EMPTY", can: { accept: refused, return: refused } });
    const step = { updateId: customsId, revisionId };
    await expect(
      returnUpdate(officer, { ...step, remarks: [saysOfWhole("请写。")] }, context()),
    ).rejects.toMatchObject({
      code: "review.nothingWritten",
    });
    const { revisionId: written } = await save(customsId);
    await acceptUpdate(officer, { updateId: customsId, revisionId: written }, context());
    expect((await getUpdate(officer, { updateId: customsId }, { db })).state).toBe("ACCEPTED");
  });
});

const EMPTY = { toWrite: [], handedIn: [], toReview: [], toAnswer: [], toEndorse: [], toPublish: [] };

describe("The desk", () => {
  const idsOn = (list: { id: string }[]) => list.map(({ id }) => id);

  it("moves an update from its author to the officer of the side and back, with the comment", async () => {
    expect(idsOn((await listMyDesk(member, context())).toWrite)).toContain(updateId);
    await submitUpdate(member, { updateId, revisionId }, context());
    expect(idsOn((await listMyDesk(member, context())).toWrite)).not.toContain(updateId);
    expect(idsOn((await listMyDesk(member, context())).handedIn)).toContain(updateId);
    expect(idsOn((await listMyDesk(officer, context())).toReview)).toContain(updateId);
    expect(idsOn((await listMyDesk(actorFor(cast.gdOfficer), context())).toReview)).not.toContain(updateId);

    await returnUpdate(officer, { updateId, revisionId, remarks: [saysOfWhole("请补充。")] }, context());
    const { toWrite } = await listMyDesk(member, context());
    expect(toWrite.find(({ id }) => id === updateId)).toMatchObject({
      state: "RETURNED",
      daysLeft: 9,
      isContributing: false,
      progress: "RETURNED",
      returned: { comment: "请补充。", by: officer.name },
    });
  });

  it("holds for a contributing member what they may still write, and nothing of others", async () => {
    const contributor = await listMyDesk(actorFor(cast.gdCustomsMember), context());
    expect(contributor.toWrite.find(({ id }) => id === updateId)).toMatchObject({ isContributing: true });
    const other = await listMyDesk(actorFor(cast.hkIpdMember), context());
    expect(other).toEqual(EMPTY);
  });

  it("holds nothing for an administrator", async () => {
    const desk = await listMyDesk(actorFor(cast.admin), context());
    expect(desk).toEqual(EMPTY);
  });

  it("shows officers the plans and summaries that wait for their side's word, and what may be published", async () => {
    const updates = [{ project: `p-${round}`, title: { "zh-Hans": "新项目" }, responsible: "gd-ipa" }];
    const dates = { startsOn: "2026-01-01", endsOn: "2026-12-31", updates };
    await openPeriod(db, { slug: `plan-${round}`, stage: "PLANNING", ...dates });
    await openPeriod(db, { slug: `review-${round}`, stage: "REVIEW", ...dates });
    await openPeriod(db, { slug: `endorsed-${round}`, stage: "ENDORSED", ...dates });
    await openPeriod(db, { slug: `published-${round}`, stage: "PUBLISHED", ...dates });
    const { toEndorse, toPublish } = await listMyDesk(officer, context());
    const waiting = toEndorse.map(({ period, subject }) => [period.slug, subject]);
    expect(waiting).toEqual(
      expect.arrayContaining([
        [`plan-${round}`, "PLAN"],
        [`review-${round}`, "SUMMARY"],
      ]),
    );
    expect(waiting.flat()).not.toContain(`published-${round}`);
    expect(toPublish.map(({ slug }) => slug)).toEqual([`endorsed-${round}`]);
  });
});

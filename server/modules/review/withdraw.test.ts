import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type CastName, cast } from "@/server/testing/cast";
import { type TestDatabase, testDatabase } from "@/server/testing/database";
import { createCast } from "@/server/testing/factories";
import { type Reviewing, reviewing } from "@/server/testing/reviewing";
import { writtenContent } from "@/server/testing/update-content";

let database: TestDatabase;
let review: Reviewing;
let updateId = "";
let revisionId = "";
let periodSlug = "";
const as = (name: CastName) => review.as(name);
const content = writtenContent(["第一段。", "双方移交案件4宗。"]);

beforeAll(async () => {
  database = await testDatabase();
  await createCast(database.workspace);
  review = reviewing(database.workspace);
});

beforeEach(async () => {
  ({ updateId, revisionId, periodSlug } = await review.written("hkCustomsMember", content));
  await as("hkCustomsMember").review.submit({ updateId, revisionId });
});

const step = () => ({ updateId, revisionId });
const stateNow = () => review.stateOf(updateId);
const openNotices = async (who: CastName) =>
  (await review.openNotices(who, updateId)).map(({ code }) => code);

describe("A submission", () => {
  it("is taken back by the responsible agency, which writes on, and the officers hear of it", async () => {
    expect(await openNotices("hkOfficer")).toEqual(["review.submitted"]);
    await as("hkCustomsMember").review.withdraw(step());
    expect(await stateNow()).toBe("DRAFT");
    expect(await openNotices("hkOfficer")).toEqual(["review.withdrawn"]);
    const { steps, can } = await as("hkCustomsMember").progressUpdate.get({ updateId });
    expect(steps.map(({ kind, by }) => [kind, by])).toEqual([
      ["SUBMITTED", cast.hkCustomsMember.name],
      ["WITHDRAWN", cast.hkCustomsMember.name],
    ]);
    expect(can).toMatchObject({ save: { allowed: true }, withdraw: { reason: "review.notSubmitted" } });
    const events = await database.workspace.auditEvent.findMany({ where: { subjectId: updateId } });
    expect(events.map(({ action }) => action)).toContain("review.withdrawSubmission");
    await as("hkCustomsMember").review.submit(step());
    expect(await stateNow()).toBe("SUBMITTED");
  });

  it("is what a reminder asked for, which is done with it", async () => {
    await as("hkCustomsMember").review.withdraw(step());
    await as("hkOfficer").reminder.remind({ periodSlug, updateIds: [updateId] });
    expect(await openNotices("hkCustomsMember")).toEqual(["reminder.updatesAwaited"]);
    await as("hkCustomsMember").review.submit(step());
    expect(await openNotices("hkCustomsMember")).toEqual([]);
  });

  it("that was taken back is a draft on the board and on the desk", async () => {
    await as("hkCustomsMember").review.withdraw(step());
    const { updates, counts } = await as("hkOfficer").board.getBoard({ periodSlug });
    expect(updates.find((line) => line.updateId === updateId)).toMatchObject({ state: "DRAFT" });
    expect(counts).toMatchObject({ SUBMITTED: 0, DRAFT: 1 });
    const { toWrite } = await as("hkCustomsMember").desk.mine();
    expect(toWrite.map(({ id }) => id)).toContain(updateId);
  });

  it.each([
    ["gdCustomsMember", "review.onlyResponsibleWithdraws", "FORBIDDEN"],
    ["gdOfficer", "review.onlyResponsibleWithdraws", "FORBIDDEN"],
    ["hkIpdMember", "progressUpdate.notFound", "NOT_FOUND"],
    ["admin", "progressUpdate.notFound", "NOT_FOUND"],
  ] as const)("is not taken back by %s: %s", async (who, message, code) => {
    await expect(as(who).review.withdraw(step())).rejects.toMatchObject({ message, code });
    expect(await stateNow()).toBe("SUBMITTED");
  });

  it("that is accepted, or that an officer has changed unseen, is not taken back", async () => {
    const changed = writtenContent(["秘书处修改。"]);
    const save = { updateId, baseRevisionId: revisionId, content: changed };
    const saved = await as("hkOfficer").progressUpdate.save(save);
    const attempt = () => as("hkCustomsMember").review.withdraw(step());
    await expect(attempt()).rejects.toMatchObject({ message: "review.changedSince", code: "CONFLICT" });
    await as("hkOfficer").review.accept({ updateId, revisionId: saved.revisionId });
    await expect(attempt()).rejects.toMatchObject({ message: "review.alreadyAccepted" });
  });

  it("is either accepted or taken back by two at once, never both", async () => {
    const both = [as("hkOfficer").review.accept(step()), as("hkCustomsMember").review.withdraw(step())];
    const outcomes = await Promise.allSettled(both);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });
});

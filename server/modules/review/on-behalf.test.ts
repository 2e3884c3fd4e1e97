import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { agencyId } from "@/prisma/seed/agencies";
import { type CastName, cast } from "@/server/testing/cast";
import { saysOfWhole } from "@/server/testing/commenting";
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
const [CUSTOMS, CUSTOMS_NAME] = [agencyId("hk-customs"), { "zh-Hant": "香港海關" }];
const FOR_CUSTOMS = `${cast.hkOfficer.name}（代香港海關）`;

beforeAll(async () => {
  database = await testDatabase();
  await createCast(database.workspace);
  review = reviewing(database.workspace);
});

beforeEach(async () => {
  ({ updateId, revisionId, periodSlug } = await review.written("hkOfficer"));
});

const step = () => ({ updateId, revisionId });
const submit = (who: CastName = "hkOfficer") => as(who).review.submit(step());
const view = (who: CastName) => as(who).progressUpdate.get({ updateId });
const noticesTo = (who: CastName) => review.openNotices(who, updateId);

describe("An update that an officer hands in for the responsible agency of their side", () => {
  it("is submitted with both names, in the step, the timeline and the audit log", async () => {
    await submit();
    const { state, steps } = await view("hkCustomsMember");
    expect(state).toBe("SUBMITTED");
    expect(steps).toMatchObject([{ kind: "SUBMITTED", by: cast.hkOfficer.name, onBehalfOf: CUSTOMS_NAME }]);
    const { entries } = await as("hkCustomsMember").timeline.list({ updateId });
    expect(entries[0]).toMatchObject({
      ...{ action: "review.submitUpdate", by: cast.hkOfficer.name, onBehalfOf: CUSTOMS_NAME },
    });
    expect(
      await database.workspace.auditEvent.findFirstOrThrow({ orderBy: { sequence: "desc" } }),
    ).toMatchObject({
      ...{ action: "review.submitUpdate", actorName: cast.hkOfficer.name, data: { agency: "hk-customs" } },
    });
    expect(await database.workspace.reviewStep.findFirstOrThrow({ where: { updateId } })).toMatchObject({
      ...{ onBehalfOfId: CUSTOMS, onBehalfSide: "HONG_KONG" },
    });
  });

  it("is told to the agency and to the colleagues who review it, with both names", async () => {
    await submit();
    for (const who of ["hkCustomsMember", "hkOfficer2"] as const)
      expect(await noticesTo(who)).toMatchObject([{ code: "review.submitted", params: { by: FOR_CUSTOMS } }]);
    for (const who of ["hkOfficer", "gdOfficer", "gdCustomsMember"] as const)
      expect(await noticesTo(who)).toEqual([]);
  });

  it("is accepted by another officer and not by the one who handed it in, as the board and the page say before", async () => {
    await submit();
    const refused = { allowed: false, reason: "review.submittedByYou" };
    expect((await view("hkOfficer")).can.accept).toEqual(refused);
    const { updates } = await as("hkOfficer").board.getBoard({ periodSlug });
    expect(updates.find((line) => line.updateId === updateId)?.can.accept).toEqual(refused);
    await expect(as("hkOfficer").review.accept(step())).rejects.toMatchObject({
      ...{ code: "FORBIDDEN", message: "review.submittedByYou" },
    });
    await as("hkOfficer2").review.accept(step());
    expect((await view("hkOfficer")).state).toBe("ACCEPTED");
  });

  it("that comes back is told to the agency and to the officer who had handed it in, who hands it in again", async () => {
    await submit();
    await as("hkOfficer2").review.return({ ...step(), remarks: [saysOfWhole("请补充案值。")] });
    for (const who of ["hkCustomsMember", "hkOfficer"] as const)
      expect((await noticesTo(who)).map(({ code }) => code)).toEqual(["review.returned"]);
    await submit();
    expect(await noticesTo("hkOfficer")).toEqual([]);
    expect((await view("hkOfficer2")).can.accept).toEqual({ allowed: true });
  });

  it("is taken back in its name by the officer, or by the agency itself", async () => {
    await submit();
    await as("hkOfficer").review.withdraw(step());
    expect((await view("hkCustomsMember")).steps.at(-1)).toMatchObject({
      ...{ kind: "WITHDRAWN", by: cast.hkOfficer.name, onBehalfOf: CUSTOMS_NAME },
    });
    expect(await noticesTo("hkCustomsMember")).toMatchObject([
      { code: "review.withdrawn", params: { by: FOR_CUSTOMS } },
    ]);
    await submit();
    await as("hkCustomsMember").review.withdraw(step());
    expect((await view("hkOfficer")).steps.at(-1)).toMatchObject({ kind: "WITHDRAWN", onBehalfOf: null });
  });
});

describe("Handing in for an agency", () => {
  it("is not for an officer of the other side, even where an agency of that side contributes", async () => {
    expect((await view("gdOfficer")).can.submit).toMatchObject({ reason: "review.onlyResponsibleSubmits" });
    await expect(submit("gdOfficer")).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect((await view("hkOfficer")).state).toBe("DRAFT");
  });

  it("asks for the same as from its members: nothing unfinished is handed in, nor anything unseen", async () => {
    const unfinished = { updateId, baseRevisionId: revisionId, content: writtenContent([]) };
    const saved = await as("hkCustomsMember").progressUpdate.save(unfinished);
    await expect(submit()).rejects.toMatchObject({ code: "CONFLICT", message: "review.changedSince" });
    const attempt = as("hkOfficer").review.submit({ updateId, revisionId: saved.revisionId });
    await expect(attempt).rejects.toMatchObject({ message: "review.unfinished" });
  });

  it("a member does in their own name", async () => {
    await submit("hkCustomsMember");
    expect((await view("hkOfficer")).steps).toMatchObject([{ kind: "SUBMITTED", onBehalfOf: null }]);
    expect((await view("hkOfficer")).can.accept).toEqual({ allowed: true });
  });
});

import { beforeAll, describe, expect, it } from "vitest";
import { callerAs } from "@/server/testing/caller-as";
import { type CastName, cast } from "@/server/testing/cast";
import { type Commenting, commenting, saysOfWhole } from "@/server/testing/commenting";
import { correcting } from "@/server/testing/correcting";
import { countedStatements } from "@/server/testing/counted-statements";
import { type TestDatabase, testDatabase } from "@/server/testing/database";
import { actorFor, createCast } from "@/server/testing/factories";
import { writtenContent } from "@/server/testing/update-content";
import { agencyId } from "../../../prisma/seed/agencies";
import { listTimeline } from "./timeline.queries";

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  await createCast(database.workspace);
});

const timelineOf = (who: CastName, updateId: string) =>
  callerAs(cast[who], database.workspace).timeline.list({ updateId });
const told = async (who: CastName, updateId: string) =>
  (await timelineOf(who, updateId)).entries.map(({ action, by }) => [action, by]);

async function saveOften(desk: Commenting, who: CastName, times: number) {
  const { head } = await desk.as(who).progressUpdate.get({ updateId: desk.updateId });
  let baseRevisionId = head?.revisionId ?? null;
  for (let count = 0; count < times; count += 1) {
    const content = writtenContent([`${who} ${head?.ordinal} ${count}`]);
    const saved = await desk
      .as(who)
      .progressUpdate.save({ updateId: desk.updateId, baseRevisionId, content });
    baseRevisionId = saved.revisionId;
  }
  return baseRevisionId ?? "";
}

describe("The timeline of an update", () => {
  it("tells who did what, the newest first, and saves of one person in a row once", async () => {
    const desk = await commenting(database);
    await saveOften(desk, "hkCustomsMember", 3);
    await saveOften(desk, "gdCustomsMember", 1);
    const revisionId = await saveOften(desk, "hkCustomsMember", 2);
    const step = { updateId: desk.updateId, revisionId };
    await desk.as("hkCustomsMember").review.submit(step);
    await desk.as("hkOfficer").review.return({ ...step, remarks: [saysOfWhole("请改。")] });
    const { entries } = await timelineOf("gdOfficer", desk.updateId);
    expect(entries.map(({ action, by, count, revisions }) => [action, by, count, revisions])).toEqual([
      ["review.returnUpdate", cast.hkOfficer.name, 1, null],
      ["review.submitUpdate", cast.hkCustomsMember.name, 1, null],
      ["progressUpdate.saveUpdate", cast.hkCustomsMember.name, 2, { first: 6, last: 7 }],
      ["progressUpdate.saveUpdate", cast.gdCustomsMember.name, 1, { first: 5, last: 5 }],
      ["progressUpdate.saveUpdate", cast.hkCustomsMember.name, 4, { first: 1, last: 4 }],
    ]);
    expect(entries[0]).toMatchObject({ comment: "请改。" });
  });

  it("tells one side nothing of what is internal to the other, and breaks no row of saves by it", async () => {
    const desk = await commenting(database);
    await desk.open("hkOfficer", { audience: "SIDE" });
    await saveOften(desk, "hkCustomsMember", 1);
    const save = ["progressUpdate.saveUpdate", cast.hkCustomsMember.name];
    expect(await told("hkOfficer2", desk.updateId)).toEqual([
      save,
      ["comment.openThread", cast.hkOfficer.name],
      save,
    ]);
    expect(await told("gdOfficer", desk.updateId)).toEqual([save]);
  });

  it("tells for which agency an officer wrote, and saves in another one's name by themselves", async () => {
    const desk = await commenting(database);
    await saveOften(desk, "hkCustomsMember", 1);
    await saveOften(desk, "hkOfficer", 2);
    const { entries } = await timelineOf("gdOfficer", desk.updateId);
    expect(
      entries.slice(0, 2).map(({ by, count, onBehalfOf }) => [by, count, onBehalfOf?.["zh-Hant"]]),
    ).toEqual([
      [cast.hkOfficer.name, 2, "香港海關"],
      [cast.hkCustomsMember.name, 2, undefined],
    ]);
  });

  it("tells who writes it since when and why, and nothing of other updates", async () => {
    const desk = await commenting(database);
    const [customs, others] = [agencyId("hk-customs"), agencyId("gd-customs")];
    await desk.as("hkOfficer").assignment.reassignUpdate({
      ...{ updateId: desk.updateId, responsibleAgencyId: customs, contributingAgencyIds: [] },
      ...{ seen: { responsibleAgencyId: customs, contributingAgencyIds: [others] }, reason: "分工调整。" },
    });
    const { entries } = await timelineOf("hkCustomsMember", desk.updateId);
    expect(entries[0]).toMatchObject({
      ...{ action: "assignment.reassignUpdate", by: cast.hkOfficer.name, comment: "分工调整。" },
      assigned: null,
      reassigned: [{ name: { "zh-Hans": "海关总署广东分署" }, before: "CONTRIBUTING", after: null }],
    });
    expect((await timelineOf("gdOfficer", desk.dataId)).entries).toEqual([]);
  });

  it("goes on after publication: what voided an endorsement, editions, and corrections that name it", async () => {
    const desk = correcting(database.workspace);
    const { slug, updateIds } = await desk.inReview();
    const [first = "", second = ""] = updateIds;
    await desk.give(cast.gdOfficer2, slug);
    await desk.save(cast.gdOfficer, first, "改。");
    await desk.endorseAndPublish(slug);
    await desk.open(cast.hkOfficer, slug, first);
    await desk.abandon(cast.hkOfficer, slug);
    const actions = (await told("gdOfficer", first)).map(([action]) => action);
    expect(actions.slice(0, 4)).toEqual([
      "correction.openCorrection",
      "publication.publishEdition",
      "progressUpdate.saveUpdate",
      "endorsement.voidEndorsements",
    ]);
    const others = (await told("gdOfficer", second)).map(([action]) => action);
    expect(others).toContain("publication.publishEdition");
    expect(others).not.toContain("correction.openCorrection");
    expect(others).not.toContain("endorsement.voidEndorsements");
  });

  it("comes a page at a time, whole and once, in as many statements for much as for little", async () => {
    const desk = await commenting(database);
    const counted = () =>
      countedStatements(database.urls.workspace, (db) =>
        listTimeline(actorFor(cast.hkOfficer), { updateId: desk.updateId }, { db }),
      );
    const few = await counted();
    for (let count = 0; count < 35; count += 1) await desk.open("hkOfficer", { place: { kind: "WHOLE" } });
    expect(await counted()).toBe(few);
    const page = await timelineOf("hkOfficer", desk.updateId);
    const rest = await desk.as("hkOfficer").timeline.list({ updateId: desk.updateId, cursor: page.next });
    expect([page.entries.length, rest.entries.length, rest.next]).toEqual([30, 6, null]);
    const all = [...page.entries, ...rest.entries].map(({ sequence }) => sequence);
    expect(all).toEqual([...new Set(all)].toSorted((a, b) => b - a));
  });

  it.each(["hkIpdMember", "admin"] as const)("does not exist for %s", async (who) => {
    const desk = await commenting(database);
    await expect(timelineOf(who, desk.updateId)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

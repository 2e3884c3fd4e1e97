import { describe, expect, it } from "vitest";
import { inTransaction } from "@/server/db/transaction";
import { cast } from "@/server/testing/cast";
import { endorsingDesk } from "@/server/testing/endorsing-desk";
import { actorFor } from "@/server/testing/factories";
import { voidEndorsements } from "./void-endorsements";

const { database, desk } = await endorsingDesk();

async function endorsedPeriod() {
  const period = await desk.inReview();
  await desk.give(cast.gdOfficer, period.slug);
  await desk.give(cast.hkOfficer, period.slug);
  return period;
}

describe("a change of endorsed content", () => {
  it("ends both sides' endorsements in the transaction of the save, and falls back to review", async () => {
    const { slug, updateIds } = await endorsedPeriod();
    await desk.save(cast.hkOfficer2, updateIds[1] ?? "", "粤港双方继续加强合作。");
    const view = await desk.look(cast.gdOfficer, slug);
    expect(view.stage).toBe("REVIEW");
    expect(view.sides.map((side) => side.endorsement)).toEqual([null, null]);
  });

  it("says on both sides whose change it was and what was changed", async () => {
    const { slug, updateIds } = await endorsedPeriod();
    await desk.save(cast.hkOfficer2, updateIds[1] ?? "", "粤港双方继续加强合作。");
    const { sides } = await desk.look(cast.gdOfficer, slug);
    for (const side of sides) {
      expect(side.ended).toMatchObject({ how: "VOIDED", byName: cast.hkOfficer2.name });
      expect(side.ended?.changes.map((change) => change.number)).toEqual([2]);
    }
  });

  it("tells every active officer of both sides, in the page and by mail", async () => {
    const { slug, updateIds } = await endorsedPeriod();
    await desk.save(cast.gdOfficer, updateIds[0] ?? "", "粤港双方继续加强合作。");
    const notices = await database.workspace.notice.findMany({
      where: { periodSlug: slug, code: "endorsement.voidedByUpdate" },
    });
    const officers = [cast.gdOfficer, cast.gdOfficer2, cast.hkOfficer, cast.hkOfficer2];
    expect(notices.map((one) => one.accountId).sort()).toEqual(
      officers.map((one) => actorFor(one).accountId).sort(),
    );
    expect(notices.every((one) => one.updateId === updateIds[0])).toBe(true);
    const mails = await database.owner.query(
      `SELECT payload->>'to' AS "to" FROM graphile_worker._private_jobs
       WHERE payload->>'template' = 'endorsementVoided' AND payload->'params'->>'periodSlug' = $1`,
      [slug],
    );
    expect(mails.rows.map((row) => row.to).sort()).toEqual(officers.map((one) => one.email).sort());
  });

  it("leaves an audit event with both digests that are void", async () => {
    const { id, slug, updateIds } = await endorsedPeriod();
    const { digest } = await desk.look(cast.gdOfficer, slug);
    await desk.save(cast.gdOfficer, updateIds[0] ?? "", "粤港双方继续加强合作。");
    const event = await database.workspace.auditEvent.findFirstOrThrow({
      where: { subjectId: id, action: "endorsement.voidEndorsements" },
    });
    expect(event.data).toMatchObject({ digests: [digest, digest], updateId: updateIds[0] });
  });

  it("leaves endorsements in force where the save changes nothing", async () => {
    const { slug, updateIds } = await endorsedPeriod();
    await desk.save(cast.gdOfficer, updateIds[0] ?? "", "粤港双方继续加强合作。");
    await desk.give(cast.gdOfficer2, slug);
    await desk.save(cast.gdOfficer, updateIds[0] ?? "", "粤港双方继续加强合作。");
    expect((await desk.look(cast.gdOfficer, slug)).sides[0]?.endorsement).not.toBeNull();
  });

  it("never ends an endorsement that an edition was made under", async () => {
    const { id, slug } = await endorsedPeriod();
    await desk.publish(cast.gdOfficer, slug);
    const attempt = inTransaction(database.workspace, (tx) =>
      voidEndorsements(tx, null, new Date(), id, "SUMMARY"),
    );
    await expect(attempt).rejects.toMatchObject({ code: "endorsement.alreadyPublished" });
  });
});

describe("four eyes", () => {
  const bars = { allowed: false, reason: "endorsement.fourEyes" };

  it("bar the officer of a side who edited last from giving that side's word, and their colleague not", async () => {
    const { slug, updateIds } = await desk.inReview();
    await desk.save(cast.gdOfficer, updateIds[0] ?? "", "由粤方秘书处修改。");
    expect((await desk.look(cast.gdOfficer, slug)).can.give).toEqual(bars);
    await expect(desk.give(cast.gdOfficer, slug)).rejects.toMatchObject({ code: "endorsement.fourEyes" });
    await desk.give(cast.gdOfficer2, slug);
  });

  it("look at each side by itself: an edit of the other side's bars nobody here", async () => {
    const { slug, updateIds } = await desk.inReview();
    await desk.save(cast.gdOfficer, updateIds[0] ?? "", "由粤方秘书处修改。");
    await desk.save(cast.hkOfficer, updateIds[0] ?? "", "由港方秘書處修改。");
    expect((await desk.look(cast.gdOfficer, slug)).can.give).toEqual(bars);
    expect((await desk.look(cast.hkOfficer, slug)).can.give).toEqual(bars);
    expect((await desk.look(cast.hkOfficer2, slug)).can.give).toEqual({ allowed: true });
  });

  it("pass to whoever edits next", async () => {
    const { slug, updateIds } = await desk.inReview();
    await desk.save(cast.gdOfficer, updateIds[0] ?? "", "由甲修改。");
    await desk.save(cast.gdOfficer2, updateIds[1] ?? "", "由乙修改。");
    expect((await desk.look(cast.gdOfficer, slug)).can.give).toEqual({ allowed: true });
    expect((await desk.look(cast.gdOfficer2, slug)).can.give).toEqual(bars);
  });

  it("do without where the task force says so", async () => {
    const { slug, updateIds } = await desk.inReview();
    await desk.save(cast.gdOfficer, updateIds[0] ?? "", "由粤方秘书处修改。");
    await database.workspace.taskForce.updateMany({ data: { fourEyes: false } });
    expect((await desk.look(cast.gdOfficer, slug)).can.give).toEqual({ allowed: true });
    await database.workspace.taskForce.updateMany({ data: { fourEyes: true } });
  });

  it("do without where the side has one active officer left", async () => {
    const { slug, updateIds } = await desk.inReview();
    await desk.save(cast.hkOfficer, updateIds[0] ?? "", "由港方秘書處修改。");
    const [closed, by] = [actorFor(cast.hkOfficer2).accountId, actorFor(cast.admin).accountId];
    await database.workspace.accountClosure.create({ data: { accountId: closed, closedById: by } });
    expect((await desk.look(cast.hkOfficer, slug)).can.give).toEqual({ allowed: true });
  });
});

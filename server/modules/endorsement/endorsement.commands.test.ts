import { describe, expect, it } from "vitest";
import { cast } from "@/server/testing/cast";
import { endorsingDesk } from "@/server/testing/endorsing-desk";
import { actorFor } from "@/server/testing/factories";
import { openPeriod } from "@/server/testing/open-period";
import { giveEndorsement } from "./endorsement.commands";

const { database, desk } = await endorsingDesk();

/** A period of one project that nobody has written yet. */
async function planned(stage: "PLANNING" | "COLLECTING"): Promise<string> {
  const year = desk.nextYear();
  const days = { slug: String(year), startsOn: `${year}-01-01`, endsOn: `${year}-12-31` };
  const updates = [{ project: "project-1", title: { "zh-Hans": "合作项目之1" }, responsible: "gd-ipa" }];
  await openPeriod(database.workspace, { ...days, stage, updates });
  return days.slug;
}

const refusal = (code: string) => expect.objectContaining({ code });

describe("giving an endorsement", () => {
  it("takes a plan of which both sides have endorsed the same digest from planning to collecting", async () => {
    const slug = await planned("PLANNING");
    await desk.give(cast.gdOfficer, slug, "PLAN");
    expect(await desk.look(cast.hkOfficer, slug, "PLAN")).toMatchObject({ stage: "PLANNING" });
    await desk.give(cast.hkOfficer, slug, "PLAN");
    const view = await desk.look(cast.hkOfficer, slug, "PLAN");
    expect(view.stage).toBe("COLLECTING");
    expect(view.sides.map((side) => side.endorsement?.isCurrent)).toEqual([true, true]);
  });

  it("takes a summary from review to endorsed only with the second side's word", async () => {
    const period = await desk.inReview();
    await desk.give(cast.hkOfficer, period.slug);
    expect((await desk.look(cast.gdOfficer, period.slug)).stage).toBe("REVIEW");
    await desk.give(cast.gdOfficer, period.slug);
    expect((await desk.look(cast.gdOfficer, period.slug)).stage).toBe("ENDORSED");
  });

  it("refuses a digest that is no longer the content's, and says what the digest is now and what changed", async () => {
    const period = await desk.inReview();
    const seen = { periodSlug: period.slug, subject: "SUMMARY" as const, digest: "0".repeat(64) };
    const { digest } = await desk.look(cast.gdOfficer, period.slug);
    await expect(giveEndorsement(actorFor(cast.gdOfficer), seen, desk.context)).rejects.toMatchObject({
      code: "endorsement.changedSince",
      detail: { digest },
    });
    expect(
      await database.workspace.endorsement.count({ where: { periodId: period.id, subject: "SUMMARY" } }),
    ).toBe(0);
  });

  it("refuses a member, and knows no periods for an administrator", async () => {
    const period = await desk.inReview();
    await expect(desk.give(cast.gdIpaMember, period.slug)).rejects.toEqual(
      refusal("endorsement.officersOnly"),
    );
    await expect(desk.give(cast.admin, period.slug)).rejects.toEqual(refusal("reportingPeriod.notFound"));
  });

  it("speaks for the officer's own side whoever has endorsed before, so one side alone is never both", async () => {
    const period = await desk.inReview();
    await desk.give(cast.gdOfficer, period.slug);
    for (const person of [cast.gdOfficer, cast.gdOfficer2]) {
      await expect(desk.give(person, period.slug)).rejects.toEqual(refusal("endorsement.alreadyGiven"));
    }
    const given = await database.workspace.endorsement.findMany({
      where: { periodId: period.id, subject: "SUMMARY" },
    });
    expect(given.map((row) => row.sideCode)).toEqual(["GUANGDONG"]);
  });

  it("refuses a summary before review, a plan after planning, and a transcription of what was never published", async () => {
    const collecting = await planned("COLLECTING");
    await expect(desk.give(cast.gdOfficer, collecting)).rejects.toEqual(
      refusal("endorsement.notYetInReview"),
    );
    await expect(desk.give(cast.gdOfficer, collecting, "PLAN")).rejects.toEqual(
      refusal("endorsement.planIsSettled"),
    );
    const review = await desk.inReview();
    await expect(desk.give(cast.gdOfficer, review.slug, "TRANSCRIPTION")).rejects.toEqual(
      refusal("endorsement.notATranscription"),
    );
  });

  it("refuses a summary of which one update is not accepted", async () => {
    const period = await desk.inReview();
    const updateId = period.updateIds[1] ?? "";
    const update = await database.workspace.progressUpdate.findUniqueOrThrow({ where: { id: updateId } });
    const account = { accountId: actorFor(cast.gdOfficer).accountId, comment: "请补充。" };
    await database.workspace.reviewStep.create({
      data: { updateId, ordinal: 3, kind: "RETURNED", revisionId: update.headRevisionId ?? "", ...account },
    });
    const view = await desk.look(cast.hkOfficer, period.slug);
    expect(view.issues).toEqual([
      { code: "endorsement.updateIsReturned", params: { number: 2 }, place: updateId },
    ]);
    expect(view.can.give).toEqual({ allowed: false, reason: "endorsement.issuesRemain" });
    await expect(desk.give(cast.hkOfficer, period.slug)).rejects.toEqual(refusal("endorsement.issuesRemain"));
  });

  it("lets one officer of each side confirm a transcription", async () => {
    const period = await desk.transcribed();
    await expect(desk.give(cast.gdOfficer, period.slug)).rejects.toEqual(
      refusal("endorsement.isATranscription"),
    );
    await desk.give(cast.gdOfficer, period.slug, "TRANSCRIPTION");
    await desk.give(cast.hkOfficer, period.slug, "TRANSCRIPTION");
    expect((await desk.look(cast.gdOfficer, period.slug, "TRANSCRIPTION")).can.publish).toEqual({
      allowed: true,
    });
  });

  it("asks the other side's active officers by notice and by mail, nobody else, and is on record", async () => {
    const period = await desk.inReview();
    await desk.give(cast.gdOfficer, period.slug);
    const notices = await database.workspace.notice.findMany({ where: { periodSlug: period.slug } });
    const hongKong = [cast.hkOfficer, cast.hkOfficer2].map((person) => actorFor(person).accountId);
    expect(notices.map((notice) => notice.accountId).sort()).toEqual([...hongKong].sort());
    expect(new Set(notices.map((notice) => notice.code))).toEqual(new Set(["endorsement.wanted"]));
    const mails = await database.owner.query(
      `SELECT payload->>'to' AS "to" FROM graphile_worker._private_jobs
       WHERE payload->>'template' = 'endorsementWanted' AND payload->'params'->>'periodSlug' = $1 ORDER BY 1`,
      [period.slug],
    );
    expect(mails.rows.map((row) => row.to)).toEqual([cast.hkOfficer.email, cast.hkOfficer2.email].sort());
    const events = await database.workspace.auditEvent.findMany({ where: { subjectId: period.id } });
    expect(events.map((event) => event.action)).toEqual(["endorsement.giveEndorsement"]);
  });
});

describe("looking at how an endorsement stands", () => {
  it("shows a member what is being waited for, and leads to no update that others write", async () => {
    const { slug, updateIds } = await desk.inReview();
    await desk.give(cast.hkOfficer, slug);
    await desk.save(cast.gdOfficer, updateIds[0] ?? "", "粤港双方继续加强合作。");
    await desk.give(cast.hkOfficer, slug);
    await desk.save(cast.gdOfficer, updateIds[0] ?? "", "");
    const officer = await desk.look(cast.gdOfficer, slug);
    const member = await desk.look(cast.hkCustomsMember, slug);
    expect(officer.issues.map((issue) => issue.place)).toEqual([updateIds[0]]);
    expect(member.issues.map((issue) => [issue.code, issue.place])).toEqual([
      ["endorsement.updateIsUnfinished", null],
    ]);
    expect(officer.sides[1]?.ended?.changes).toHaveLength(1);
    expect(member.sides[1]?.ended).toMatchObject({ how: "VOIDED", changes: [] });
  });

  it("is not for an administrator, for whom there are no periods", async () => {
    const { slug } = await desk.inReview();
    await expect(desk.look(cast.admin, slug)).rejects.toEqual(refusal("reportingPeriod.notFound"));
  });
});

describe("withdrawing an endorsement", () => {
  it("takes the side's own word back, by any of its officers, and falls back to review", async () => {
    const period = await desk.inReview();
    await desk.give(cast.gdOfficer, period.slug);
    await desk.give(cast.hkOfficer, period.slug);
    await desk.withdraw(cast.gdOfficer2, period.slug);
    const view = await desk.look(cast.gdOfficer, period.slug);
    expect(view.stage).toBe("REVIEW");
    expect(view.sides[0]?.ended).toMatchObject({ how: "WITHDRAWN", byName: cast.gdOfficer2.name });
    expect(view.sides[1]?.endorsement).not.toBeNull();
  });

  it("leaves the other side's alone, and refuses where there is none", async () => {
    const period = await desk.inReview();
    await desk.give(cast.gdOfficer, period.slug);
    await expect(desk.withdraw(cast.hkOfficer, period.slug)).rejects.toEqual(refusal("endorsement.notGiven"));
    await expect(desk.withdraw(cast.gdIpaMember, period.slug)).rejects.toEqual(
      refusal("endorsement.officersOnly"),
    );
    expect((await desk.look(cast.gdOfficer, period.slug)).sides[0]?.endorsement).not.toBeNull();
  });
});

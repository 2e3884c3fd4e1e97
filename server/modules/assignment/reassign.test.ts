import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { agencyId } from "@/prisma/seed/agencies";
import { callerAs } from "@/server/testing/caller-as";
import { cast, type Person } from "@/server/testing/cast";
import { testDatabase } from "@/server/testing/database";
import { endorsing } from "@/server/testing/endorsing";
import { actorFor, createCast } from "@/server/testing/factories";
import { planYear } from "@/server/testing/planned-periods";
import { writtenContent } from "@/server/testing/update-content";
import { letterSchema } from "../notification/notification.schema";

const { workspace: db, owner } = await testDatabase();
const people = endorsing(db);
const call = (person: Person) => callerAs(person, db, people.context.clock);
const gd = call(cast.gdOfficer);
const [IPA, CUSTOMS, PSD, HK_CUSTOMS] = [
  agencyId("gd-ipa"),
  agencyId("gd-customs"),
  agencyId("gd-psd"),
  agencyId("hk-customs"),
];
const REASON = "职能已经调整。";

let year = 2100;

/** A year whose plan both sides have agreed on: gd-ipa is responsible for its projects, hk-customs contributes. */
async function agreedYear(titles: readonly string[] = ["甲"]) {
  year += 1;
  const plan = await planYear(db, year, titles);
  for (const officer of [cast.gdOfficer, cast.hkOfficer]) await people.give(officer, plan.periodSlug, "PLAN");
  const updateId = plan.updateIds[titles[0] ?? ""] ?? "";
  const seen = { responsibleAgencyId: IPA, contributingAgencyIds: [HK_CUSTOMS] };
  const toCustoms = {
    updateId,
    responsibleAgencyId: CUSTOMS,
    contributingAgencyIds: [HK_CUSTOMS],
    reason: REASON,
    seen,
  };
  return { ...plan, updateId, toCustoms };
}

const noticesOf = async (person: Person, code: string) => {
  const accountId = actorFor(person).accountId;
  return db.notice.findMany({ where: { accountId, code }, orderBy: { createdAt: "desc" } });
};

/** The mails that wait, taken out of the queue. */
async function mails() {
  const { rows } = await owner.query("DELETE FROM graphile_worker._private_jobs RETURNING payload");
  return rows.map(({ payload }) => letterSchema.parse(payload));
}

beforeAll(() => createCast(db));
afterAll(() => owner.query("DELETE FROM graphile_worker._private_jobs"));

describe("an update of an agreed plan", () => {
  it("is written by another agency from then on, which is on record with its reason, and the plan stays agreed", async () => {
    const { updateId, toCustoms, periodSlug } = await agreedYear();
    await gd.assignment.reassignUpdate(toCustoms);
    const { projects, period } = await call(cast.gdIpaMember).plan.getPlan({ periodSlug });
    expect(period.stage).toBe("COLLECTING");
    expect(projects[0]).toMatchObject({
      responsible: { slug: "gd-customs" },
      contributing: [{ slug: "hk-customs" }],
      reassignments: [
        {
          by: cast.gdOfficer.name,
          reason: REASON,
          agencies: [
            { before: null, after: "RESPONSIBLE" },
            { before: "RESPONSIBLE", after: null },
          ],
        },
      ],
    });
    expect(await db.auditEvent.findFirstOrThrow({ orderBy: { sequence: "desc" } })).toMatchObject({
      action: "assignment.reassignUpdate",
      data: { before: "gd-ipa", responsible: "gd-customs", contributing: ["hk-customs"], reason: REASON },
    });
    const { entries } = await call(cast.gdCustomsMember).timeline.list({ updateId });
    const [change] = projects[0]?.reassignments ?? [];
    expect(entries[0]).toMatchObject({ by: change?.by, comment: REASON, reassigned: change?.agencies });
  });

  it("keeps what was written, which the new agency goes on with and the old one reads no more", async () => {
    const { updateId, toCustoms } = await agreedYear();
    const content = writtenContent();
    const saved = await call(cast.gdIpaMember).progressUpdate.save({
      updateId,
      baseRevisionId: null,
      content,
    });
    await gd.assignment.reassignUpdate(toCustoms);
    const now = call(cast.gdCustomsMember);
    expect((await now.progressUpdate.get({ updateId })).head).toMatchObject({ by: cast.gdIpaMember.name });
    await now.review.submit({ updateId, revisionId: saved.revisionId });
    const before = call(cast.gdIpaMember);
    await expect(before.progressUpdate.get({ updateId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(before.timeline.list({ updateId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is told of to both agencies and both secretariats, by mail to whoever writes, and to nobody else", async () => {
    const { updateId, toCustoms } = await agreedYear();
    await mails();
    await gd.assignment.reassignUpdate(toCustoms);
    const code = "assignment.reassigned";
    const [ipa] = await noticesOf(cast.gdIpaMember, code);
    expect(ipa).toMatchObject({ updateId: null, params: { number: 1, title: "甲", reason: REASON } });
    const [customs] = await noticesOf(cast.gdCustomsMember, code);
    expect(customs).toMatchObject({ updateId, params: { by: cast.gdOfficer.name, period: `${year}年` } });
    const [officer] = await noticesOf(cast.hkOfficer, code);
    expect(officer).toMatchObject({ updateId, params: { before: "廣東省市場監督管理局（知識產權局）" } });
    expect(await noticesOf(cast.gdOfficer, code)).toEqual([]);
    expect(await noticesOf(cast.gdPsdMember, code)).toEqual([]);
    const told = await mails();
    expect(told.map(({ to }) => to).sort()).toEqual([cast.gdCustomsMember.email, cast.gdIpaMember.email]);
    expect(told.every(({ template }) => template === "updateReassigned")).toBe(true);
  });

  it("gets and loses contributing agencies likewise", async () => {
    const { updateId, toCustoms } = await agreedYear();
    const change = { ...toCustoms, responsibleAgencyId: IPA, contributingAgencyIds: [PSD] };
    await gd.assignment.reassignUpdate(change);
    const [psd] = await noticesOf(cast.gdPsdMember, "assignment.reassigned");
    expect(psd).toMatchObject({ updateId });
    const [hk] = await noticesOf(cast.hkCustomsMember, "assignment.reassigned");
    expect(hk).toMatchObject({ updateId: null, params: { contributing: "廣東省公安廳" } });
  });

  it("is not taken from whoever was given it since, nor reassigned to the same, nor to no member", async () => {
    const { toCustoms } = await agreedYear();
    const other = call(cast.hkOfficer).assignment;
    await expect(other.reassignUpdate({ ...toCustoms, responsibleAgencyId: IPA })).rejects.toMatchObject({
      cause: { code: "assignment.unchanged" },
    });
    await expect(
      other.reassignUpdate({ ...toCustoms, responsibleAgencyId: agencyId("hk-tdc") }),
    ).rejects.toMatchObject({ cause: { code: "assignment.notAMember" } });
    await gd.assignment.reassignUpdate(toCustoms);
    await expect(other.reassignUpdate({ ...toCustoms, responsibleAgencyId: PSD })).rejects.toMatchObject({
      cause: { code: "assignment.changedSince" },
    });
    await expect(gd.assignment.reassignUpdate({ ...toCustoms, reason: " " })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  });

  it("leaves the plan, taken back and unwritten, together with its record", async () => {
    const { updateId, toCustoms, periodSlug } = await agreedYear(["甲", "乙"]);
    await gd.assignment.reassignUpdate(toCustoms);
    await people.withdraw(cast.hkOfficer, periodSlug, "PLAN");
    await gd.project.removeAddedProject({ updateId });
    expect(await db.reassignment.count({ where: { updateId } })).toBe(0);
  });
});

describe("everything that an agency writes in a period", () => {
  it("is handed on at once, for one reason, and told of once", async () => {
    const { periodSlug, updateIds } = await agreedYear(["甲", "乙"]);
    await mails();
    const hand = { periodSlug, fromAgencyId: IPA, toAgencyId: CUSTOMS, reason: REASON };
    expect(await call(cast.hkOfficer).assignment.handOnUpdates(hand)).toEqual({ count: 2 });
    const rows = await db.assignment.findMany({ where: { updateId: { in: Object.values(updateIds) } } });
    expect(rows.filter(({ agencyId: id }) => id === IPA)).toEqual([]);
    expect(rows.filter(({ agencyId: id, kind }) => id === CUSTOMS && kind === "RESPONSIBLE")).toHaveLength(2);
    expect(await db.reassignment.count({ where: { updateId: { in: Object.values(updateIds) } } })).toBe(2);
    const [notice] = await noticesOf(cast.gdCustomsMember, "assignment.handedOn");
    expect(notice).toMatchObject({ periodSlug, params: { count: 2, reason: REASON } });
    expect((await mails()).map(({ template }) => template)).toEqual(["updatesHandedOn", "updatesHandedOn"]);
    await expect(gd.assignment.handOnUpdates(hand)).rejects.toMatchObject({
      cause: { code: "assignment.nothingToHandOn" },
    });
  });
});

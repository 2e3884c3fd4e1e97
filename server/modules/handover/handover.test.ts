import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { agencyId } from "@/prisma/seed/agencies";
import { callerAs } from "@/server/testing/caller-as";
import { cast, type Person } from "@/server/testing/cast";
import { testDatabase } from "@/server/testing/database";
import { actorFor, createCast } from "@/server/testing/factories";
import { openPeriod } from "@/server/testing/open-period";
import { letterSchema } from "../notification/notification.schema";

const { workspace: db, owner } = await testDatabase();
const call = (person: Person) => callerAs(person, db);
const admin = call(cast.admin);
const [CUSTOMS, PSD, COPYRIGHT] = [agencyId("gd-customs"), agencyId("gd-psd"), agencyId("gd-copyright")];
const idOf = (person: Person) => actorFor(person).accountId;

beforeAll(async () => {
  await createCast(db);
  await openPeriod(db, {
    ...{ slug: "2060", startsOn: "2060-01-01", endsOn: "2060-12-31", stage: "COLLECTING" },
    updates: [
      { project: "one", title: { "zh-Hans": "甲" }, responsible: "gd-customs", contributing: ["hk-ipd"] },
      { project: "two", title: { "zh-Hans": "乙" }, responsible: "hk-ipd", contributing: ["gd-customs"] },
      { project: "three", title: { "zh-Hans": "丙" }, responsible: "gd-psd" },
    ],
  });
  await openPeriod(db, {
    ...{ slug: "2061", startsOn: "2061-01-01", endsOn: "2061-12-31", stage: "PLANNING" },
    updates: [{ project: "one", title: { "zh-Hans": "甲" }, responsible: "gd-copyright" }],
  });
});
afterAll(() => owner.query("DELETE FROM graphile_worker._private_jobs"));

async function mails() {
  const { rows } = await owner.query("DELETE FROM graphile_worker._private_jobs RETURNING payload");
  return rows.map(({ payload }) => letterSchema.parse(payload));
}

const noticesOf = (person: Person, code: string) =>
  db.notice.findMany({ where: { accountId: idOf(person), code }, orderBy: { createdAt: "desc" } });

const NOTHING = { unstaffed: [], unattended: [], sides: [] };

const newestEvent = () => db.auditEvent.findFirstOrThrow({ orderBy: { sequence: "desc" } });

describe("a member who leaves an agency for another", () => {
  it("leaves its work to the other members, who are told, and sees it no more", async () => {
    await db.agencyMembership.create({
      data: { accountId: idOf(cast.gdIpaMember), agencyId: PSD, sideCode: "GUANGDONG" },
    });
    await admin.account.changeMemberships({
      ...{ accountId: idOf(cast.gdIpaMember), agencyIds: [agencyId("gd-ipa")] },
      seen: [agencyId("gd-ipa"), PSD],
    });
    expect(await noticesOf(cast.gdPsdMember, "handover.memberLeft")).toMatchObject([
      { params: { name: cast.gdIpaMember.name, agency: "广东省公安厅", count: 1 } },
    ]);
    expect(await newestEvent()).toMatchObject({
      action: "account.changeMemberships",
      data: { joined: [], left: ["gd-psd"], unattended: [] },
    });
    expect(await mails()).toEqual([]);
  });

  it("is no matter where the agency has nothing to write, nor of a plan that is not agreed", async () => {
    const accountId = idOf(cast.gdCopyrightMember);
    await admin.account.changeMemberships({ accountId, agencyIds: [PSD], seen: [COPYRIGHT] });
    expect(await newestEvent()).toMatchObject({ data: { joined: ["gd-psd"], unattended: [] } });
    const { unattended } = await call(cast.gdOfficer).handover.listUnattended();
    expect(unattended).toEqual([]);
    await admin.account.changeMemberships({ accountId, agencyIds: [COPYRIGHT], seen: [PSD] });
  });

  it.each<[string, Partial<{ accountId: string; agencyIds: string[]; seen: string[] }>, string]>([
    ["to the other side", { agencyIds: [agencyId("hk-customs")] }, "invitation.agencyOfOtherSide"],
    ["as an officer", { accountId: idOf(cast.gdOfficer), seen: [] }, "account.notAMember"],
    ["after somebody else changed it", { seen: [] }, "account.changedSince"],
    ["where there is no such account", { accountId: "nobody" }, "account.notFound"],
  ])("is not possible %s", async (_, wrong, code) => {
    const input = { accountId: idOf(cast.gdPsdMember), agencyIds: [CUSTOMS], seen: [PSD], ...wrong };
    await expect(admin.account.changeMemberships(input)).rejects.toMatchObject({ cause: { code } });
  });

  it.each([cast.gdOfficer, cast.gdPsdMember])(
    "is not for $name, to whom there are no accounts",
    async (person) => {
      const input = { accountId: idOf(cast.gdPsdMember), agencyIds: [CUSTOMS], seen: [PSD] };
      await expect(call(person).account.changeMemberships(input)).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    },
  );
});

describe("the last member of an agency", () => {
  it("leaves its work to the officers of their side, who are told by mail, and hand it on", async () => {
    await mails();
    await admin.account.close({ accountId: idOf(cast.gdCustomsMember) });
    expect(await newestEvent()).toMatchObject({
      action: "account.closeAccount",
      data: { unattended: ["gd-customs"] },
    });
    const [notice] = await noticesOf(cast.gdOfficer2, "handover.agencyUnattended");
    expect(notice).toMatchObject({ params: { name: cast.gdCustomsMember.name, count: 2 } });
    expect(await noticesOf(cast.hkOfficer, "handover.agencyUnattended")).toEqual([]);
    const told = await mails();
    expect(told.map(({ to }) => to).sort()).toEqual([cast.gdOfficer.email, cast.gdOfficer2.email].sort());

    const seen = await call(cast.gdOfficer).handover.listUnattended();
    expect(seen.unattended).toMatchObject([
      { agencyId: CUSTOMS, updates: 2, periods: [{ period: { slug: "2060" }, updates: 2 }] },
    ]);
    expect(seen.sides.flatMap(({ agencies }) => agencies.map(({ id }) => id))).toContain(PSD);
    expect(await call(cast.hkOfficer).handover.listUnattended()).toEqual(NOTHING);
    expect(await call(cast.gdPsdMember).handover.listUnattended()).toEqual(NOTHING);
    expect(await admin.handover.listUnattended()).toMatchObject({
      unattended: [{ agencyId: CUSTOMS, updates: 2, periods: [] }],
      sides: [],
    });

    const hand = { periodSlug: "2060", fromAgencyId: CUSTOMS, toAgencyId: PSD, reason: "成员离任。" };
    await call(cast.gdOfficer).assignment.handOnUpdates(hand);
    expect((await call(cast.gdOfficer).handover.listUnattended()).unattended).toEqual([]);
    const { toWrite } = await call(cast.gdPsdMember).desk.mine();
    expect(toWrite.map(({ number }) => number)).toEqual([1, 2, 3]);
  });
});

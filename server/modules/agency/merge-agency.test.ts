import { beforeAll, describe, expect, it } from "vitest";
import { fixedClock } from "@/server/kernel/clock";
import { agencyDesk } from "@/server/testing/agency-desk";
import { cast } from "@/server/testing/cast";
import { testDatabase } from "@/server/testing/database";
import { actorFor, createCast } from "@/server/testing/factories";
import { openPeriod } from "@/server/testing/open-period";
import { inviteAccount } from "../invitation/invitation.commands";

const { workspace: db } = await testDatabase();
const { TODAY, NOW, admin, made, look, add, knownAs, conflict } = agencyDesk(db);

beforeAll(() => createCast(db));

describe("a merge", () => {
  it("makes its names and its members the other's from that day on, and leaves what was before", async () => {
    await made("small", "HONG_KONG");
    await made("large", "HONG_KONG");
    await add("small", "小署", null, null);
    const { accountId } = actorFor(cast.hkIpdMember);
    const [small, large] = [await look("small"), await look("large")];
    await db.agencyMembership.create({ data: { accountId, agencyId: small.id, sideCode: "HONG_KONG" } });
    const times = {
      createdAt: new Date(NOW),
      lastSeenAt: new Date(NOW),
      expiresAt: new Date("2031-03-02T08:00:00Z"),
    };
    const { id: sessionId } = await db.session.create({ data: { accountId, agencyId: small.id, ...times } });
    const invited = {
      email: "invited@example.org",
      name: "受邀",
      locale: "zh-Hant",
      role: "MEMBER",
    } as const;
    const { invitationId } = await inviteAccount(
      actorFor(cast.admin),
      { ...invited, side: "HONG_KONG", agencyIds: [small.id] },
      { db, clock: fixedClock(NOW), authSecret: "a secret for tests only, of enough length" },
    );
    await admin.agency.merge({ agencyId: small.id, toAgencyId: large.id });
    expect(await db.session.findUniqueOrThrow({ where: { id: sessionId } })).toMatchObject({
      agencyId: large.id,
    });
    expect(await look("small")).toMatchObject({ merged: { into: { slug: "large" }, on: TODAY }, members: 0 });
    expect(await look("large")).toMatchObject({ tookIn: [{ slug: "small", on: TODAY }], members: 1 });
    expect(await knownAs("small", "2030-01-01", "2030-12-31")).toContain("小署");
    expect(await knownAs("large", "2030-01-01", "2030-12-31")).not.toContain("小署");
    expect(await knownAs("small", "2031-01-01", "2031-12-31")).toBeNull();
    expect(await knownAs("large", "2031-01-01", "2031-12-31")).toEqual(
      expect.arrayContaining(["小署", "测试small署", "测试small署 Office"]),
    );
    const offered = await admin.account.belongings();
    expect(offered.agencies.map(({ id }) => id)).not.toContain(small.id);
    for (const slug of ["small", "large"]) {
      const followed = await admin.audit.list({ subjectType: "agency", subjectId: (await look(slug)).id });
      expect(followed.events[0]?.data).toMatchObject({ mergedAgency: "small", mergedInto: "large" });
    }
    const asked = await db.invitedMembership.findMany({ where: { invitationId } });
    expect(asked.map((row) => row.agencyId)).toEqual([large.id]);
    for (const [subjectType, subjectId] of [
      ["account", accountId],
      ["invitation", invitationId],
    ]) {
      const [newest] = (await admin.audit.list({ subjectType, subjectId })).events;
      expect(newest).toMatchObject({ action: "agency.movePerson", data: { mergedInto: "large" } });
    }
  });

  it("is refused into one of another side, by one that is part of another, and while there is work to write", async () => {
    const [small, large] = [await look("small"), await look("large")];
    const gd = await look("gd-customs");
    const merge = (from: { id: string }, to: { id: string }) =>
      admin.agency.merge({ agencyId: from.id, toAgencyId: to.id });
    await expect(merge(large, gd)).rejects.toEqual(conflict("agency.ofOtherSide"));
    await expect(merge(small, large)).rejects.toEqual(conflict("agency.merged"));
    await expect(merge(large, small)).rejects.toEqual(conflict("agency.merged"));
    await openPeriod(db, {
      ...{ slug: "2061", startsOn: "2061-01-01", endsOn: "2061-12-31", stage: "PLANNING" },
      updates: [{ project: "work", title: { "zh-Hans": "甲" }, responsible: "hk-ipd" }],
    });
    await expect(merge(await look("hk-ipd"), large)).rejects.toEqual(conflict("agency.hasWork"));
  });
});

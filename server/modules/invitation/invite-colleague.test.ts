import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { accountId } from "@/prisma/seed/accounts";
import { agencyId } from "@/prisma/seed/agencies";
import { fixedClock } from "@/server/kernel/clock";
import { callerAs } from "@/server/testing/caller-as";
import { cast, type Person } from "@/server/testing/cast";
import { testDatabase } from "@/server/testing/database";
import { actorFor, createCast } from "@/server/testing/factories";
import { inviteAccount } from "./invitation.commands";
import { inviteColleague } from "./invite-colleague";

const { workspace: db, owner } = await testDatabase();
const clock = fixedClock("2024-05-01T09:00:00Z");
const context = { db, clock, authSecret: "a secret for tests only, of enough length" };
const member = cast.hkCustomsMember;
const CUSTOMS = agencyId("hk-customs");
const call = (person: Person) => callerAs(person, db, clock);

const colleague = {
  email: "wong@example.org",
  name: "黃先生",
  locale: "zh-Hant" as const,
  agencyIds: [CUSTOMS],
};
const invite = (input = colleague, person: Person = member) =>
  inviteColleague(actorFor(person), input, context);

const letters = async () =>
  (await owner.query("SELECT payload FROM graphile_worker._private_jobs")).rows.map(
    ({ payload }) => payload.to,
  );

beforeAll(() => createCast(db));
beforeEach(async () => {
  await owner.query("DELETE FROM workspace.invitation; DELETE FROM graphile_worker._private_jobs");
  await call(cast.admin).account.changeMayInvite({ accountId: accountId(member), mayInvite: true });
});

describe("a member who may invite", () => {
  it("invites a colleague, who is invited as a member of the same agency and nothing else", async () => {
    await invite();
    expect(await letters()).toEqual([colleague.email]);
    const [invitation] = await db.invitation.findMany({ include: { memberships: true } });
    expect(invitation).toMatchObject({
      ...{ email: colleague.email, role: "MEMBER", sideCode: "HONG_KONG" },
      invitedById: accountId(member),
      memberships: [{ agencyId: CUSTOMS }],
    });
    expect(await db.auditEvent.findFirst({ orderBy: { sequence: "desc" } })).toMatchObject({
      action: "invitation.inviteColleague",
      actorName: member.name,
    });
  });

  it.each([
    ["of their own side", agencyId("hk-ipd")],
    ["of the other side", agencyId("gd-ipa")],
    ["that there is not", "no-such-agency"],
  ])("does not invite for an agency %s", async (_, other) => {
    const refused = invite({ ...colleague, agencyIds: [CUSTOMS, other] });
    await expect(refused).rejects.toMatchObject({ code: "invitation.agencyNotYours" });
    expect(await db.invitation.count()).toBe(0);
  });

  it("is not told whether an address has an account, whose invitation nobody gets", async () => {
    expect(await invite({ ...colleague, email: cast.gdOfficer.email })).toBeUndefined();
    expect(await letters()).toEqual([]);
    expect(await db.invitation.count()).toBe(0);
  });

  it("does not undo what an administrator invited somebody as", async () => {
    const { email, name, locale } = colleague;
    const officer = { email, name, locale, role: "SECRETARIAT" as const, side: "HONG_KONG", agencyIds: [] };
    await inviteAccount(actorFor(cast.admin), officer, context);
    expect(await invite()).toBeUndefined();
    expect(await db.invitation.findMany()).toMatchObject([{ role: "SECRETARIAT", revokedAt: null }]);
    expect(await letters()).toEqual([email]);
  });

  it("sends a newer link in place of their own", async () => {
    await invite();
    await invite();
    const open = { revokedAt: null };
    expect([await db.invitation.count(), await db.invitation.count({ where: open })]).toEqual([2, 1]);
  });

  it("finds it on their own page for as long as they may", async () => {
    const mine = () => call(member).account.mine();
    expect((await mine()).invitesFor.map(({ id }) => id)).toEqual([CUSTOMS]);
    await call(cast.admin).account.changeMayInvite({ accountId: accountId(member), mayInvite: false });
    expect((await mine()).invitesFor).toEqual([]);
    await expect(invite()).rejects.toMatchObject({ code: "invitation.notYours" });
  });
});

describe("inviting colleagues", () => {
  it.each([cast.hkIpdMember, cast.hkOfficer, cast.admin])(
    "is nothing that $name knows of",
    async (person) => {
      await expect(invite(colleague, person)).rejects.toMatchObject({ code: "invitation.notYours" });
    },
  );

  it("is for members alone", async () => {
    const change = call(cast.admin).account.changeMayInvite({
      ...{ accountId: accountId(cast.hkOfficer), mayInvite: true },
    });
    await expect(change).rejects.toMatchObject({ cause: { code: "account.notAMember" } });
  });
});

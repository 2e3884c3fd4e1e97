import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { agencyId } from "@/prisma/seed/agencies";
import { fixedClock } from "@/server/kernel/clock";
import { callerAs } from "@/server/testing/caller-as";
import { cast, everybody } from "@/server/testing/cast";
import { testDatabase } from "@/server/testing/database";
import { actorFor, createCast } from "@/server/testing/factories";
import { closeAccount } from "../account/account.commands";
import { letterSchema } from "../notification/notification.schema";
import { signIn } from "../session/session.commands";
import { findActor } from "../session/session.queries";
import {
  acceptInvitation,
  createAdministrator,
  inviteAccount,
  revokeInvitation,
} from "./invitation.commands";
import { findInvitation, listInvitations } from "./invitation.queries";
import type { InviteAccount } from "./invitation.schema";
import { openToken } from "./token";

const { workspace: db, owner } = await testDatabase();
const authSecret = "a secret for tests only, of enough length";
const context = { db, clock: fixedClock("2024-05-01T09:00:00Z"), authSecret };
const daysLater = (days: number) => ({
  ...context,
  clock: fixedClock(new Date(Date.UTC(2024, 4, 1 + days, 9)).toISOString()),
});
const admin = actorFor(cast.admin);
const PASSWORD = "the first password";

const chan: InviteAccount = {
  email: "chan@example.org",
  name: "陳大文",
  role: "MEMBER",
  side: "HONG_KONG",
  agencyIds: [agencyId("hk-customs")],
  locale: "zh-Hant",
};

beforeAll(() => createCast(db));
beforeEach(async () => {
  await owner.query("DELETE FROM workspace.invitation; DELETE FROM graphile_worker._private_jobs");
  await owner.query(
    "SET session_replication_role = replica; DELETE FROM workspace.account WHERE email LIKE '%@example.org'; RESET session_replication_role",
  );
});

/** The token as the newest mail in the queue holds it. */
async function mailedToken(): Promise<string> {
  const { rows } = await owner.query(
    "SELECT payload FROM graphile_worker._private_jobs ORDER BY id DESC LIMIT 1",
  );
  const letter = letterSchema.parse(rows[0].payload);
  if (letter.template !== "invitation") throw new Error("the newest mail is no invitation");
  return openToken(letter.params.sealedToken, authSecret);
}

async function invite(input: InviteAccount = chan) {
  const { invitationId } = await inviteAccount(admin, input, context);
  return { invitationId, token: await mailedToken() };
}

describe("an invited person", () => {
  test("follows the link, sets a password, and is a member of that agency", async () => {
    const { token } = await invite();
    expect(await findInvitation(null, { token }, context)).toEqual({
      state: "OPEN",
      email: chan.email,
      name: chan.name,
      role: "MEMBER",
    });
    expect(await acceptInvitation(null, { token, password: PASSWORD }, context)).toEqual({
      email: chan.email,
    });
    const place = { address: "192.0.2.1", userAgent: null, device: "a browser of theirs" };
    const { sessionId } = await signIn(null, { email: chan.email, password: PASSWORD, ...place }, context);
    expect(await findActor(sessionId, context)).toMatchObject({
      role: "MEMBER",
      side: "HONG_KONG",
      locale: "zh-Hant",
      agencyIds: chan.agencyIds,
    });
    const actions = await db.auditEvent.findMany({ orderBy: { sequence: "desc" }, take: 3 });
    expect(actions.map((event) => [event.action, event.actorName])).toEqual([
      ["session.signIn", chan.name],
      ["invitation.acceptInvitation", chan.name],
      ["invitation.inviteAccount", cast.admin.name],
    ]);
  });

  test("leaves no trace of the token in any table", async () => {
    const { token } = await invite();
    const dump = await owner.query(
      "SELECT to_jsonb(i)::text || coalesce((SELECT string_agg(j.payload::text, '') FROM graphile_worker._private_jobs j), '') || coalesce((SELECT string_agg(data::text, '') FROM workspace.audit_event), '') AS all FROM workspace.invitation i",
    );
    expect(dump.rows[0].all).not.toContain(token);
  });

  test("can use the link once, also when it is followed twice at the same moment", async () => {
    const { token } = await invite();
    const outcomes = await Promise.allSettled([
      acceptInvitation(null, { token, password: PASSWORD }, context),
      acceptInvitation(null, { token, password: "the second password" }, context),
    ]);
    expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(1);
    expect(await db.account.count({ where: { email: chan.email } })).toBe(1);
    expect((await findInvitation(null, { token }, context))?.state).toBe("USED");
    await expect(acceptInvitation(null, { token, password: PASSWORD }, context)).rejects.toMatchObject({
      code: "invitation.used",
    });
  });

  test("is let in for seven days and no longer", async () => {
    const { token } = await invite();
    expect((await findInvitation(null, { token }, daysLater(6.9)))?.state).toBe("OPEN");
    await expect(acceptInvitation(null, { token, password: PASSWORD }, daysLater(7))).rejects.toMatchObject({
      code: "invitation.expired",
    });
  });

  test("who is invited again has one link that works: the newer", async () => {
    const first = await invite();
    const second = await invite({ ...chan, name: "陳太文" });
    await expect(
      acceptInvitation(null, { token: first.token, password: PASSWORD }, context),
    ).rejects.toMatchObject({
      code: "invitation.revoked",
    });
    await acceptInvitation(null, { token: second.token, password: PASSWORD }, context);
    expect((await db.account.findUniqueOrThrow({ where: { email: chan.email } })).name).toBe("陳太文");
  });

  test("whose invitation was taken back is not let in, and it cannot be taken back twice", async () => {
    const { token, invitationId } = await invite();
    expect(await listInvitations(admin, undefined, context)).toMatchObject([
      { id: invitationId, expired: false },
    ]);
    await revokeInvitation(admin, { invitationId }, context);
    await expect(acceptInvitation(null, { token, password: PASSWORD }, context)).rejects.toMatchObject({
      code: "invitation.revoked",
    });
    await expect(revokeInvitation(admin, { invitationId }, context)).rejects.toMatchObject({
      code: "invitation.notOpen",
    });
    expect(await listInvitations(admin, undefined, context)).toEqual([]);
  });

  test("with a made-up link learns nothing", async () => {
    expect(await findInvitation(null, { token: "made-up" }, context)).toBeNull();
    await expect(
      acceptInvitation(null, { token: "made-up", password: PASSWORD }, context),
    ).rejects.toMatchObject({
      code: "invitation.notFound",
    });
  });

  test("with a common password is not let in yet, and the link stays good", async () => {
    const { token } = await invite();
    await expect(acceptInvitation(null, { token, password: "password1234" }, context)).rejects.toMatchObject({
      code: "account.passwordCommon",
    });
    expect((await findInvitation(null, { token }, context))?.state).toBe("OPEN");
  });
});

describe("an invitation is refused", () => {
  test.each<[string, Partial<InviteAccount>, string]>([
    [
      "to an agency of the other side",
      { agencyIds: [agencyId("gd-customs")] },
      "invitation.agencyOfOtherSide",
    ],
    ["to an agency that is no member", { agencyIds: [agencyId("hk-doj")] }, "invitation.agencyOfOtherSide"],
    ["to an agency that does not exist", { agencyIds: ["nowhere"] }, "invitation.agencyOfOtherSide"],
    ["to a side that does not exist", { side: "MACAO" }, "invitation.sideUnknown"],
    ["of somebody who has an account", { email: cast.hkOfficer.email }, "invitation.hasAccount"],
  ])("%s", async (_, change, code) => {
    await expect(inviteAccount(admin, { ...chan, ...change }, context)).rejects.toMatchObject({ code });
    const { rows } = await owner.query("SELECT FROM graphile_worker._private_jobs");
    expect([await db.invitation.count(), rows.length]).toEqual([0, 0]);
  });

  test("of somebody whose account was closed", async () => {
    const { token } = await invite();
    await acceptInvitation(null, { token, password: PASSWORD }, context);
    const { id: accountId } = await db.account.findUniqueOrThrow({ where: { email: chan.email } });
    await closeAccount(admin, { accountId }, context);
    await expect(inviteAccount(admin, chan, context)).rejects.toMatchObject({
      code: "invitation.accountClosed",
    });
  });

  test.each(everybody.filter((person) => person.role !== "ADMINISTRATOR"))(
    "from $name, to whom there is no such thing",
    async (person) => {
      const caller = callerAs(person, db);
      const refused = { code: "NOT_FOUND" };
      await expect(inviteAccount(actorFor(person), chan, context)).rejects.toMatchObject({
        kind: "notFound",
      });
      await expect(caller.invitation.list()).rejects.toMatchObject(refused);
      await expect(caller.invitation.revoke({ invitationId: "any" })).rejects.toMatchObject(refused);
      expect(await db.invitation.count()).toBe(0);
    },
  );

  test("from whoever is not signed in", async () => {
    await expect(callerAs(null, db).invitation.invite(chan)).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });
});

test("the first administrator is made without one, by a link that only the command line sees", async () => {
  const person = { email: "first@example.org", name: "first", locale: "en" as const };
  const { token } = await createAdministrator(null, person, context);
  await acceptInvitation(null, { token, password: PASSWORD }, context);
  const account = await db.account.findUniqueOrThrow({ where: { email: person.email } });
  expect(account).toMatchObject({ role: "ADMINISTRATOR", sideCode: null });
  const { rows } = await owner.query("SELECT FROM graphile_worker._private_jobs");
  expect(rows).toHaveLength(0);
  await expect(createAdministrator(null, person, context)).rejects.toMatchObject({
    code: "invitation.hasAccount",
  });
});

import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { fixedClock } from "@/server/kernel/clock";
import { cast } from "@/server/testing/cast";
import { testDatabase } from "@/server/testing/database";
import { actorFor, createCast } from "@/server/testing/factories";
import { secondFactorDoor } from "@/server/testing/second-factor-door";
import { findActor, findLiveSession } from "../session/session.queries";
import { signInBySingleSignOn } from "./single-sign-on.commands";
import { type Claims, claimsSchema } from "./single-sign-on.schema";

const database = await testDatabase();
const { workspace: db, owner } = database;
const door = secondFactorDoor(database);
const context = { db, clock: fixedClock("2024-05-01T09:00:00Z") };
const member = actorFor(cast.hkCustomsMember);
const UNKNOWN = { code: "singleSignOn.unknown", kind: "forbidden" };

beforeAll(() => createCast(db));
beforeEach(async () => {
  await owner.query("DELETE FROM workspace.linked_identity; DELETE FROM workspace.account_closure");
  await door.clear();
});

const claims: Claims = {
  iss: "https://id.example",
  sub: "248289761001",
  email: cast.hkCustomsMember.email,
  email_verified: true,
};
const come = (said: Partial<Claims> = {}, replaces: string | null = null) =>
  signInBySingleSignOn(
    null,
    {
      claims: { ...claims, ...said },
      place: { address: "192.0.2.1", userAgent: "a browser", device: "a browser of theirs", replaces },
    },
    context,
  );

describe("whoever comes from the identity provider", () => {
  test("is linked to the account of the address that it has verified, once, is told, and is in", async () => {
    const { sessionId } = await come();
    expect(await findActor(sessionId, context)).toEqual({ ...member, sessionId });
    expect(await door.toldLast()).toBe("SINGLE_SIGN_ON");
    await come();
    const events = await db.auditEvent.findMany({
      where: { actorId: member.accountId },
      orderBy: { sequence: "asc" },
    });
    expect(events.map(({ action }) => action)).toEqual([
      "singleSignOn.linkIdentity",
      "singleSignOn.signIn",
      "singleSignOn.signIn",
    ]);
    const { rows } = await owner.query("SELECT FROM graphile_worker._private_jobs");
    expect(rows).toHaveLength(1);
  });

  test("is from then on known by what it calls them, whatever address they have", async () => {
    await come();
    const { sessionId } = await come({ email: "moved@example.org", email_verified: false });
    expect((await findActor(sessionId, context))?.accountId).toBe(member.accountId);
    const other = await come({ email: cast.gdOfficer.email });
    expect((await findActor(other.sessionId, context))?.accountId).toBe(member.accountId);
  });

  test.each<[string, Partial<Claims>]>([
    ["with an address that nobody has verified", { email_verified: false }],
    ["with an address of which nothing is said", { email_verified: undefined }],
    ["without an address", { email: undefined }],
    ["with an address that has no account", { email: "nobody@example.org" }],
  ])("%s is not let in, and no account is made", async (_, said) => {
    const accounts = await db.account.count();
    await expect(come(said)).rejects.toMatchObject(UNKNOWN);
    expect([await db.account.count(), await db.linkedIdentity.count()]).toEqual([accounts, 0]);
  });

  test("as somebody else, who has been given the address since, is not let in", async () => {
    await come();
    await expect(come({ sub: "another person" })).rejects.toMatchObject(UNKNOWN);
    await expect(come({ iss: "https://other.example", sub: "9" })).resolves.toHaveProperty("sessionId");
  });

  test("is not let in once the account is closed, linked or not", async () => {
    await come();
    const closedById = actorFor(cast.admin).accountId;
    await db.accountClosure.create({ data: { accountId: member.accountId, closedById } });
    await expect(come()).rejects.toMatchObject(UNKNOWN);
    await expect(come({ sub: "not linked" })).rejects.toMatchObject(UNKNOWN);
  });

  test("gives a code like anybody else who has an authenticator", async () => {
    await door.enrolled();
    const { sessionId } = await come();
    expect(await findActor(sessionId, context)).toBeNull();
    expect((await findLiveSession(sessionId, context))?.wants).toBe("CODE");
  });

  test("leaves with another session than the browser brought along", async () => {
    const planted = await door.knock(door.nine, cast.hkIpdMember.email);
    const { sessionId } = await come({}, planted);
    expect(sessionId).not.toBe(planted);
    expect(await findLiveSession(planted, context)).toBeNull();
  });

  test("at the same moment twice is linked once", async () => {
    const outcomes = await Promise.allSettled([come(), come()]);
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"]);
    expect(await db.linkedIdentity.count()).toBe(1);
  });
});

test.each([
  ["an address that is no text", { email: 7 }, { email: undefined }],
  ["that an address is verified, as a word", { email_verified: "true" }, { email_verified: undefined }],
  ["an address in capitals", { email: "A@B.example" }, { email: "a@b.example" }],
])("what a provider says is believed as the standard has it: %s", (_, said, understood) => {
  expect(claimsSchema.parse({ ...claims, ...said })).toMatchObject(understood);
});

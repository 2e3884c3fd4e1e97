import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Clock, fixedClock } from "@/server/kernel/clock";
import { NotFound } from "@/server/kernel/errors";
import { cast } from "@/server/testing/cast";
import { testDatabase } from "@/server/testing/database";
import { actorFor, CAST_PASSWORD, createCast } from "@/server/testing/factories";
import { endOtherSessions, endSession, signIn } from "./session.commands";
import { findActor, listSessions } from "./session.queries";
import { ALLOWED_ATTEMPTS } from "./sign-in-throttle";

const { workspace: db } = await testDatabase();
const clock = fixedClock("2024-05-01T09:00:00Z");
const at = (time: string): Clock => fixedClock(`2024-05-01T${time}Z`);

beforeAll(() => createCast(db));
beforeEach(() => db.signInThrottle.deleteMany());

function attempt(email: string, password = CAST_PASSWORD, address = "192.0.2.1") {
  return signIn(
    null,
    { email, password, address, userAgent: "a browser", device: "a browser of theirs" },
    { db, clock },
  );
}

describe("signing in", () => {
  test("opens a session, in which the person acts as the records say", async () => {
    const { sessionId } = await attempt(cast.hkCustomsMember.email);
    const actor = await findActor(sessionId, { db, clock });
    expect(actor).toEqual({ ...actorFor(cast.hkCustomsMember), sessionId });
    const event = await db.auditEvent.findFirst({
      where: { action: "session.signIn", subjectId: sessionId },
    });
    expect(event?.actorName).toBe(cast.hkCustomsMember.name);
  });

  test.each([
    ["with another password", cast.hkOfficer.email, "not the password"],
    ["with no account", "nobody@demo.example", CAST_PASSWORD],
    ["with the password in other letters", cast.hkOfficer.email, CAST_PASSWORD.toUpperCase()],
  ])("%s is refused in the same words", async (_, email, password) => {
    await expect(attempt(email, password)).rejects.toMatchObject({
      code: "session.wrongCredentials",
      params: {},
    });
  });

  test("a closed account is refused like an unknown one", async () => {
    const accountId = actorFor(cast.gdCommerceMember).accountId;
    await db.accountClosure.create({ data: { accountId, closedById: actorFor(cast.admin).accountId } });
    await expect(attempt(cast.gdCommerceMember.email)).rejects.toMatchObject({
      code: "session.wrongCredentials",
    });
  });
});

describe("the session that a browser brings along", () => {
  test("is not the one that it leaves with: signing in opens another, and ends it", async () => {
    const planted = await attempt(cast.hkOfficer2.email);
    const place = {
      address: "192.0.2.1",
      userAgent: "a browser",
      device: "a browser of theirs",
      replaces: planted.sessionId,
    };
    const credentials = { email: cast.gdOfficer.email, password: CAST_PASSWORD };
    const { sessionId } = await signIn(null, { ...credentials, ...place }, { db, clock });
    expect(sessionId).not.toBe(planted.sessionId);
    expect((await findActor(sessionId, { db, clock }))?.email).toBe(cast.gdOfficer.email);
    expect(await findActor(planted.sessionId, { db, clock })).toBeNull();
  });

  test("is opened by nobody who made it up", async () => {
    const place = {
      address: "192.0.2.1",
      userAgent: null,
      device: "a browser of theirs",
      replaces: "made up by somebody",
    };
    const credentials = { email: cast.gdOfficer.email, password: CAST_PASSWORD };
    const { sessionId } = await signIn(null, { ...credentials, ...place }, { db, clock });
    expect(sessionId).not.toBe(place.replaces);
    expect(await findActor(place.replaces, { db, clock })).toBeNull();
  });
});

test("all other sessions of a person are ended at one press, nobody else's, and it is on record", async () => {
  const here = await attempt(cast.gdPsdMember.email);
  const elsewhere = [await attempt(cast.gdPsdMember.email), await attempt(cast.gdPsdMember.email)];
  const somebody = await attempt(cast.gdOfficer2.email);
  const owner = { ...actorFor(cast.gdPsdMember), sessionId: here.sessionId };
  expect(await endOtherSessions(owner, undefined, { db, clock })).toEqual({ ended: 2 });
  for (const { sessionId } of elsewhere) expect(await findActor(sessionId, { db, clock })).toBeNull();
  for (const { sessionId } of [here, somebody])
    expect(await findActor(sessionId, { db, clock })).not.toBeNull();
  const last = await db.auditEvent.findFirst({ where: { action: "session.endOtherSessions" } });
  expect(last).toMatchObject({ actorName: cast.gdPsdMember.name, data: { otherSessions: 2 } });
});

describe("too many attempts", () => {
  test("on one account have to wait, even with the right password and from elsewhere", async () => {
    const { email } = cast.gdOfficer;
    for (let count = 0; count < ALLOWED_ATTEMPTS.account; count += 1) {
      await expect(attempt(email, "wrong")).rejects.toMatchObject({ code: "session.wrongCredentials" });
    }
    await expect(attempt(email, CAST_PASSWORD, "192.0.2.77")).rejects.toMatchObject({
      code: "session.tooManyAttempts",
      params: { minutes: 15 },
    });
    await expect(attempt(cast.gdOfficer2.email)).resolves.toHaveProperty("sessionId");
  });

  test("at the same moment do not slip through", async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 12 }, () => attempt(cast.gdOfficer.email, "wrong")),
    );
    const codes = outcomes.map((outcome) => (outcome.status === "rejected" ? outcome.reason.code : "in"));
    expect(codes.filter((code) => code === "session.wrongCredentials")).toHaveLength(
      ALLOWED_ATTEMPTS.account,
    );
  });

  test("are forgotten once the right password was given", async () => {
    const { email } = cast.gdOfficer;
    for (let count = 0; count < 3; count += 1) await attempt(email, "wrong").catch(() => {});
    await attempt(email);
    for (let count = 0; count < 4; count += 1) {
      await expect(attempt(email, "wrong")).rejects.toMatchObject({ code: "session.wrongCredentials" });
    }
    await expect(attempt(email)).resolves.toHaveProperty("sessionId");
  });

  test("from one address have to wait, whatever the account", async () => {
    const expire = Date.now() + 60_000;
    await db.signInThrottle.create({
      data: { key: "signIn address:198.51.100.9", points: ALLOWED_ATTEMPTS.address, expire },
    });
    await expect(attempt(cast.hkOfficer2.email, CAST_PASSWORD, "198.51.100.9")).rejects.toMatchObject({
      code: "session.tooManyAttempts",
      params: { minutes: 1 },
    });
  });
});

describe("a session", () => {
  test("is nobody's after eight hours, however busy", async () => {
    const { sessionId } = await attempt(cast.hkOfficer.email);
    for (const time of [
      "09:59:00",
      "10:58:00",
      "11:57:00",
      "12:56:00",
      "13:55:00",
      "14:54:00",
      "15:53:00",
      "16:52:00",
    ]) {
      expect(await findActor(sessionId, { db, clock: at(time) })).not.toBeNull();
    }
    expect(await findActor(sessionId, { db, clock: at("17:00:00") })).toBeNull();
  });

  test("is nobody's after an hour without a sign of life", async () => {
    const { sessionId } = await attempt(cast.hkOfficer.email);
    expect(await findActor(sessionId, { db, clock: at("09:30:00") })).not.toBeNull();
    expect(await findActor(sessionId, { db, clock: at("10:29:59") })).not.toBeNull();
    expect(await findActor(sessionId, { db, clock: at("11:29:59") })).toBeNull();
  });

  test("is nobody's from the moment at which the account is closed", async () => {
    const { sessionId } = await attempt(cast.gdCopyrightMember.email);
    const accountId = actorFor(cast.gdCopyrightMember).accountId;
    await db.accountClosure.create({ data: { accountId, closedById: actorFor(cast.admin).accountId } });
    expect(await findActor(sessionId, { db, clock })).toBeNull();
  });

  test("follows the records: a member who leaves an agency is out of it at the next request", async () => {
    const { sessionId } = await attempt(cast.gdIpaMember.email);
    await db.agencyMembership.deleteMany({ where: { accountId: actorFor(cast.gdIpaMember).accountId } });
    expect((await findActor(sessionId, { db, clock }))?.agencyIds).toEqual([]);
  });

  test("can be ended by its owner from another device, and by nobody else", async () => {
    const desk = await attempt(cast.hkIpdMember.email);
    const phone = await attempt(cast.hkIpdMember.email);
    const owner = { ...actorFor(cast.hkIpdMember), sessionId: desk.sessionId };
    await expect(endSession(actorFor(cast.hkOfficer), phone, { db, clock })).rejects.toThrow(NotFound);
    expect(await listSessions(owner, undefined, { db, clock })).toHaveLength(2);
    await endSession(owner, phone, { db, clock });
    expect(await findActor(phone.sessionId, { db, clock })).toBeNull();
    const left = await listSessions(owner, undefined, { db, clock });
    expect(left).toMatchObject([{ id: desk.sessionId, isThisOne: true, userAgent: "a browser" }]);
    await expect(endSession(owner, phone, { db, clock })).rejects.toThrow(NotFound);
  });

  test("that never was is nobody's", async () => {
    expect(await findActor("0190-not-a-session", { db, clock })).toBeNull();
  });
});

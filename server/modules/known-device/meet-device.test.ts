import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { inTransaction } from "@/server/db/transaction";
import { fixedClock } from "@/server/kernel/clock";
import { codeAt } from "@/server/testing/authenticator";
import { cast } from "@/server/testing/cast";
import { testDatabase } from "@/server/testing/database";
import { actorFor, CAST_PASSWORD, createCast } from "@/server/testing/factories";
import { newEnrolment } from "../second-factor/enrolment";
import { passSecondFactor } from "../second-factor/pass-second-factor";
import { confirmEnrolment } from "../second-factor/second-factor.commands";
import { signIn } from "../session/session.commands";
import { findLiveSession } from "../session/session.queries";
import { signInBySingleSignOn } from "../single-sign-on/single-sign-on.commands";
import { deviceHash } from "./device-hash";
import { DEVICE_MEMORY_DAYS, MOST_DEVICES } from "./known-device.rules";
import { meetDevice } from "./meet-device";

const { workspace: db, owner } = await testDatabase();
const authSecret = "a secret for tests only, of enough length";
const at = (day: string) => ({ db, authSecret, clock: fixedClock(`${day}T09:30:00Z`) });
const MAY = at("2024-05-01");
const member = actorFor(cast.hkCustomsMember);
const EDGE = "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0";
const from = (device: string, userAgent = EDGE) => ({
  address: "192.0.2.1",
  userAgent,
  device,
  replaces: null,
});

function enter(device: string, context = MAY, { email = member.email, userAgent = EDGE } = {}) {
  return signIn(null, { email, password: CAST_PASSWORD, ...from(device, userAgent) }, context);
}

/** Who is told of a new device, and in what words; the letters are taken out of the queue. */
async function told(): Promise<unknown[]> {
  const { rows } = await owner.query("DELETE FROM graphile_worker._private_jobs RETURNING payload");
  return rows
    .map(({ payload }) => payload)
    .filter(({ template }) => template === "newDevice")
    .map(({ to, params }) => `${to}: ${params.browser}, ${params.day}/${params.month} ${params.time}`);
}

const MAIL = `${member.email}: Edge, 1/5 17:30`;

beforeAll(() => createCast(db));
beforeEach(async () => {
  await owner.query(
    "DELETE FROM workspace.known_device; DELETE FROM workspace.second_factor; DELETE FROM workspace.session; UPDATE workspace.account SET last_sign_in_at = NULL",
  );
  await told();
});

describe("a person who signs in", () => {
  it("is told nothing the very first time, nor where they come in again", async () => {
    await enter("at work");
    await enter("at work");
    expect(await told()).toEqual([]);
  });

  it("is told, at the time of Hong Kong, where it is not a browser that they have come in by before, and once", async () => {
    await enter("at work");
    await enter("at home");
    expect(await told()).toEqual([MAIL]);
    await enter("at home");
    expect(await told()).toEqual([]);
  });

  it("is told of a browser that calls itself as theirs does, and of one of which we know no words", async () => {
    await enter("at work");
    await enter("a thief's");
    await enter("a script's", MAY, { userAgent: "curl/8.5.0" });
    expect(await told()).toEqual([MAIL, `${member.email}: UNKNOWN, 1/5 17:30`]);
  });

  it("is told of the browser of a colleague, who is known there", async () => {
    await enter("at work");
    await enter("a colleague's", MAY, { email: cast.hkIpdMember.email });
    await enter("a colleague's");
    expect(await told()).toEqual([MAIL]);
    const hashes = (await db.knownDevice.findMany()).map(({ deviceHash }) => deviceHash);
    expect(new Set(hashes).size).toBe(3);
    expect(JSON.stringify(hashes)).not.toContain("colleague");
  });

  it("is told of a browser that was forgotten, which comes of not using it", async () => {
    await enter("at work");
    await enter("at work", at("2024-10-27"));
    expect(await told()).toEqual([]);
    expect(DEVICE_MEMORY_DAYS).toBe(180);
    await enter("at work", at("2025-04-26"));
    expect(await told()).toEqual([`${member.email}: Edge, 26/4 17:30`]);
  });

  it("is told once where two come in at the same moment", async () => {
    await enter("at work");
    await Promise.all([enter("at home"), enter("at home")]);
    expect(await told()).toEqual([MAIL]);
  });

  it("is known in so many browsers and no more: the one that was not used for longest makes way", async () => {
    for (let minute = 1; minute <= MOST_DEVICES + 1; minute += 1) {
      const device = { hash: deviceHash(member.accountId, `browser ${minute}`), userAgent: EDGE };
      const seenAt = new Date(MAY.clock.now().getTime() + minute * 60_000);
      await inTransaction(db, (tx) => meetDevice(tx, member.accountId, device, seenAt));
    }
    expect(await db.knownDevice.count()).toBe(MOST_DEVICES);
    await told();
    await enter("browser 2", at("2024-05-30"));
    expect(await told()).toEqual([]);
    await enter("browser 1", at("2024-05-30"));
    expect(await told()).toHaveLength(1);
  });
});

describe("whoever has given half of what it takes", () => {
  const key = newEnrolment(member, MAY);

  it("is not in, and is told when they are", async () => {
    const { sessionId } = await enter("at work");
    const enrolment = { sealed: key.sealed, code: codeAt(key.key, MAY.clock) };
    await confirmEnrolment({ ...member, sessionId }, enrolment, MAY);
    await told();
    const later = { ...MAY, clock: fixedClock("2024-05-01T09:31:00Z") };
    const halfOpen = await enter("at home", later);
    expect(await told()).toEqual([]);
    const code = codeAt(key.key, later.clock);
    await passSecondFactor(null, { code, ...from("at home"), replaces: halfOpen.sessionId }, later);
    expect(await told()).toEqual([`${member.email}: Edge, 1/5 17:31`]);
  });

  it("is in, and known, once they have set up the second factor that they must have", async () => {
    const email = "officer@example.org";
    const { passwordHash } = await db.account.findUniqueOrThrow({ where: { email: member.email } });
    const person = { name: "officer", locale: "en", role: "SECRETARIAT", sideCode: "HONG_KONG" } as const;
    await db.account.create({ data: { ...person, email, passwordHash, lastSignInAt: MAY.clock.now() } });
    const { sessionId } = await enter("at work", MAY, { email });
    expect([await told(), await db.knownDevice.count()]).toEqual([[], 0]);
    const session = await findLiveSession(sessionId, MAY);
    if (!session) throw new Error("the session is not live");
    const { sealed, key } = newEnrolment(session.actor, MAY);
    await confirmEnrolment(session.actor, { sealed, code: codeAt(key, MAY.clock) }, MAY);
    expect(await told()).toEqual([`${email}: Edge, 1/5 17:30`]);
    expect(await db.knownDevice.count()).toBe(1);
  });
});

it("whoever comes by single sign-on is told as well", async () => {
  const { email } = member;
  const claims = { iss: "https://id.example", sub: "1", email, email_verified: true };
  await signInBySingleSignOn(null, { claims, place: from("at work") }, MAY);
  expect(await told()).toEqual([]);
  await signInBySingleSignOn(null, { claims, place: from("elsewhere") }, MAY);
  expect(await told()).toEqual([MAIL]);
});

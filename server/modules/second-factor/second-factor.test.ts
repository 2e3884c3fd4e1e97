import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Clock } from "@/server/kernel/clock";
import { codeAt } from "@/server/testing/authenticator";
import { cast } from "@/server/testing/cast";
import { testDatabase } from "@/server/testing/database";
import { actorFor, CAST_PASSWORD, createCast } from "@/server/testing/factories";
import { secondFactorDoor } from "@/server/testing/second-factor-door";
import { endOtherSessions } from "../session/session.commands";
import { findActor, findLiveSession } from "../session/session.queries";
import { beginEnrolment, newEnrolment } from "./enrolment";
import { confirmEnrolment, resetSecondFactor, turnOff } from "./second-factor.commands";
import { getOwnSecondFactor } from "./second-factor.queries";

const database = await testDatabase();
const { workspace: db, owner } = database;
const { at, nine: NINE, knock, enrolled, toldLast, clear } = secondFactorDoor(database);
const { email } = cast.hkCustomsMember;
const { accountId } = actorFor(cast.hkCustomsMember);
const password = { currentPassword: CAST_PASSWORD };
const WRONG = { code: "secondFactor.wrongCode" };

let passwordHash = "";

beforeAll(async () => {
  await createCast(db);
  ({ passwordHash } = await db.account.findUniqueOrThrow({ where: { id: accountId } }));
});
beforeEach(clear);

describe("setting up a second factor", () => {
  test("goes on in this session, ends every other, is told by mail and is on record", async () => {
    const elsewhere = await knock();
    const { actor, recoveryCodes } = await enrolled();
    expect(new Set(recoveryCodes).size).toBe(10);
    expect(await findActor(actor.sessionId, NINE)).not.toBeNull();
    expect(await findActor(elsewhere, NINE)).toBeNull();
    expect(await toldLast()).toBe("SECOND_FACTOR_SET");
    const last = await db.auditEvent.findFirst({ orderBy: { sequence: "desc" } });
    expect(last).toMatchObject({ action: "secondFactor.confirmEnrolment", data: { otherSessions: 1 } });
    expect(await getOwnSecondFactor(actor, undefined, NINE)).toMatchObject({
      setAt: NINE.clock.now(),
      codesLeft: 10,
      can: { turnOff: { allowed: true } },
    });
  });

  test("leads nowhere in a session that was ended meanwhile", async () => {
    const actor = { ...actorFor(cast.hkCustomsMember), sessionId: await knock() };
    const { key, sealed } = newEnrolment(actor, NINE);
    await endOtherSessions({ ...actor, sessionId: await knock() }, undefined, NINE);
    const confirmed = confirmEnrolment(actor, { sealed, code: codeAt(key, NINE.clock) }, NINE);
    await expect(confirmed).rejects.toMatchObject({ kind: "signedOut" });
    expect(await db.secondFactor.count()).toBe(0);
  });

  test("keeps neither the key nor a recovery code where somebody could read it", async () => {
    const { key, recoveryCodes } = await enrolled();
    const { rows } = await owner.query(
      "SELECT (SELECT string_agg(to_jsonb(f)::text, '') FROM workspace.second_factor f) || (SELECT string_agg(to_jsonb(c)::text, '') FROM workspace.recovery_code c) || (SELECT string_agg(data::text, '') FROM workspace.audit_event) || (SELECT string_agg(payload::text, '') FROM graphile_worker._private_jobs) AS all",
    );
    expect(rows[0].all).not.toContain(key);
    for (const code of recoveryCodes) expect(rows[0].all).not.toContain(code.replaceAll("-", ""));
  });

  test("wants the password once more", async () => {
    const actor = actorFor(cast.hkCustomsMember);
    await expect(beginEnrolment(actor, { currentPassword: "not it" }, NINE)).rejects.toMatchObject({
      code: "account.wrongPassword",
    });
  });

  test("wants a code of the key that was given out, to this person, in the last quarter of an hour", async () => {
    const actor = { ...actorFor(cast.hkCustomsMember), sessionId: await knock() };
    const { key, sealed } = newEnrolment(actor, NINE);
    const confirm = (who: typeof actor, code: string, context: typeof NINE) =>
      confirmEnrolment(who, { sealed, code }, context);
    const right = (clock: Clock) => codeAt(key, clock);
    await expect(confirm(actor, "000000", NINE)).rejects.toMatchObject(WRONG);
    const other = actorFor(cast.hkIpdMember);
    await expect(confirm(other, right(NINE.clock), NINE)).rejects.toMatchObject({
      code: "secondFactor.enrolmentOver",
    });
    const late = at("09:15:01");
    await expect(confirm(actor, right(late.clock), late)).rejects.toMatchObject({
      code: "secondFactor.enrolmentOver",
    });
    expect(await db.secondFactor.count()).toBe(0);
  });
});

describe("who must have a second factor", () => {
  const REAL = "officer@example.org";

  beforeAll(async () => {
    const { passwordHash } = await db.account.findUniqueOrThrow({ where: { email } });
    const person = { name: "officer", locale: "en", role: "SECRETARIAT", sideCode: "HONG_KONG" } as const;
    await db.account.create({ data: { ...person, email: REAL, passwordHash } });
  });

  test("reaches its setting-up after the password and nothing else, and is in once it is done", async () => {
    const sessionId = await knock(NINE, REAL);
    expect(await findActor(sessionId, NINE)).toBeNull();
    const session = await findLiveSession(sessionId, NINE);
    if (session?.wants !== "ENROLMENT") throw new Error("nothing is wanted of an officer");
    const { key, sealed } = newEnrolment(session.actor, NINE);
    await confirmEnrolment(session.actor, { sealed, code: codeAt(key, NINE.clock) }, NINE);
    const actor = await findActor(sessionId, NINE);
    expect(actor?.email).toBe(REAL);
    expect(await db.account.findUnique({ where: { email: REAL } })).toMatchObject({
      lastSignInAt: NINE.clock.now(),
    });
    await expect(turnOff(session.actor, password, NINE)).rejects.toMatchObject({
      code: "secondFactor.compulsory",
    });
  });

  test("cannot, with the password alone, put another authenticator in the place of one that was set up meanwhile", async () => {
    const [mine, thiefs] = [await knock(NINE, REAL), await knock(at("09:00:01"), REAL)];
    const own = await findLiveSession(mine, NINE);
    const thief = await findLiveSession(thiefs, NINE);
    if (!own || !thief) throw new Error("both have the password");
    const [one, other] = [newEnrolment(own.actor, NINE), newEnrolment(thief.actor, NINE)];
    await confirmEnrolment(own.actor, { sealed: one.sealed, code: codeAt(one.key, NINE.clock) }, NINE);
    await expect(
      confirmEnrolment(thief.actor, { sealed: other.sealed, code: codeAt(other.key, NINE.clock) }, NINE),
    ).rejects.toMatchObject({ code: "secondFactor.setMeanwhile" });
  });
});

describe("an administrator", () => {
  const admin = actorFor(cast.admin);

  test("resets the second factor of somebody who lost it: signed out, told, and on record", async () => {
    const { actor } = await enrolled();
    await resetSecondFactor(admin, { accountId }, NINE);
    expect(await findActor(actor.sessionId, NINE)).toBeNull();
    expect(await toldLast()).toBe("SECOND_FACTOR_RESET");
    // Whoever has nothing but the password does not come in first, to set up an authenticator of their own.
    await expect(knock()).rejects.toMatchObject({ code: "session.wrongCredentials" });
    const queued = await owner.query(
      "SELECT payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE identifier = 'sendResetLink'",
    );
    expect(queued.rows).toEqual([{ payload: { email } }]);
    await db.account.update({ where: { id: accountId }, data: { passwordHash } });
    const events = await db.auditEvent.findMany({ where: { action: "secondFactor.reset" } });
    expect(events).toMatchObject([{ actorName: cast.admin.name, subjectId: accountId }]);
    await expect(resetSecondFactor(admin, { accountId }, NINE)).rejects.toMatchObject({
      code: "secondFactor.none",
    });
  });

  test("does not reset their own, and nobody else resets any", async () => {
    await enrolled();
    const own = resetSecondFactor(admin, { accountId: admin.accountId }, NINE);
    await expect(own).rejects.toMatchObject({ code: "secondFactor.notOneself" });
    for (const person of [cast.hkOfficer, cast.gdOfficer, cast.hkIpdMember]) {
      const refused = resetSecondFactor(actorFor(person), { accountId }, NINE);
      await expect(refused).rejects.toMatchObject({ kind: "notFound" });
    }
  });
});

test("a member turns it off with the password, and is told", async () => {
  const { actor } = await enrolled();
  await expect(turnOff(actor, { currentPassword: "not it" }, NINE)).rejects.toMatchObject({
    code: "account.wrongPassword",
  });
  await turnOff(actor, password, NINE);
  expect(await toldLast()).toBe("SECOND_FACTOR_OFF");
  expect(await findActor(await knock(), NINE)).not.toBeNull();
});

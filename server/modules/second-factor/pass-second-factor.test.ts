import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { codeAt } from "@/server/testing/authenticator";
import { cast } from "@/server/testing/cast";
import { testDatabase } from "@/server/testing/database";
import { actorFor, CAST_PASSWORD, createCast } from "@/server/testing/factories";
import { secondFactorDoor } from "@/server/testing/second-factor-door";
import { tokenHash } from "../invitation/token";
import { resetPassword } from "../password-reset/password-reset.commands";
import { findActor, findLiveSession } from "../session/session.queries";
import { ALLOWED_ATTEMPTS } from "../session/sign-in-throttle";
import { newEnrolment } from "./enrolment";
import { confirmEnrolment, renewRecoveryCodes } from "./second-factor.commands";
import { getOwnSecondFactor } from "./second-factor.queries";
import { giveCodeSchema } from "./second-factor.schema";

const database = await testDatabase();
const { workspace: db } = database;
const { at, nine: NINE, knock, give, enrolled, toldLast, clear } = secondFactorDoor(database);
const { accountId } = actorFor(cast.hkCustomsMember);
const password = { currentPassword: CAST_PASSWORD };
const WRONG = { code: "secondFactor.wrongCode" };

beforeAll(() => createCast(db));
beforeEach(clear);

describe("after the password", () => {
  test("a code is asked for: until then the session is nobody's, and short", async () => {
    const { key } = await enrolled();
    const halfOpen = await knock(at("10:00:00"));
    expect(await findActor(halfOpen, at("10:00:00"))).toBeNull();
    expect((await findLiveSession(halfOpen, at("10:14:59")))?.wants).toBe("CODE");
    expect(await findLiveSession(halfOpen, at("10:15:00"))).toBeNull();
    const late = at("10:15:00");
    await expect(give(codeAt(key, late.clock), halfOpen, late)).rejects.toMatchObject({ kind: "signedOut" });
  });

  test("a code opens a session under a new id, in the place of the half-open one", async () => {
    const { key, actor } = await enrolled();
    const ten = at("10:00:00");
    const halfOpen = await knock(ten);
    const { sessionId } = await give(codeAt(key, ten.clock), halfOpen, ten);
    expect(sessionId).not.toBe(halfOpen);
    expect(await findActor(sessionId, ten)).toEqual({ ...actor, sessionId });
    expect(await findLiveSession(halfOpen, ten)).toBeNull();
    expect(await findActor(sessionId, at("10:59:00"))).not.toBeNull();
  });

  test("a code is taken once: not again within its window, not from before, not by two at once", async () => {
    const { key } = await enrolled();
    const nine = await knock();
    await expect(give(codeAt(key, NINE.clock), nine, NINE)).rejects.toMatchObject(WRONG);
    const ten = at("10:00:30");
    const code = codeAt(key, ten.clock);
    const doors = [await knock(ten), await knock(ten)];
    const outcomes = await Promise.allSettled(doors.map((door) => give(code, door, ten)));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const soon = at("10:00:55");
    await expect(give(code, await knock(soon), soon)).rejects.toMatchObject(WRONG);
    const before = codeAt(key, at("10:00:00").clock);
    await expect(give(before, await knock(soon), soon)).rejects.toMatchObject(WRONG);
    await expect(give(codeAt(key, at("10:01:00").clock), await knock(soon), soon)).resolves.toBeDefined();
  });

  test("wrong codes have to wait, from wherever they come and however often the password is given", async () => {
    const { key } = await enrolled();
    const ten = at("10:00:00");
    for (let count = 0; count < ALLOWED_ATTEMPTS.account; count += 1) {
      await expect(give("000000", await knock(ten), ten, `198.51.100.${count}`)).rejects.toMatchObject(WRONG);
    }
    for (const address of ["203.0.113.1", "203.0.113.2"])
      await expect(give(codeAt(key, ten.clock), await knock(ten), ten, address)).rejects.toMatchObject({
        code: "session.tooManyAttempts",
      });
  });

  test("whoever tries codes has the password, which its owner is told, once", async () => {
    const { key } = await enrolled();
    const ten = at("10:00:00");
    await database.owner.query("DELETE FROM graphile_worker._private_jobs");
    for (let count = 0; count < ALLOWED_ATTEMPTS.account + 3; count += 1)
      await give("000000", await knock(ten), ten).catch(() => {});
    const { rows } = await database.owner.query("SELECT payload FROM graphile_worker._private_jobs");
    expect(rows.map(({ payload }) => payload.params.how)).toEqual(["CODES_GUESSED"]);
    const late = at("10:14:59");
    await expect(give(codeAt(key, late.clock), await knock(late), late)).rejects.toThrow();
  });

  test("a code may come in the full width of an input method", async () => {
    const { key } = await enrolled();
    const ten = at("10:00:00");
    const wide = codeAt(key, ten.clock).replace(/\d/g, (digit) =>
      String.fromCharCode(0xff10 + Number(digit)),
    );
    const { code } = giveCodeSchema.parse({ code: ` ${wide}` });
    await expect(give(code, await knock(ten), ten)).resolves.toHaveProperty("sessionId");
  });

  test("an authenticator of before the register's secret was replaced is said to be one; a recovery code still holds", async () => {
    const { key, recoveryCodes } = await enrolled();
    const later = { ...at("10:00:00"), authSecret: "another secret for tests, of enough length" };
    await expect(give(codeAt(key, later.clock), await knock(later), later)).rejects.toMatchObject({
      code: "secondFactor.keyLost",
    });
    await expect(give(recoveryCodes[0] ?? "", await knock(later), later)).resolves.toHaveProperty(
      "sessionId",
    );
  });

  test("a session that wants no code, and none at all, take none", async () => {
    const whole = await knock(NINE, cast.hkIpdMember.email);
    await expect(give("123456", whole, NINE)).rejects.toMatchObject({ kind: "signedOut" });
    await expect(give("123456", null)).rejects.toMatchObject({
      kind: "signedOut",
    });
  });

  test("a new password is no way round it", async () => {
    await enrolled();
    const token = "a token that only this test knows";
    const expiresAt = new Date("2024-05-01T10:30:00Z");
    await db.passwordReset.create({
      data: {
        accountId,
        tokenHash: tokenHash(token),
        createdAt: new Date("2024-05-01T10:00:00Z"),
        expiresAt,
      },
    });
    await resetPassword(null, { token, password: CAST_PASSWORD }, at("10:00:00"));
    expect((await findLiveSession(await knock(at("10:00:01")), at("10:00:01")))?.wants).toBe("CODE");
  });
});

describe("a recovery code", () => {
  test("stands in for the authenticator once, however it is written, and the person is told", async () => {
    const { actor, recoveryCodes } = await enrolled();
    const [first = "", second = ""] = recoveryCodes;
    const typed = first.replaceAll("-", "").replaceAll("0", "o").replaceAll("1", "l");
    await expect(give(typed, await knock(), NINE)).resolves.toHaveProperty("sessionId");
    expect(await toldLast()).toBe("RECOVERY_CODE_USED");
    await expect(give(typed, await knock(), NINE)).rejects.toMatchObject(WRONG);
    expect((await getOwnSecondFactor(actor, undefined, NINE)).codesLeft).toBe(9);
    await expect(give(second, await knock(), NINE)).resolves.toBeDefined();
  });

  test("is worth nothing once there are new ones", async () => {
    const { actor, recoveryCodes } = await enrolled();
    const renewed = await renewRecoveryCodes(actor, password, NINE);
    await expect(give(recoveryCodes[0] ?? "", await knock(), NINE)).rejects.toMatchObject(WRONG);
    await expect(give(renewed.recoveryCodes[0] ?? "", await knock(), NINE)).resolves.toBeDefined();
  });

  test("of somebody else's is no code of mine", async () => {
    const { recoveryCodes } = await enrolled();
    const other = { ...actorFor(cast.hkIpdMember), sessionId: await knock(NINE, cast.hkIpdMember.email) };
    const { key, sealed } = newEnrolment(other, NINE);
    await confirmEnrolment(other, { sealed, code: codeAt(key, NINE.clock) }, NINE);
    const door = await knock(NINE, cast.hkIpdMember.email);
    await expect(give(recoveryCodes[0] ?? "", door, NINE)).rejects.toMatchObject(WRONG);
  });
});

import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { codeAt } from "@/server/testing/authenticator";
import { cast } from "@/server/testing/cast";
import { testDatabase } from "@/server/testing/database";
import { actorFor, CAST_PASSWORD, createCast } from "@/server/testing/factories";
import { heldUp } from "@/server/testing/held-up";
import { secondFactorDoor } from "@/server/testing/second-factor-door";
import { changeOwnPassword } from "../account/account.commands";
import { renewRecoveryCodes } from "../second-factor/second-factor.commands";

const database = await testDatabase();
const { workspace: db } = database;
const { at, nine, knock, give, enrolled, clear } = secondFactorDoor(database);
const { accountId } = actorFor(cast.hkCustomsMember);
const OTHER =
  "$argon2id$v=19$m=19456,t=2,p=1$c29tZSBvdGhlciBzYWx0$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
const CHANGE = `UPDATE workspace.account SET password_hash = '${OTHER}' WHERE id = '${accountId}'`;
const END = `UPDATE workspace.session SET ended_at = created_at WHERE account_id = '${accountId}' AND ended_at IS NULL`;
let passwordHash = "";

beforeAll(async () => {
  await createCast(db);
  ({ passwordHash } = await db.account.findUniqueOrThrow({ where: { id: accountId } }));
});
beforeEach(async () => {
  await clear();
  await db.account.update({ where: { id: accountId }, data: { passwordHash } });
});

const liveSessions = () => db.session.count({ where: { accountId, endedAt: null } });

describe("while the password is changed by its owner, whoever has the older one", () => {
  test("and has given it already is not let in once it is changed", async () => {
    const thief = await heldUp(database, [CHANGE, END], () => knock());
    expect(thief).toMatchObject({ status: "rejected", reason: { code: "session.wrongCredentials" } });
    expect(await liveSessions()).toBe(0);
  });

  test("and is inside already cannot put another in its place", async () => {
    const actor = { ...actorFor(cast.hkCustomsMember), sessionId: await knock() };
    const passwords = { currentPassword: CAST_PASSWORD, newPassword: "what the thief would like" };
    const thief = await heldUp(database, [CHANGE, END], () => changeOwnPassword(actor, passwords, nine));
    expect(thief).toMatchObject({ status: "rejected", reason: { code: "account.wrongPassword" } });
    expect(await db.account.findUnique({ where: { id: accountId } })).toMatchObject({ passwordHash: OTHER });
  });

  test("and stands at the door with a code is not let in", async () => {
    const { key } = await enrolled();
    const ten = at("10:00:00");
    const halfOpen = await knock(ten);
    const thief = await heldUp(database, [CHANGE, END], () => give(codeAt(key, ten.clock), halfOpen, ten));
    expect(thief).toMatchObject({ status: "rejected", reason: { kind: "signedOut" } });
    expect(await liveSessions()).toBe(0);
  });
});

test("recovery codes that are replaced twice at once are ten in the end, of one of the two", async () => {
  const { actor } = await enrolled();
  const password = { currentPassword: CAST_PASSWORD };
  const shown = await Promise.all([1, 2].map(() => renewRecoveryCodes(actor, password, nine)));
  expect(await db.recoveryCode.count({ where: { accountId } })).toBe(10);
  const firsts = shown.map(({ recoveryCodes: [first = ""] }) => first);
  const ten = at("10:00:00");
  const doors = await Promise.all(firsts.map(() => knock(ten)));
  const outcomes = await Promise.allSettled(
    firsts.map((code, index) => give(code, doors[index] ?? null, ten)),
  );
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

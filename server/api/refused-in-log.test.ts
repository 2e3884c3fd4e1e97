import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { callerAs } from "@/server/testing/caller-as";
import { cast } from "@/server/testing/cast";
import { testDatabase } from "@/server/testing/database";
import { actorFor, CAST_PASSWORD, createCast } from "@/server/testing/factories";

const { workspace: db } = await testDatabase();
const { accountId } = actorFor(cast.hkIpdMember);
const member = callerAs(cast.hkIpdMember, db);
const newPassword = "another password for the tests";

beforeAll(() => createCast(db));
afterEach(() => vi.restoreAllMocks());

async function saidOf(call: () => Promise<unknown>): Promise<string[]> {
  const said = vi.spyOn(console, "error").mockImplementation(() => {});
  await call().catch(() => {});
  return said.mock.calls.flat().map(String);
}

test("whoever gives a wrong password inside is a line of the log, which does not say what they gave", async () => {
  const guess = { currentPassword: "what somebody guessed", newPassword };
  const [line = "", ...more] = await saidOf(() => member.account.changePassword(guess));
  expect(more).toEqual([]);
  expect(line).toContain(
    `account.changePassword refused: account.wrongPassword; account ${accountId}, from `,
  );
  expect(line).not.toContain(guess.currentPassword);
});

test("what goes well, and what is merely not there, is none", async () => {
  const change = { currentPassword: CAST_PASSWORD, newPassword };
  expect(await saidOf(() => member.account.changePassword(change))).toEqual([]);
  expect(await saidOf(() => member.account.list())).toEqual([]);
});

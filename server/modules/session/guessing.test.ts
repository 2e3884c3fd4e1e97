import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { connectWorkspace, type WorkspaceDb } from "@/server/db/workspace-client";
import { fixedClock } from "@/server/kernel/clock";
import { cast } from "@/server/testing/cast";
import { countedStatements } from "@/server/testing/counted-statements";
import { testDatabase } from "@/server/testing/database";
import { CAST_PASSWORD, createCast } from "@/server/testing/factories";
import { hashingWork } from "@/server/testing/hashing-work";
import { verifyPassword } from "../account/password";
import { signIn } from "./session.commands";
import { ALLOWED_ATTEMPTS } from "./sign-in-throttle";

const { workspace, urls } = await testDatabase();
const clock = fixedClock("2024-05-01T09:00:00Z");
const { email } = cast.hkOfficer;
const NOBODY = "nobody@example.org";

/** Two servers, each with a pool of its own over one database. */
const servers = [connectWorkspace(urls.workspace, 3), connectWorkspace(urls.workspace, 3)];
afterAll(() => Promise.all(servers.map((server) => server.$disconnect())));

beforeAll(() => createCast(workspace));
beforeEach(() => workspace.signInThrottle.deleteMany());

function attempt(db: WorkspaceDb, who: string, password: string, address = "192.0.2.1") {
  return signIn(
    null,
    { email: who, password, address, userAgent: null, device: "a browser of theirs" },
    { db, clock },
  );
}

/** Ten seconds of ten guesses a second, each from another address, at two servers, and all of them at once. */
async function guess(who: string): Promise<string[]> {
  const guesses = Array.from({ length: 100 }, (_, count) => {
    const [one = workspace, other = workspace] = servers;
    return attempt(count % 2 === 0 ? one : other, who, `guess number ${count}`, `198.51.100.${count}`);
  });
  const outcomes = await Promise.allSettled(guesses);
  return outcomes.map((outcome) => (outcome.status === "rejected" ? outcome.reason.code : "in"));
}

const count = (codes: readonly string[], code: string) => codes.filter((one) => one === code).length;

describe("guessing a password ten times a second from many addresses", () => {
  test.each([email, NOBODY])("has five of a hundred looked at, over two servers, of %s", async (who) => {
    let codes: string[] = [];
    const looked = await hashingWork(async () => {
      codes = await guess(who);
    });
    expect(count(codes, "session.wrongCredentials")).toBe(ALLOWED_ATTEMPTS.account);
    expect(count(codes, "session.tooManyAttempts")).toBe(100 - ALLOWED_ATTEMPTS.account);
    expect(looked).toBeLessThanOrEqual(ALLOWED_ATTEMPTS.account + 1);
  });

  test("does not find it, should the next guess be right, and keeps nobody else out", async () => {
    await guess(email);
    for (const server of servers) {
      await expect(attempt(server, email, CAST_PASSWORD, "203.0.113.7")).rejects.toMatchObject({
        code: "session.tooManyAttempts",
      });
      await expect(attempt(server, cast.gdOfficer.email, CAST_PASSWORD)).resolves.toHaveProperty("sessionId");
    }
  });
});

describe("an address without an account is refused like one with a wrong password", () => {
  test("after as much hashing", async () => {
    const one = () => hashingWork(() => verifyPassword(null, "anything"));
    await one();
    expect(await one()).toBe(1);
    const refused = (who: string) => hashingWork(() => attempt(workspace, who, "wrong").catch(() => {}));
    expect([await refused(email), await refused(NOBODY)]).toEqual([1, 1]);
  });

  test("after as many statements", async () => {
    const refused = (who: string) =>
      countedStatements(urls.workspace, (db) => attempt(db, who, "wrong").catch(() => {}));
    expect(await refused(email)).toBe(await refused(NOBODY));
  });
});

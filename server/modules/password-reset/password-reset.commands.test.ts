import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { fixedClock } from "@/server/kernel/clock";
import { cast } from "@/server/testing/cast";
import { countedStatements } from "@/server/testing/counted-statements";
import { testDatabase } from "@/server/testing/database";
import { actorFor, CAST_PASSWORD, createCast } from "@/server/testing/factories";
import { changeOwnPassword } from "../account/account.commands";
import { openToken } from "../invitation/token";
import { type Letter, letterSchema } from "../notification/notification.schema";
import { signIn } from "../session/session.commands";
import { findActor } from "../session/session.queries";
import { ALLOWED_ATTEMPTS } from "../session/sign-in-throttle";
import { askForReset, resetPassword } from "./password-reset.commands";
import { findReset } from "./password-reset.queries";
import { sendResetLink } from "./send-reset-link";

const { workspace: db, owner, urls } = await testDatabase();
const context = {
  db,
  clock: fixedClock("2024-05-01T09:00:00Z"),
  authSecret: "a secret for tests only, of enough length",
  address: "192.0.2.1",
};
const minutesLater = (minutes: number) => ({
  ...context,
  clock: fixedClock(new Date(Date.UTC(2024, 4, 1, 9, minutes)).toISOString()),
});
const PASSWORD = "another password for the tests";
const { email } = cast.gdCustomsMember;
const { accountId } = actorFor(cast.gdCustomsMember);
const NOBODY = "nobody@example.org";

beforeAll(() => createCast(db));
beforeEach(async () => {
  await owner.query(
    "DELETE FROM workspace.password_reset; DELETE FROM workspace.sign_in_throttle; DELETE FROM graphile_worker._private_jobs",
  );
  const { passwordHash } = await db.account.findUniqueOrThrow({ where: { email: cast.hkOfficer.email } });
  await db.account.update({ where: { email }, data: { passwordHash } });
});

async function letters(): Promise<Letter[]> {
  const { rows } = await owner.query(
    "SELECT payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE identifier = 'deliverMail' ORDER BY j.id",
  );
  return rows.map(({ payload }) => letterSchema.parse(payload));
}

/** The token of a link that was just sent. */
async function linked(at = context): Promise<string> {
  await sendResetLink(email, at);
  const letter = (await letters()).at(-1);
  if (letter?.template !== "passwordReset") throw new Error("the newest mail has no link");
  expect(letter).toMatchObject({ to: email, locale: cast.gdCustomsMember.locale });
  return openToken(letter.params.sealedToken, context.authSecret);
}

const comeIn = (password: string) =>
  signIn(
    null,
    { email, password, address: "192.0.2.1", userAgent: null, device: "a browser of theirs" },
    context,
  );

test("nobody who tries passwords, or types what an attempt is counted by, uses up what its owner has for a reset", async () => {
  const typed = [email, `reset of ${email}`, `reset account:${email}`];
  for (const who of typed) {
    const guess = {
      email: who,
      password: "wrong",
      address: "192.0.2.1",
      userAgent: null,
      device: "a browser",
    };
    for (let count = 0; count <= ALLOWED_ATTEMPTS.account; count += 1)
      await signIn(null, guess, context).catch(() => {});
  }
  await expect(askForReset(null, { email }, context)).resolves.toHaveProperty("minutes");
});

test("a link opens nothing any more once its owner has changed the password in another way", async () => {
  const token = await linked();
  const { sessionId } = await comeIn(CAST_PASSWORD);
  const owner = { ...actorFor(cast.gdCustomsMember), sessionId };
  await changeOwnPassword(owner, { currentPassword: CAST_PASSWORD, newPassword: PASSWORD }, context);
  await expect(resetPassword(null, { token, password: PASSWORD }, context)).rejects.toMatchObject({
    code: "passwordReset.replaced",
  });
});

describe("whoever forgot their password", () => {
  test("sets a new one by the link, and it is the only one from then on", async () => {
    const token = await linked();
    expect(await findReset(null, { token }, context)).toEqual({ state: "OPEN", email });
    expect(await resetPassword(null, { token, password: PASSWORD }, context)).toEqual({ email });
    await expect(comeIn(CAST_PASSWORD)).rejects.toMatchObject({ code: "session.wrongCredentials" });
    await expect(comeIn(PASSWORD)).resolves.toHaveProperty("sessionId");
  });

  test("is signed out everywhere, is told by mail, and it is on record", async () => {
    const { sessionId } = await comeIn(CAST_PASSWORD);
    await resetPassword(null, { token: await linked(), password: PASSWORD }, context);
    expect(await findActor(sessionId, context)).toBeNull();
    expect((await letters()).at(-1)).toMatchObject({
      to: email,
      template: "accountChanged",
      params: { how: "PASSWORD_RESET" },
    });
    const events = await db.auditEvent.findMany({ orderBy: { sequence: "desc" }, take: 2 });
    expect(events.map(({ action, subjectId, actorName }) => [action, subjectId, actorName])).toEqual([
      ["passwordReset.resetPassword", accountId, cast.gdCustomsMember.name],
      ["passwordReset.sendLink", accountId, ""],
    ]);
  });

  test("may come in at once, however often the old one was missed", async () => {
    for (let count = 0; count < ALLOWED_ATTEMPTS.account; count += 1) await comeIn("wrong").catch(() => {});
    await expect(comeIn(CAST_PASSWORD)).rejects.toMatchObject({ code: "session.tooManyAttempts" });
    await resetPassword(null, { token: await linked(), password: PASSWORD }, context);
    await expect(comeIn(PASSWORD)).resolves.toHaveProperty("sessionId");
  });

  test("with a common password is not let through yet, and the link stays good", async () => {
    const token = await linked();
    await expect(resetPassword(null, { token, password: "password1234" }, context)).rejects.toMatchObject({
      code: "account.passwordCommon",
    });
    expect((await findReset(null, { token }, context))?.state).toBe("OPEN");
  });
});

describe("the link", () => {
  test("works once, also when it is followed twice at the same moment", async () => {
    const token = await linked();
    const outcomes = await Promise.allSettled([
      resetPassword(null, { token, password: PASSWORD }, context),
      resetPassword(null, { token, password: "yet another password" }, context),
    ]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(resetPassword(null, { token, password: PASSWORD }, context)).rejects.toMatchObject({
      code: "passwordReset.used",
    });
    expect((await findReset(null, { token }, context))?.state).toBe("USED");
  });

  test("works for half an hour and no longer", async () => {
    const token = await linked();
    expect((await findReset(null, { token }, minutesLater(29)))?.state).toBe("OPEN");
    await expect(resetPassword(null, { token, password: PASSWORD }, minutesLater(30))).rejects.toMatchObject({
      code: "passwordReset.expired",
    });
  });

  test("is replaced by a newer one, also where two are sent at the same moment", async () => {
    const first = await linked();
    const second = await linked();
    await expect(resetPassword(null, { token: first, password: PASSWORD }, context)).rejects.toMatchObject({
      code: "passwordReset.replaced",
    });
    await Promise.all([sendResetLink(email, context), sendResetLink(email, context)]);
    expect((await findReset(null, { token: second }, context))?.state).toBe("REVOKED");
    expect(await db.passwordReset.count({ where: { usedAt: null, revokedAt: null } })).toBe(1);
  });

  test("leaves no trace of its token in any table", async () => {
    const token = await linked();
    const { rows } = await owner.query(
      "SELECT (SELECT string_agg(to_jsonb(r)::text, '') FROM workspace.password_reset r) || (SELECT string_agg(payload::text, '') FROM graphile_worker._private_jobs) || (SELECT string_agg(data::text, '') FROM workspace.audit_event) AS all",
    );
    expect(rows[0].all).not.toContain(token);
  });

  test("that was made up opens nothing", async () => {
    expect(await findReset(null, { token: "made-up" }, context)).toBeNull();
    await expect(
      resetPassword(null, { token: "made-up", password: PASSWORD }, context),
    ).rejects.toMatchObject({ code: "passwordReset.notFound" });
  });

  test("of an account that is closed meanwhile opens nothing, and no other is sent", async () => {
    const token = await linked();
    const closedById = actorFor(cast.admin).accountId;
    await db.accountClosure.create({ data: { accountId, closedById } });
    expect(await findReset(null, { token }, context)).toBeNull();
    await expect(resetPassword(null, { token, password: PASSWORD }, context)).rejects.toMatchObject({
      code: "passwordReset.notFound",
    });
    const before = await letters();
    await sendResetLink(email, context);
    expect(await letters()).toHaveLength(before.length);
    await owner.query("DELETE FROM workspace.account_closure");
  });
});

describe("asking for a link", () => {
  const ask = (address: string, from = context.address) =>
    askForReset(null, { email: address }, { ...context, address: from });

  test("is answered in the same way, after the same statements, whether or not there is an account", async () => {
    expect(await ask(NOBODY)).toEqual(await ask(email));
    const statements = (address: string) =>
      countedStatements(urls.workspace, (db) =>
        askForReset(null, { email: address }, { ...context, db, address: "192.0.2.9" }),
      );
    expect(await statements(email)).toBe(await statements(NOBODY));
    const { rows } = await owner.query(
      "SELECT identifier, count(*)::int FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id GROUP BY 1",
    );
    expect(rows).toEqual([{ identifier: "sendResetLink", count: 4 }]);
  });

  test("sends nobody a mail where there is no account", async () => {
    await sendResetLink(NOBODY, context);
    expect(await letters()).toEqual([]);
    expect(await db.passwordReset.count()).toBe(0);
  });

  test.each([email, NOBODY])("too often for %s has to wait, wherever it is asked from", async (address) => {
    for (let count = 0; count < ALLOWED_ATTEMPTS.account; count += 1)
      await ask(address, `198.51.100.${count}`);
    await expect(ask(address, "203.0.113.1")).rejects.toMatchObject({ code: "session.tooManyAttempts" });
    await expect(comeIn(CAST_PASSWORD)).resolves.toHaveProperty("sessionId");
  });
});

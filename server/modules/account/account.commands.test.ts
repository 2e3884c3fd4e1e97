import { beforeEach, describe, expect, test } from "vitest";
import { fixedClock } from "@/server/kernel/clock";
import { callerAs } from "@/server/testing/caller-as";
import { cast, everybody } from "@/server/testing/cast";
import { testDatabase } from "@/server/testing/database";
import { actorFor, CAST_PASSWORD, createCast } from "@/server/testing/factories";
import { signIn } from "../session/session.commands";
import { findActor } from "../session/session.queries";
import { changeOwnLocale, changeOwnPassword, closeAccount } from "./account.commands";
import { getOwnAccount, listAccounts } from "./account.queries";

const { workspace: db, owner } = await testDatabase();
const clock = fixedClock("2024-05-01T09:00:00Z");
const context = { db, clock };
const admin = actorFor(cast.admin);
const member = actorFor(cast.hkCustomsMember);

beforeEach(async () => {
  await owner.query(
    "SET session_replication_role = replica; TRUNCATE workspace.account, workspace.audit_event CASCADE; RESET session_replication_role",
  );
  await db.signInThrottle.deleteMany();
  await createCast(db);
});

function session(person = cast.hkCustomsMember, password = CAST_PASSWORD) {
  return signIn(
    null,
    { email: person.email, password, address: "192.0.2.1", userAgent: null, device: "a browser of theirs" },
    context,
  );
}

async function secondAdministrator() {
  const person = { ...cast.admin, email: "admin2@demo.example" };
  const { id } = await db.account.create({
    data: {
      email: person.email,
      name: "演示·管理员乙",
      locale: "en",
      role: "ADMINISTRATOR",
      passwordHash: "$argon2id$",
    },
  });
  return { ...admin, accountId: id };
}

describe("closing an account", () => {
  test("signs it out everywhere at once, and is on record", async () => {
    const one = await session();
    const other = await session();
    await closeAccount(admin, { accountId: member.accountId }, context);
    expect(await findActor(one.sessionId, context)).toBeNull();
    expect(await findActor(other.sessionId, context)).toBeNull();
    await expect(session()).rejects.toMatchObject({ code: "session.wrongCredentials" });
    const event = await db.auditEvent.findFirstOrThrow({ where: { action: "account.closeAccount" } });
    expect(event).toMatchObject({
      actorId: admin.accountId,
      subjectId: member.accountId,
      data: { sessions: 2 },
    });
  });

  test.each(everybody.filter((person) => person.role !== "ADMINISTRATOR"))(
    "is not for $name, to whom there is no such thing",
    async (person) => {
      const accountId = actorFor(cast.hkOfficer2).accountId;
      await expect(callerAs(person, db).account.close({ accountId })).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
      await expect(callerAs(person, db).account.list()).rejects.toMatchObject({ code: "NOT_FOUND" });
      await expect(callerAs(person, db).account.belongings()).rejects.toMatchObject({ code: "NOT_FOUND" });
      expect(await db.accountClosure.count()).toBe(0);
    },
  );

  test("is refused twice, for oneself, for the last administrator, and for nobody", async () => {
    const refusal = (accountId: string) =>
      closeAccount(admin, { accountId }, context).catch((error) => error.code);
    expect(await refusal(admin.accountId)).toBe("account.lastAdministrator");
    await secondAdministrator();
    expect(await refusal(admin.accountId)).toBe("account.notOneself");
    expect(await refusal("nobody")).toBe("account.notFound");
    await closeAccount(admin, { accountId: member.accountId }, context);
    expect(await refusal(member.accountId)).toBe("account.alreadyClosed");
  });

  test("two administrators who close each other at the same moment leave one", async () => {
    const other = await secondAdministrator();
    const outcomes = await Promise.allSettled([
      closeAccount(admin, { accountId: other.accountId }, context),
      closeAccount(other, { accountId: admin.accountId }, context),
    ]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db.account.count({ where: { role: "ADMINISTRATOR", closure: null } })).toBe(1);
  });

  test("is offered where it is possible, with the reason where it is not", async () => {
    const accounts = await listAccounts(admin, undefined, context);
    const close = (person: { email: string }) =>
      accounts.find((one) => one.email === person.email)?.can.close;
    expect(close(cast.hkOfficer)).toEqual({ allowed: true });
    expect(close(cast.admin)).toEqual({ allowed: false, reason: "account.lastAdministrator" });
    expect(accounts).toHaveLength(everybody.length);
  });
});

describe("changing one's own password", () => {
  const NEW = "another password altogether";

  test("ends every other session, and the new one counts from then on", async () => {
    const here = await session();
    const elsewhere = await session();
    const actor = { ...member, sessionId: here.sessionId };
    await changeOwnPassword(actor, { currentPassword: CAST_PASSWORD, newPassword: NEW }, context);
    expect(await findActor(here.sessionId, context)).not.toBeNull();
    expect(await findActor(elsewhere.sessionId, context)).toBeNull();
    await expect(session()).rejects.toMatchObject({ code: "session.wrongCredentials" });
    await expect(session(cast.hkCustomsMember, NEW)).resolves.toHaveProperty("sessionId");
    expect(await db.auditEvent.count({ where: { action: "account.changeOwnPassword" } })).toBe(1);
  });

  test.each([
    ["the present one is wrong", "not the password", NEW, "account.wrongPassword"],
    ["the new one is common", CAST_PASSWORD, "password1234", "account.passwordCommon"],
    ["the new one is one's address", CAST_PASSWORD, cast.hkCustomsMember.email, "account.passwordIsAddress"],
  ])("is refused when %s", async (_, currentPassword, newPassword, code) => {
    await expect(changeOwnPassword(member, { currentPassword, newPassword }, context)).rejects.toMatchObject({
      code,
    });
    await expect(session()).resolves.toHaveProperty("sessionId");
  });

  test("is throttled like signing in", async () => {
    const tries = () => changeOwnPassword(member, { currentPassword: "wrong", newPassword: NEW }, context);
    for (let count = 0; count < 5; count += 1)
      await expect(tries()).rejects.toMatchObject({ code: "account.wrongPassword" });
    await expect(tries()).rejects.toMatchObject({ code: "session.tooManyAttempts" });
  });
});

test("a person's own account tells them who they are and speaks the language they choose", async () => {
  await changeOwnLocale(member, { locale: "en" }, context);
  const account = await getOwnAccount(member, undefined, context);
  expect(account).toMatchObject({
    email: cast.hkCustomsMember.email,
    locale: "en",
    role: "MEMBER",
    side: { "zh-Hant": "港方" },
    agencies: [{ "zh-Hant": "香港海關" }],
  });
});

test("whoever is not signed in is told so, and nothing else", async () => {
  const nobody = callerAs(null, db);
  await expect(nobody.account.list()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  await expect(nobody.account.close({ accountId: member.accountId })).rejects.toMatchObject({
    code: "UNAUTHORIZED",
  });
  await expect(nobody.account.mine()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
});

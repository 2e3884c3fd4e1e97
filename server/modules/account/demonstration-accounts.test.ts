import { beforeAll, describe, expect, test } from "vitest";
import { fixedClock } from "@/server/kernel/clock";
import { cast } from "@/server/testing/cast";
import { testDatabase } from "@/server/testing/database";
import { CAST_PASSWORD, createCast } from "@/server/testing/factories";
import { invitedEmailSchema } from "../invitation/invitation.schema";
import { sendResetLink } from "../password-reset/send-reset-link";
import { signIn } from "../session/session.commands";
import { findActor, findLiveSession } from "../session/session.queries";
import { signInBySingleSignOn } from "../single-sign-on/single-sign-on.commands";
import { settleDemonstration } from "./demonstration-accounts";
import { DEMONSTRATION_DOMAIN } from "./demonstration-domain";

const { workspace: db } = await testDatabase();
const context = { db, clock: fixedClock("2024-05-01T09:00:00Z") };

beforeAll(() => createCast(db));

const settle = (password: string | null) => settleDemonstration(null, { password }, context);

async function enter(email: string, password = CAST_PASSWORD) {
  await db.signInThrottle.deleteMany();
  return signIn(
    null,
    { email, password, address: "192.0.2.1", userAgent: null, device: "a browser of theirs" },
    context,
  );
}

test("nobody is invited by an address of the demonstration", () => {
  expect(invitedEmailSchema.safeParse("Somebody@demo.example").error?.issues[0]?.message).toBe(
    "invitation.demonstrationAddress",
  );
  expect(invitedEmailSchema.parse("somebody@demo.example.org")).toBe("somebody@demo.example.org");
});

describe("the people of the demonstration", () => {
  test("are all of the cast, by their addresses", () => {
    for (const { email } of Object.values(cast)) expect(email.endsWith(DEMONSTRATION_DOMAIN)).toBe(true);
  });

  test("are left alone while there is a demonstration", async () => {
    expect(await settle("another password")).toBe(false);
    expect((await enter(cast.admin.email)).sessionId).toBeDefined();
  });

  test("are kept out once there is none: their sessions have ended, and their password is none any more", async () => {
    const own = {
      email: "somebody@register.example",
      name: "Somebody",
      locale: "en",
      role: "ADMINISTRATOR" as const,
    };
    const { passwordHash } = await db.account.findUniqueOrThrow({ where: { email: cast.admin.email } });
    await db.account.create({ data: { ...own, passwordHash } });
    const { sessionId } = await enter(cast.hkOfficer.email);
    const others = await enter(own.email);
    expect(await settle(null)).toBe(true);
    expect(await findActor(sessionId, context)).toBeNull();
    for (const { email } of Object.values(cast))
      await expect(enter(email)).rejects.toMatchObject({ code: "session.wrongCredentials" });
    // Nor is there another way in: by a link, or by the word of an identity provider.
    await sendResetLink(cast.admin.email, {
      ...context,
      authSecret: "a secret for tests only, of enough length",
    });
    expect(await db.passwordReset.count()).toBe(0);
    const claims = { iss: "https://id.example", sub: "1", email: cast.admin.email, email_verified: true };
    const place = { address: "192.0.2.1", userAgent: null, device: "a browser" };
    await expect(signInBySingleSignOn(null, { claims, place }, context)).rejects.toMatchObject({
      code: "singleSignOn.unknown",
    });
    expect(await db.linkedIdentity.count()).toBe(0);
    expect(await findLiveSession(others.sessionId, context)).not.toBeNull();
    expect((await enter(own.email)).sessionId).toBeDefined();
  });

  test("are kept out for as long as there is none, and it is on record once", async () => {
    expect(await settle(null)).toBe(false);
    expect(await db.auditEvent.findMany({ where: { action: "account.lockDemonstration" } })).toMatchObject([
      { actorId: null, subjectType: "demonstration" },
    ]);
  });

  test("are let in again, by the password of the setting, once the demonstration is asked for", async () => {
    expect(await settle("the new demonstration")).toBe(true);
    expect((await enter(cast.gdIpaMember.email, "the new demonstration")).sessionId).toBeDefined();
    await expect(enter(cast.gdIpaMember.email)).rejects.toMatchObject({ code: "session.wrongCredentials" });
  });
});

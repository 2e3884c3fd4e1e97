import { beforeAll, describe, expect, it } from "vitest";
import { accountId } from "@/prisma/seed/accounts";
import { fixedClock } from "@/server/kernel/clock";
import { callerAs } from "@/server/testing/caller-as";
import { cast, type Person } from "@/server/testing/cast";
import { testDatabase } from "@/server/testing/database";
import { actorFor, CAST_PASSWORD, createCast } from "@/server/testing/factories";
import { signIn } from "../session/session.commands";
import { findActor } from "../session/session.queries";
import { endSessionsOf } from "./administer-account";

const { workspace: db, owner } = await testDatabase();
const clock = fixedClock("2024-05-01T09:00:00Z");
const context = { db, clock };
const admin = actorFor(cast.admin);
const listed = async (person: Person) =>
  (await callerAs(cast.admin, db, clock).account.list()).find(({ id }) => id === accountId(person));

async function enter(person: Person): Promise<string> {
  const place = { address: "192.0.2.1", userAgent: null, device: "a browser of theirs" };
  return (await signIn(null, { email: person.email, password: CAST_PASSWORD, ...place }, context)).sessionId;
}

beforeAll(() => createCast(db));

describe("an administrator", () => {
  it("sees when somebody last signed in, also once the session is no more", async () => {
    expect((await listed(cast.gdPsdMember))?.lastSignInAt).toBeNull();
    const sessionId = await enter(cast.gdPsdMember);
    await db.session.delete({ where: { id: sessionId } });
    expect((await listed(cast.gdPsdMember))?.lastSignInAt).toEqual(clock.now());
  });

  it("signs somebody out on all devices at once, who is told by mail and may sign in again", async () => {
    const sessions = [await enter(cast.hkIpdMember), await enter(cast.hkIpdMember)];
    await owner.query("DELETE FROM graphile_worker._private_jobs");
    const target = { accountId: accountId(cast.hkIpdMember) };
    expect(await endSessionsOf(admin, target, context)).toEqual({ sessions: 2 });
    for (const id of sessions) expect(await findActor(id, context)).toBeNull();
    const { rows } = await owner.query("SELECT payload FROM graphile_worker._private_jobs");
    expect(rows.map(({ payload }) => [payload.to, payload.params.how])).toEqual([
      [cast.hkIpdMember.email, "SIGNED_OUT_EVERYWHERE"],
    ]);
    await expect(endSessionsOf(admin, target, context)).rejects.toMatchObject({
      code: "account.notSignedIn",
    });
    expect(await findActor(await enter(cast.hkIpdMember), context)).not.toBeNull();
  });

  it("says it only of those who have signed in, and an account that there is", async () => {
    const nobody = endSessionsOf(admin, { accountId: "nobody" }, context);
    await expect(nobody).rejects.toMatchObject({ code: "account.notFound" });
  });
});

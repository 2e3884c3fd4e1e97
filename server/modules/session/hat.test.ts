import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { accountId } from "@/prisma/seed/accounts";
import { agencyId } from "@/prisma/seed/agencies";
import { fixedClock } from "@/server/kernel/clock";
import { callerAs } from "@/server/testing/caller-as";
import { cast } from "@/server/testing/cast";
import { testDatabase } from "@/server/testing/database";
import { CAST_PASSWORD, createCast } from "@/server/testing/factories";
import { getHat, wearHat } from "./hat";
import { signIn } from "./session.commands";
import { findActor } from "./session.queries";

const { workspace: db } = await testDatabase();
const context = { db, clock: fixedClock("2024-05-01T09:00:00Z") };
const member = cast.hkCustomsMember;
const [CUSTOMS, IPD] = [agencyId("hk-customs"), agencyId("hk-ipd")];
let sessionId = "";

async function enter(): Promise<string> {
  const place = { address: "192.0.2.1", userAgent: null, device: "a browser of theirs" };
  return (await signIn(null, { email: member.email, password: CAST_PASSWORD, ...place }, context)).sessionId;
}

async function actor(session = sessionId) {
  const found = await findActor(session, context);
  if (!found) throw new Error("the session is not live");
  return found;
}

beforeAll(async () => {
  await createCast(db);
  await db.agencyMembership.create({
    data: { accountId: accountId(member), agencyId: IPD, sideCode: "HONG_KONG" },
  });
});
beforeEach(async () => {
  sessionId = await enter();
});

describe("whoever belongs to several agencies", () => {
  it("acts for all of them until they choose one, and then for that one alone", async () => {
    expect((await actor()).agencyIds.toSorted()).toEqual([CUSTOMS, IPD].sort());
    await wearHat(await actor(), { agencyId: IPD }, context);
    expect((await actor()).agencyIds).toEqual([IPD]);
    const hat = await getHat(await actor(), undefined, context);
    expect(hat.agencies.map(({ id }) => id)).toEqual([CUSTOMS, IPD]);
    expect(hat.wornId).toBe(IPD);
    expect(await db.auditEvent.findFirst({ orderBy: { sequence: "desc" } })).toMatchObject({
      action: "session.wearHat",
      data: { agencyIds: [IPD] },
    });
  });

  it("chooses for one session, and can act for all again", async () => {
    const other = await enter();
    await wearHat(await actor(), { agencyId: CUSTOMS }, context);
    expect((await actor(other)).agencyIds).toHaveLength(2);
    await wearHat(await actor(), { agencyId: null }, context);
    expect((await actor()).agencyIds).toHaveLength(2);
  });

  it.each([agencyId("gd-ipa"), "no-such-agency"])("cannot act for an agency of others: %s", async (id) => {
    await expect(wearHat(await actor(), { agencyId: id }, context)).rejects.toMatchObject({
      code: "session.hatNotYours",
    });
  });

  it("acts for what is left to them once an administrator takes the one away", async () => {
    await wearHat(await actor(), { agencyId: IPD }, context);
    await callerAs(cast.admin, db, context.clock).account.changeMemberships({
      ...{ accountId: accountId(member), agencyIds: [CUSTOMS], seen: [CUSTOMS, IPD] },
    });
    expect((await actor()).agencyIds).toEqual([CUSTOMS]);
  });
});

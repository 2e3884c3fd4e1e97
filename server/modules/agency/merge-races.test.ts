import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accountId } from "@/prisma/seed/accounts";
import { agencyId } from "@/prisma/seed/agencies";
import { fixedClock } from "@/server/kernel/clock";
import { callerAs } from "@/server/testing/caller-as";
import { cast } from "@/server/testing/cast";
import { testDatabase } from "@/server/testing/database";
import { actorFor, createCast } from "@/server/testing/factories";
import { planYear } from "@/server/testing/planned-periods";
import { inviteColleague } from "../invitation/invite-colleague";
import { wearHat } from "../session/hat";

/** Two people at the same moment, on real PostgreSQL: whoever comes first, nothing is left with an agency that is part of another. */

const ROUNDS = process.env.LONG ? 100 : 8;

const { workspace: db, owner } = await testDatabase();
const clock = fixedClock("2031-03-01T08:00:00Z");
const admin = callerAs(cast.admin, db, clock);
const gd = callerAs(cast.gdOfficer, db, clock);
const IPD = agencyId("hk-ipd");
const CUSTOMS = agencyId("hk-customs");
const member = accountId(cast.hkCustomsMember);
const rounds = Array.from({ length: ROUNDS }, (_, round) => round);

beforeAll(() => createCast(db));
afterAll(() => owner.query("DELETE FROM graphile_worker._private_jobs"));

let made = 0;

/** An agency of Hong Kong that merges. */
async function anAgency() {
  made += 1;
  const slug = `hk-short-lived-${made}`;
  const name = { "zh-Hans": `短命署${made}`, "zh-Hant": `短命署${made}`, en: `Short-Lived ${made}` };
  await admin.agency.create({ slug, jurisdiction: "HONG_KONG", side: "HONG_KONG", name });
  const { id } = await admin.agency.get({ slug });
  return { id, merge: () => admin.agency.merge({ agencyId: id, toAgencyId: IPD }) };
}

/** Codes of what was refused, "" for what was done. Anything but a refusal is a fault. */
async function outcomes(...attempts: (() => Promise<unknown>)[]): Promise<string[]> {
  const done = await Promise.allSettled(attempts.map((attempt) => attempt()));
  return done.map((one) => (one.status === "fulfilled" ? "" : codeOf(one.reason)));
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) throw error;
  const { cause } = error;
  const code = cause && typeof cause === "object" && "code" in cause ? cause.code : undefined;
  if (typeof code === "string" && code.includes(".")) return code;
  if ("code" in error && typeof error.code === "string" && error.code.includes(".")) return error.code;
  throw error;
}

describe("a merge, and at the same moment", () => {
  it("work that is assigned: there is work and no merge, or a merge and no work", async () => {
    const { updateIds } = await planYear(db, 2090, rounds.map(String));
    for (const round of rounds) {
      const { id, merge } = await anAgency();
      const assign = () =>
        gd.assignment.assignUpdate({
          ...{ updateId: updateIds[round] ?? "", responsibleAgencyId: id, contributingAgencyIds: [] },
        });
      const pair = await outcomes(merge, assign);
      expect([["agency.hasWork", ""].join(), ["", "assignment.notAMember"].join()]).toContain(pair.join());
    }
  });

  it("a colleague who is invited is invited to the other, or to none", async () => {
    await admin.account.changeMayInvite({ accountId: member, mayInvite: true });
    for (const round of rounds) {
      const { id, merge } = await anAgency();
      const actor = { ...actorFor(cast.hkCustomsMember), agencyIds: [id] };
      const person = { email: `colleague.${round}@example.org`, name: "同事", locale: "zh-Hant" as const };
      const invite = () =>
        inviteColleague(
          actor,
          { ...person, agencyIds: [id] },
          { db, clock, authSecret: "a secret for tests, long enough" },
        );
      const [merged, invited] = await outcomes(merge, invite);
      expect(merged).toBe("");
      expect(["", "invitation.agencyNotYours"]).toContain(invited);
      expect(await db.invitedMembership.count({ where: { agencyId: id } })).toBe(0);
      const toOther = { email: person.email, memberships: { some: { agencyId: IPD } } };
      expect(await db.invitation.count({ where: toOther })).toBe(invited === "" ? 1 : 0);
    }
  });

  it("a member who joins, leaves or chooses it for the session belongs to the other, or to it no more", async () => {
    const times = {
      createdAt: clock.now(),
      lastSeenAt: clock.now(),
      expiresAt: new Date("2031-03-02T08:00:00Z"),
    };
    for (const round of rounds) {
      const { id, merge } = await anAgency();
      const isMember = round % 2 === 0;
      await admin.account.changeMemberships({
        ...{ accountId: member, agencyIds: isMember ? [CUSTOMS, id] : [CUSTOMS] },
        seen: (await db.agencyMembership.findMany({ where: { accountId: member } })).map(
          (row) => row.agencyId,
        ),
      });
      const session = await db.session.create({ data: { accountId: member, ...times } });
      const change = () =>
        admin.account.changeMemberships({
          ...{ accountId: member, agencyIds: isMember ? [CUSTOMS] : [CUSTOMS, id] },
          seen: isMember ? [CUSTOMS, id] : [CUSTOMS],
        });
      const actor = { ...actorFor(cast.hkCustomsMember), sessionId: session.id };
      const wear = () => wearHat(actor, { agencyId: isMember ? id : CUSTOMS }, { db, clock });
      const [merged, changed, worn] = await outcomes(merge, change, wear);
      expect(merged).toBe("");
      expect(["", "account.changedSince", "invitation.agencyOfOtherSide"]).toContain(changed);
      expect(["", "session.hatNotYours"]).toContain(worn);
      expect(await db.agencyMembership.count({ where: { agencyId: id } })).toBe(0);
    }
  });
});

it("whoever takes an agency from a member who chooses it for the session at this moment succeeds", async () => {
  const times = {
    createdAt: clock.now(),
    lastSeenAt: clock.now(),
    expiresAt: new Date("2031-03-02T08:00:00Z"),
  };
  const session = await db.session.create({ data: { accountId: member, ...times } });
  const actor = { ...actorFor(cast.hkCustomsMember), sessionId: session.id };
  for (const _round of rounds) {
    const before = (await db.agencyMembership.findMany({ where: { accountId: member } })).map(
      (row) => row.agencyId,
    );
    const change = (agencyIds: string[], seen: string[]) =>
      admin.account.changeMemberships({ accountId: member, agencyIds, seen });
    const both = [CUSTOMS, IPD];
    if (before.toSorted().join() !== both.toSorted().join()) await change(both, before);
    const [taken, worn] = await outcomes(
      () => change([CUSTOMS], both),
      () => wearHat(actor, { agencyId: IPD }, { db, clock }),
    );
    expect(taken).toBe("");
    expect(["", "session.hatNotYours"]).toContain(worn);
  }
});

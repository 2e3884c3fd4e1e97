import { expect, test } from "vitest";
import { accountId } from "../../prisma/seed/accounts";
import { agencies, agencyId } from "../../prisma/seed/agencies";
import { cast, everybody } from "./cast";
import { testDatabase } from "./database";
import { actorFor, createCast } from "./factories";

const { workspace: db } = await testDatabase();

test("every member agency has exactly one member, on its own side, and nobody else has an agency", () => {
  const members = everybody.filter((person) => person.role === "MEMBER");
  const pairs = members.map((person) => [person.agencies, person.side]);
  const expected = agencies
    .filter((agency) => agency.member)
    .map((agency) => [[agency.slug], agency.jurisdiction]);
  expect(pairs).toEqual(expected);
  expect(everybody.filter((person) => person.role !== "MEMBER" && person.agencies.length > 0)).toEqual([]);
});

test("the cast goes into a database twice without harm, and an actor is who the records say", async () => {
  await createCast(db);
  await createCast(db);
  const account = await db.account.findUniqueOrThrow({
    where: { email: cast.hkCustomsMember.email },
    include: { memberships: true },
  });
  expect(account.id).toBe(accountId(cast.hkCustomsMember));
  expect(actorFor(cast.hkCustomsMember)).toMatchObject({
    accountId: account.id,
    role: account.role,
    side: account.sideCode,
    agencyIds: account.memberships.map((membership) => membership.agencyId),
  });
  expect(await db.account.count()).toBe(everybody.length);
  expect(await db.agency.count()).toBe(agencies.length);
  expect(agencyId("hk-customs")).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
});

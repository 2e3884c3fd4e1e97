import { describe, expect, it } from "vitest";
import { callerAs } from "@/server/testing/caller-as";
import { cast, type Person } from "@/server/testing/cast";
import { endorsingDesk } from "@/server/testing/endorsing-desk";

const { database, desk } = await endorsingDesk();

/** Each procedure that gives a side's word, takes it back or publishes, on a summary that both sides have endorsed. */
async function everyProcedure(person: Person | null) {
  const { slug: periodSlug } = await desk.inReview();
  await desk.give(cast.gdOfficer, periodSlug);
  await desk.give(cast.hkOfficer, periodSlug);
  const { digest } = await desk.look(cast.gdOfficer, periodSlug);
  const api = callerAs(person, database.workspace);
  const place = { periodSlug, subject: "SUMMARY" } as const;
  return [
    () => api.endorsement.give({ ...place, digest }),
    () => api.endorsement.withdraw(place),
    () => api.publication.publish({ periodSlug }),
  ];
}

describe("the procedures", () => {
  it.each([
    ["nobody", null, "UNAUTHORIZED"],
    ["a member", cast.gdIpaMember, "FORBIDDEN"],
    ["a member of the other side", cast.hkIpdMember, "FORBIDDEN"],
    ["an administrator", cast.admin, "NOT_FOUND"],
  ])("refuse %s", async (_, person, code) => {
    for (const attempt of await everyProcedure(person))
      await expect(attempt()).rejects.toMatchObject({ code });
    expect(await database.workspace.edition.count()).toBe(0);
  });

  it("have no place in which an officer could name the other side", async () => {
    const { slug: periodSlug } = await desk.inReview();
    const { digest } = await desk.look(cast.gdOfficer, periodSlug);
    const sneaked = { side: "HONG_KONG", sideCode: "HONG_KONG" };
    const input = { periodSlug, subject: "SUMMARY" as const, digest, ...sneaked };
    await callerAs(cast.gdOfficer, database.workspace).endorsement.give(input);
    const { sides } = await desk.look(cast.gdOfficer, periodSlug);
    expect(sides.map((side) => side.endorsement !== null)).toEqual([true, false]);
  });

  it("ask for a digest that is one", async () => {
    const api = callerAs(cast.gdOfficer, database.workspace);
    const attempt = api.endorsement.give({ periodSlug: "2024", subject: "SUMMARY", digest: "yes" });
    await expect(attempt).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("let an officer read, endorse and publish", async () => {
    const { slug: periodSlug } = await desk.inReview();
    await desk.give(cast.hkOfficer, periodSlug);
    const api = callerAs(cast.gdOfficer, database.workspace);
    const place = { periodSlug, subject: "SUMMARY" } as const;
    const { digest, can } = await api.endorsement.get(place);
    expect(can.give).toEqual({ allowed: true });
    await api.endorsement.give({ ...place, digest });
    expect(await api.publication.publish({ periodSlug })).toEqual({ periodSlug, number: 1, digest });
  });
});

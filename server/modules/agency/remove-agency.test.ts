import { beforeAll, expect, it } from "vitest";
import { agencyDesk } from "@/server/testing/agency-desk";
import { cast } from "@/server/testing/cast";
import { testDatabase } from "@/server/testing/database";
import { actorFor, createCast } from "@/server/testing/factories";

const { workspace: db } = await testDatabase();
const { made, add, look, admin, conflict } = agencyDesk(db);

beforeAll(() => createCast(db));

it("an agency that was put on record by mistake goes with its names, which are free again, and the log keeps it", async () => {
  await made("mistaken", "HONG_KONG");
  await add("mistaken", "误署", null, null);
  const { id, moving } = await look("mistaken");
  expect(moving).toEqual({ members: 0, invited: 0, names: 3 });
  await admin.agency.remove({ agencyId: id });
  await expect(look("mistaken")).rejects.toMatchObject({ code: "NOT_FOUND" });
  const { events } = await admin.audit.list({ subjectType: "agency", subjectId: id });
  expect(events[0]).toMatchObject({
    ...{ action: "agency.removeAgency" },
    data: { slug: "mistaken", side: "HONG_KONG", name: expect.stringContaining("测试mistaken署") },
  });
  await made("mistaken");
});

it("an agency that anything speaks of stays, and so does one that is part of another", async () => {
  for (const slug of ["hk-customs", "gd-ipa"]) {
    const { id, isUnused, moving } = await look(slug);
    expect(isUnused).toBe(false);
    expect(moving.members).toBe(1);
    await expect(admin.agency.remove({ agencyId: id })).rejects.toEqual(conflict("agency.inUse"));
  }
  await made("part");
  await made("whole");
  const [part, whole] = [await look("part"), await look("whole")];
  expect(part.isUnused).toBe(true);
  await admin.agency.merge({ agencyId: part.id, toAgencyId: whole.id });
  await expect(admin.agency.remove({ agencyId: part.id })).rejects.toEqual(conflict("agency.merged"));
  await expect(admin.agency.remove({ agencyId: whole.id })).rejects.toEqual(conflict("agency.inUse"));
});

it("no agency goes that somebody joins at the same moment", async () => {
  await made("joined", "HONG_KONG");
  const { id: agencyId } = await look("joined");
  const { accountId } = actorFor(cast.hkIpdMember);
  const join = db.agencyMembership.create({ data: { accountId, agencyId, sideCode: "HONG_KONG" } });
  const [joined, removed] = await Promise.allSettled([join, admin.agency.remove({ agencyId })]);
  expect([joined.status, removed.status].toSorted()).toEqual(["fulfilled", "rejected"]);
});

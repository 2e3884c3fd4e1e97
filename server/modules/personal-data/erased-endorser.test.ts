import { beforeAll, expect, it } from "vitest";
import { fixedClock } from "@/server/kernel/clock";
import { callerAs } from "@/server/testing/caller-as";
import { cast } from "@/server/testing/cast";
import { endorsingDesk } from "@/server/testing/endorsing-desk";
import { publishPeriod } from "@/server/testing/published-edition";
import { bundleOf } from "@/server/testing/sealed-bundle";
import { verifyChain } from "../audit/verify-chain";
import { verifyEditions } from "../audit/verify-editions";
import { verifyBundle } from "../bundle/verify-bundle";

const { database, desk } = await endorsingDesk();
const { workspace: db } = database;
const clock = fixedClock("2031-03-09T08:00:00Z");
let slug: string;

beforeAll(async () => {
  slug = await publishPeriod(db, desk);
});

/** Whoever has put their word to the edition, most of them endorsers. */
async function speakers(): Promise<{ id: string; name: string }[]> {
  const given = await db.endorsement.findMany({ where: { period: { slug } }, include: { account: true } });
  return [...new Map(given.map(({ account }) => [account.id, account])).values()];
}

it("an edition whose endorsers are erased is the same to the byte, and everything that vouches for it still does", async () => {
  const before = await bundleOf(database.public, slug);
  const erased = await speakers();
  expect(erased.length).toBeGreaterThan(1);
  const admin = callerAs(cast.admin, db, clock);
  for (const { id, name } of erased) {
    await admin.account.close({ accountId: id });
    await admin.personalData.eraseAccount({ accountId: id, confirmation: name });
  }
  expect(
    await db.auditEvent.count({ where: { actorId: { in: erased.map(({ id }) => id) }, actorName: "" } }),
  ).toBeGreaterThan(0);
  const after = await bundleOf(database.public, slug);
  expect([...after.keys()]).toEqual([...before.keys()]);
  for (const [name, bytes] of after) expect([name, bytes]).toEqual([name, before.get(name)]);
  expect(verifyBundle(after).faults).toEqual([]);
  expect(await verifyEditions(db)).toEqual({ editions: 1, broken: [] });
  expect(await verifyChain(db)).toMatchObject({ broken: null });
  for (const { name } of erased)
    expect(
      JSON.stringify([...after.values()].map((bytes) => Buffer.from(bytes).toString("utf8"))),
    ).not.toContain(name);
});

import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { inTransaction } from "@/server/db/transaction";
import { cast, type Person } from "@/server/testing/cast";
import { testDatabase } from "@/server/testing/database";
import { actorFor, createCast } from "@/server/testing/factories";
import { mailPeople } from "../notification/mail-people";
import { type DigestLetter, letterSchema } from "../notification/notification.schema";
import { MOST_LETTERS } from "./mail-digest.rules";
import { sendDigests } from "./send-digests";

const { workspace: db, owner } = await testDatabase();
const KINDS = ["PUBLICATION", "SETTINGS"] as const;

/** The digests that the queue has; they are taken out of it. */
async function digests(): Promise<DigestLetter[]> {
  const { rows } = await owner.query("DELETE FROM graphile_worker._private_jobs RETURNING payload");
  const letters = rows.map(({ payload }) => letterSchema.parse(payload));
  return letters.filter((letter) => letter.template === "digest").toSorted((a, b) => (a.to < b.to ? -1 : 1));
}

const told = (person: Person, period: string) => {
  const { accountId, email, locale } = actorFor(person);
  const params = { periodSlug: period, period };
  return inTransaction(db, (tx) =>
    mailPeople(tx, [{ accountId, email, locale }], { template: "published", params }),
  );
};

const periodsIn = ({ params }: DigestLetter) =>
  params.letters.map((letter) => ("period" in letter.params ? letter.params.period : ""));

beforeAll(async () => {
  await createCast(db);
  for (const person of [cast.gdOfficer, cast.hkOfficer])
    for (const kind of KINDS) {
      const { accountId } = actorFor(person);
      await db.mailChoice.create({ data: { accountId, kind, delivery: "DIGEST" } });
    }
});
beforeEach(async () => {
  await owner.query("DELETE FROM workspace.waiting_letter; DELETE FROM workspace.account_closure");
  await digests();
});

describe("in the morning", () => {
  it("everybody for whom something waits gets one mail of it, in its order and in their language, once", async () => {
    await told(cast.gdOfficer, "2040");
    await told(cast.hkOfficer, "2041");
    await told(cast.gdOfficer, "2042");
    await sendDigests({ db });
    const sent = await digests();
    expect(sent.map(({ to, locale }) => [to, locale])).toEqual(
      [cast.gdOfficer, cast.hkOfficer].map(({ email, locale }) => [email, locale]),
    );
    expect(sent.map(periodsIn)).toEqual([["2040", "2042"], ["2041"]]);
    await sendDigests({ db });
    expect(await digests()).toEqual([]);
  });

  it("nobody gets one for whom nothing waits", async () => {
    await told(cast.gdOfficer2, "2040");
    await digests();
    await sendDigests({ db });
    expect(await digests()).toEqual([]);
  });

  it("it is sent once where two processes do so at the same moment", async () => {
    await told(cast.gdOfficer, "2040");
    await Promise.all([sendDigests({ db }), sendDigests({ db })]);
    expect((await digests()).map(periodsIn)).toEqual([["2040"]]);
  });

  it("what waits still comes to whoever wants no digest any more, at the address and in the language that are theirs now", async () => {
    await told(cast.gdOfficer, "2040");
    const { accountId } = actorFor(cast.gdOfficer);
    await db.mailChoice.deleteMany({ where: { accountId } });
    await db.account.update({ where: { id: accountId }, data: { locale: "en", email: "moved@example.org" } });
    await sendDigests({ db });
    const sent = await digests();
    expect(sent).toMatchObject([{ to: "moved@example.org", locale: "en" }]);
    expect(sent[0]?.params.letters).toMatchObject([{ to: "moved@example.org", locale: "en" }]);
  });

  it("nothing comes to whose account was closed meanwhile, and nothing of theirs is kept", async () => {
    await told(cast.hkOfficer, "2040");
    const [closed, admin] = [cast.hkOfficer, cast.admin].map((one) => actorFor(one).accountId);
    await db.accountClosure.create({ data: { accountId: closed ?? "", closedById: admin ?? "" } });
    await sendDigests({ db });
    expect([await digests(), await db.waitingLetter.count()]).toEqual([[], 0]);
  });

  it("what could not be put into the queue waits on", async () => {
    await told(cast.hkOfficer, "2040");
    await owner.query("ALTER FUNCTION graphile_worker.add_job RENAME TO add_job_hidden");
    await expect(sendDigests({ db })).rejects.toThrow("add_job");
    await owner.query("ALTER FUNCTION graphile_worker.add_job_hidden RENAME TO add_job");
    expect(await db.waitingLetter.count()).toBe(1);
    await sendDigests({ db });
    expect(await digests()).toHaveLength(1);
  });

  it("of very many the digest tells so many, and how many more there are", async () => {
    const letter = { template: "published", params: { periodSlug: "2040", period: "2040" } };
    const { accountId } = actorFor(cast.hkOfficer);
    const data = Array.from({ length: MOST_LETTERS + 3 }, () => ({ accountId, letter }));
    await db.waitingLetter.createMany({ data });
    await sendDigests({ db });
    const [digest] = await digests();
    expect([digest?.params.letters.length, digest?.params.more]).toEqual([MOST_LETTERS, 3]);
    expect(await db.waitingLetter.count()).toBe(0);
  });
});

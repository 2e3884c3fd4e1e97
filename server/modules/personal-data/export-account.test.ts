import { beforeAll, describe, expect, it, test } from "vitest";
import { fixedClock } from "@/server/kernel/clock";
import { callerAs } from "@/server/testing/caller-as";
import { cast, everybody } from "@/server/testing/cast";
import { testDatabase } from "@/server/testing/database";
import { actorFor, createCast } from "@/server/testing/factories";
import { writtenPeriod } from "@/server/testing/written-period";
import { KEPT_OF_PERSON } from "./kept-of-person";

const { workspace: db, owner } = await testDatabase();
const clock = fixedClock("2031-03-09T08:00:00Z");
const member = actorFor(cast.gdIpaMember);

beforeAll(async () => {
  await createCast(db);
  await writtenPeriod(db, 2030);
});

/** Every column that leads to an account. */
const PLACES = `
  SELECT relname || '.' || l.attname AS place FROM pg_constraint c
  JOIN pg_class ON pg_class.oid = c.conrelid
  JOIN LATERAL unnest(c.conkey, c.confkey) AS pair (here, there) ON true
  JOIN pg_attribute l ON l.attrelid = c.conrelid AND l.attnum = pair.here
  JOIN pg_attribute f ON f.attrelid = c.confrelid AND f.attnum = pair.there
  WHERE c.contype = 'f' AND (c.confrelid, f.attname) IN (
    ('workspace.account'::regclass, 'id'), ('workspace.account_closure'::regclass, 'account_id'))`;

test("every place of the records that names an account says what its person is given of it", async () => {
  const { rows } = await owner.query<{ place: string }>(PLACES);
  const unknown = rows.map(({ place }) => place).filter((place) => !(place in KEPT_OF_PERSON));
  expect(unknown, "add it to kept-of-person.ts, and to forget-person.ts where it is to be erased").toEqual(
    [],
  );
  expect(rows.length).toBeGreaterThan(30);
});

describe("what is kept of a person", () => {
  it("is given to them, without a secret and without anybody else's name, and that is on record", async () => {
    const data = await callerAs(cast.gdIpaMember, db, clock).personalData.exportOwn();
    expect(data["account.id"]).toMatchObject([{ name: member.name, email: member.email }]);
    expect(data["revision.author_id"]?.length).toBeGreaterThan(0);
    const text = JSON.stringify(data);
    for (const secret of ["password_hash", "token_hash", "sealed", "argon2"])
      expect(text).not.toContain(secret);
    for (const { name, email } of everybody.filter((one) => one.email !== member.email)) {
      expect(text).not.toContain(`"${name}"`);
      expect(text).not.toContain(`"${email}"`);
    }
    expect(await db.auditEvent.findFirst({ where: { action: "personalData.exportOwnData" } })).toMatchObject({
      actorId: member.accountId,
      subjectId: member.accountId,
    });
  });

  it("is given to an administrator, which is on record, and does not exist for anybody else", async () => {
    const { accountId } = member;
    const data = await callerAs(cast.admin, db, clock).personalData.exportAccount({ accountId });
    expect(data["account.id"]).toHaveLength(1);
    expect(await db.auditEvent.findFirst({ where: { action: "personalData.exportAccount" } })).toMatchObject({
      actorId: actorFor(cast.admin).accountId,
      subjectId: accountId,
    });
    const other = callerAs(cast.hkOfficer, db, clock).personalData.exportAccount({ accountId });
    await expect(other).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

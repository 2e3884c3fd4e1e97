import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inTransaction } from "@/server/db/transaction";
import { connectWorkspace, type WorkspaceDb } from "@/server/db/workspace-client";
import { fixedClock } from "@/server/kernel/clock";
import { personName } from "@/server/kernel/person-name";
import { callerAs } from "@/server/testing/caller-as";
import { cast, type Person } from "@/server/testing/cast";
import { testDatabase } from "@/server/testing/database";
import { actorFor, createCast } from "@/server/testing/factories";
import { undone } from "@/server/testing/undone";
import { writtenPeriod } from "@/server/testing/written-period";
import { recordAuditEvent } from "../audit/record";
import { verifyChain } from "../audit/verify-chain";
import { mailPeople } from "../notification/mail-people";

const { workspace: db, urls } = await testDatabase();
/** As somebody who has every right in the database. */
const everything = connectWorkspace(urls.owner, 1);
afterAll(() => everything.$disconnect());
const clock = fixedClock("2031-03-09T08:00:00Z");
const { accountId, name, email } = actorFor(cast.gdIpaMember);
/** Somebody else of the same agency, without whom the work would be nobody's. */
const COLLEAGUE = cast.gdPsdMember;
const admin = (open: WorkspaceDb) => callerAs(cast.admin, open, clock);

/** What a person leaves everywhere before they go. */
async function leaveTraces(): Promise<void> {
  const at = { createdAt: clock.now(), expiresAt: new Date("2031-03-09T09:00:00Z") };
  await db.session.create({ data: { accountId, userAgent: `${name}'s telephone`, ...at } });
  await db.secondFactor.create({ data: { accountId, sealedSecret: "sealed", lastStep: 0 } });
  await db.linkedIdentity.create({ data: { issuer: "i", subject: email, accountId } });
  await db.knownDevice.create({
    data: { accountId, deviceHash: "a".repeat(64), seenAt: clock.now() },
  });
  await db.notice.create({ data: { accountId, code: "review.returned", params: {} } });
  const toOther = { accountId: actorFor(cast.hkOfficer).accountId, code: "handover.memberLeft" };
  await db.notice.create({ data: { ...toOther, params: { name, agency: "甲", count: 1 } } });
  await db.signInThrottle.create({ data: { key: `account:${email}`, points: 1, expire: 1n } });
  await db.invitation.create({
    data: { tokenHash: "a".repeat(64), email, name, locale: "en", role: "ADMINISTRATOR", ...at },
  });
  await db.mailChoice.create({ data: { accountId, kind: "ENDORSEMENT", delivery: "NEVER" } });
  await db.waitingLetter.create({ data: { accountId, letter: {} } });
  const me = { accountId, email, locale: "en" } as const;
  await inTransaction(db, async (tx) => {
    const params = { periodSlug: "2030", period: "2030" };
    await mailPeople(tx, [me], { template: "published", params });
    await recordAuditEvent(tx, actorFor(cast.gdIpaMember), clock.now(), {
      action: "test.acted",
      subject: { type: "test", id: "1" },
    });
  });
}

beforeAll(async () => {
  await createCast(db);
  await writtenPeriod(db, 2030);
  const [agencyId = ""] = actorFor(cast.gdIpaMember).agencyIds;
  await db.agencyMembership.create({
    data: { accountId: actorFor(COLLEAGUE).accountId, agencyId, sideCode: "GUANGDONG" },
  });
  await leaveTraces();
});

async function erased(open: WorkspaceDb): Promise<void> {
  await admin(open).account.close({ accountId });
  await admin(open).personalData.eraseAccount({ accountId, confirmation: name });
}

/** Every table of the schema in which a text stands somewhere. */
async function tablesSaying(open: WorkspaceDb, word: string): Promise<string[]> {
  const tables = await open.$queryRaw<{ table: string }[]>`
    SELECT table_schema || '.' || table_name AS table FROM information_schema.tables
    WHERE table_schema IN ('workspace', 'graphile_worker') AND table_type = 'BASE TABLE' ORDER BY 1`;
  const saying: string[] = [];
  for (const { table } of tables) {
    const found = await open.$queryRawUnsafe<unknown[]>(
      `SELECT 1 FROM ${table} row WHERE strpos(row::text, $1) > 0 LIMIT 1`,
      word,
    );
    if (found.length > 0) saying.push(table);
  }
  return saying;
}

describe("a person who is erased", () => {
  it("is in no table any more, by name or by address, and was in many", async () => {
    expect(await tablesSaying(db, email)).toEqual([
      ...["graphile_worker._private_jobs", "workspace.account", "workspace.invitation"],
      ...["workspace.linked_identity", "workspace.sign_in_throttle"],
    ]);
    expect(await tablesSaying(db, name)).toEqual([
      ...["workspace.account", "workspace.audit_event", "workspace.invitation", "workspace.notice"],
      "workspace.session",
    ]);
    await undone(db, async (open) => {
      await erased(open);
      expect(await tablesSaying(open, email)).toEqual([]);
      expect(await tablesSaying(open, name)).toEqual([]);
    });
  });

  it("is a former member of the agency in the reader's language, and what they wrote stays", async () => {
    await undone(db, async (open) => {
      const before = await open.revision.count({ where: { authorId: accountId } });
      await erased(open);
      const account = await open.account.findUniqueOrThrow({ where: { id: accountId } });
      expect(personName(account.name, "zh-Hans")).toBe("广东省市场监督管理局（知识产权局）前成员");
      expect(personName(account.name, "en")).toMatch(/^a former member of .*Guangdong/);
      expect(await open.revision.count({ where: { authorId: accountId } })).toBe(before);
      expect(before).toBeGreaterThan(0);
      const notice = await open.notice.findFirstOrThrow({ where: { code: "handover.memberLeft" } });
      expect(notice.params).toEqual({ name: account.name, agency: "甲", count: 1 });
    });
  });

  it("leaves the audit chain whole, which says which events lack their person", async () => {
    await undone(db, async (open) => {
      await erased(open);
      expect(await verifyChain(open)).toMatchObject({ broken: null });
      const event = await open.auditEvent.findFirstOrThrow({ where: { action: "test.acted" } });
      expect(event).toMatchObject({ actorId: accountId, actorName: "", personSalt: null });
      const said = await open.auditEvent.findFirstOrThrow({ orderBy: { sequence: "desc" } });
      expect(said).toMatchObject({
        action: "personalData.eraseAccount",
        subjectId: accountId,
        data: { events: await open.auditEvent.count({ where: { actorId: accountId } }) },
      });
      const { events } = await admin(open).audit.list({ action: "test.acted" });
      expect(personName(events[0]?.actorName ?? "", "en")).toMatch(/^a former member/);
    });
  });
});

describe("an account is not erased", () => {
  const anAccount = (person: Person) => ({
    accountId: actorFor(person).accountId,
    confirmation: person.name,
  });
  const refusals: [string, (open: WorkspaceDb) => Promise<unknown>, string][] = [
    ["while it is open", (open) => admin(open).personalData.eraseAccount(anAccount(COLLEAGUE)), "notClosed"],
    [
      "by its own person, who may be the last administrator",
      (open) => admin(open).personalData.eraseAccount(anAccount(cast.admin)),
      "notOneself",
    ],
    [
      "by the name of somebody else",
      async (open) => {
        await admin(open).account.close({ accountId });
        await admin(open).personalData.eraseAccount({ accountId, confirmation: COLLEAGUE.name });
      },
      "notConfirmed",
    ],
    [
      "while work waits that is nobody else's",
      async (open) => {
        await admin(open).account.close({ accountId });
        await open.agencyMembership.deleteMany({ where: { accountId: actorFor(COLLEAGUE).accountId } });
        await admin(open).personalData.eraseAccount({ accountId, confirmation: name });
      },
      "workWaits",
    ],
    [
      "twice",
      async (open) => {
        await erased(open);
        await admin(open).personalData.eraseAccount({ accountId, confirmation: name });
      },
      "alreadyErased",
    ],
  ];

  it.each(refusals)("%s", async (_, attempt, code) => {
    await expect(undone(db, attempt)).rejects.toMatchObject({ cause: { code: `personalData.${code}` } });
  });
});

describe("after an erasure the chain is broken where somebody", () => {
  const tampering: [string, string, string][] = [
    [
      "alters what happened",
      "UPDATE workspace.audit_event SET data = '{\"n\":1}' WHERE action = 'test.acted'",
      "altered",
    ],
    [
      "puts a name in",
      "UPDATE workspace.audit_event SET actor_name = 'X' WHERE action = 'test.acted'",
      "altered",
    ],
    [
      "puts another hash in the person's place",
      "UPDATE workspace.audit_event SET person_hash = repeat('a', 64) WHERE action = 'test.acted'",
      "altered",
    ],
    [
      "makes it somebody else's",
      `UPDATE workspace.audit_event SET actor_id = '${actorFor(cast.hkOfficer).accountId}' WHERE action = 'test.acted'`,
      "blanked",
    ],
    [
      "blanks another person's as well",
      `UPDATE workspace.audit_event e SET person_hash = workspace.person_of_event(e), person_salt = NULL, actor_name = ''
        WHERE actor_id = '${actorFor(cast.admin).accountId}'`,
      "blanked",
    ],
  ];

  it.each(tampering)("%s", async (_, statement, kind) => {
    const broken = await undone(everything, async (open) => {
      await erased(open);
      await open.$executeRaw`ALTER TABLE workspace.audit_event DROP CONSTRAINT audit_event_person_blank`;
      await open.$executeRaw`SET LOCAL session_replication_role = replica`;
      await open.$executeRawUnsafe(statement);
      return (await verifyChain(open)).broken;
    });
    expect(broken?.kind).toBe(kind);
  });
});

import { createHash } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { inTransaction } from "@/server/db/transaction";
import { callerAs } from "@/server/testing/caller-as";
import { cast, everybody } from "@/server/testing/cast";
import { testDatabase } from "@/server/testing/database";
import { actorFor, createCast } from "@/server/testing/factories";
import { AUDIT_PAGE } from "./audit.schema";
import { eventHash, GENESIS, type HashedEvent } from "./event-hash";
import { recordAuditEvent } from "./record";
import { verifyChain } from "./verify-chain";

const { workspace: db, owner, public: published } = await testDatabase();
await createCast(db);

/** As somebody with every right in the database would tamper: with the triggers off. */
async function tamper(statement: string): Promise<void> {
  await owner.query(`BEGIN; SET LOCAL session_replication_role = replica; ${statement}; COMMIT`);
}

async function record(count: number, action = "test.didSomething"): Promise<void> {
  await inTransaction(db, async (tx) => {
    for (let n = 1; n <= count; n += 1) {
      const data = {
        n,
        words: '“引号” " \\ \u2028 😀',
        none: null,
        list: ["b", "a"],
        zeros: 1.5,
        Z: true,
        a: "",
      };
      const at = new Date(Date.UTC(2024, 4, 1, 9, 0, 0, n));
      const actor = n % 3 === 0 ? null : actorFor(cast.hkOfficer);
      await recordAuditEvent(tx, actor, at, { action, subject: { type: "test", id: String(n) }, data });
    }
  });
}

beforeEach(async () => {
  await tamper("TRUNCATE workspace.audit_event");
  await record(12);
});

describe("the audit chain", () => {
  test("holds as the database wrote it, whatever the events say", async () => {
    const report = await verifyChain(db);
    expect(report).toMatchObject({ events: 12, broken: null });
    const newest = await db.auditEvent.findFirstOrThrow({ orderBy: { sequence: "desc" } });
    expect(report.head).toBe(newest.hash);
  });

  test("of a register in which nothing has happened holds", async () => {
    await tamper("TRUNCATE workspace.audit_event");
    expect(await verifyChain(db)).toEqual({ events: 0, head: "0".repeat(64), broken: null });
  });

  test("holds when many write at the same moment", async () => {
    await Promise.all(Array.from({ length: 10 }, () => record(3, "test.together")));
    expect(await verifyChain(db)).toMatchObject({ events: 42, broken: null });
  });

  test("is read to its end, also when it is longer than one reading", async () => {
    await owner.query(`INSERT INTO workspace.audit_event (at, actor_name, action, subject_type, subject_id, data)
      SELECT now(), '', 'test.many', 'test', n::text, '{}' FROM generate_series(1, 2005) n`);
    expect(await verifyChain(db)).toMatchObject({ events: 2017, broken: null });
  });

  test.each([
    [
      "whose action was altered",
      "UPDATE workspace.audit_event SET action = 'test.didNothing' WHERE sequence = 5",
      5,
      "altered",
    ],
    [
      "whose time was altered by a millisecond",
      "UPDATE workspace.audit_event SET at = at + interval '1 ms' WHERE sequence = 5",
      5,
      "altered",
    ],
    [
      "whose actor was altered",
      "UPDATE workspace.audit_event SET actor_name = 'somebody else' WHERE sequence = 5",
      5,
      "altered",
    ],
    [
      "whose salt was altered",
      "UPDATE workspace.audit_event SET person_salt = 'ffff' WHERE sequence = 5",
      5,
      "altered",
    ],
    [
      "whose salt was taken away",
      "UPDATE workspace.audit_event SET person_salt = NULL WHERE sequence = 5",
      5,
      "altered",
    ],
    [
      "whose data was altered",
      "UPDATE workspace.audit_event SET data = data || '{\"n\": 6}' WHERE sequence = 5",
      5,
      "altered",
    ],
    ["that was taken out", "DELETE FROM workspace.audit_event WHERE sequence = 5", 5, "missing"],
    [
      "that was taken out of the beginning",
      "DELETE FROM workspace.audit_event WHERE sequence = 1",
      1,
      "missing",
    ],
    [
      "whose hash was made to fit",
      `UPDATE workspace.audit_event SET action = 'test.x', hash = repeat('a', 64) WHERE sequence = 5`,
      5,
      "altered",
    ],
    [
      "that was put in place of another",
      `UPDATE workspace.audit_event SET previous_hash = repeat('a', 64) WHERE sequence = 5`,
      5,
      "detached",
    ],
  ])("is broken at an event %s", async (_, statement, sequence, kind) => {
    await tamper(statement);
    expect(await verifyChain(db)).toMatchObject({ events: sequence - 1, broken: { sequence, kind } });
  });

  test.each([
    "UPDATE workspace.audit_event SET action = 'test.didNothing'",
    "DELETE FROM workspace.audit_event",
    "TRUNCATE workspace.audit_event",
    "ALTER TABLE workspace.audit_event DISABLE TRIGGER ALL",
    "SET session_replication_role = replica",
  ])("cannot be touched by the role that serves people: %s", async (statement) => {
    await expect(db.$executeRawUnsafe(statement)).rejects.toThrow(/permission denied|must be owner/);
    await expect(published.$queryRaw`SELECT FROM workspace.audit_event`).rejects.toThrow(/permission denied/);
    expect(await verifyChain(db)).toMatchObject({ events: 12, broken: null });
  });

  test("is not altered by its owner by mistake either", async () => {
    await expect(owner.query("DELETE FROM workspace.audit_event")).rejects.toThrow("append-only");
  });
});

describe("the hash of an event", () => {
  const event: HashedEvent = {
    sequence: 1n,
    at: new Date("2024-05-01T09:00:00Z"),
    personSalt: "0b2f6a2e-6e0f-4a7e-9a39-4a4b1c1f2d3e",
    personHash: null,
    actorId: null,
    actorName: "",
    action: "test.didSomething",
    subjectType: "test",
    subjectId: "1",
    data: "{}",
    previousHash: GENESIS,
  };

  test.each([
    ["A\nB|C", { actorName: "A\nB", action: "C" }, { actorName: "A", action: "B\nC" }],
    ["AB|C", { actorName: "AB", action: "C" }, { actorName: "A", action: "BC" }],
    ["nobody and somebody without a name", { actorId: null }, { actorId: "" }],
    ["a field that looks like a length", { actorName: "1:A", action: "" }, { actorName: "", action: "1:A" }],
  ])("differs where a boundary between fields does: %s", (_, one, other) => {
    expect(eventHash({ ...event, ...one })).not.toBe(eventHash({ ...event, ...other }));
    const unsalted = { ...event, personSalt: null };
    expect(eventHash({ ...unsalted, ...one })).not.toBe(eventHash({ ...unsalted, ...other }));
  });

  test("without a salt is that of its fields in one step, as events were hashed before there were salts", async () => {
    const fields = `64:${GENESIS}1:124:2024-05-01T09:00:00.000Z-0:17:test.didSomething4:test1:12:{}`;
    const hash = createHash("sha256").update(fields).digest("hex");
    await tamper(`TRUNCATE workspace.audit_event; INSERT INTO workspace.audit_event (sequence, at, actor_name, action,
        subject_type, subject_id, data, previous_hash, hash)
      VALUES (1, '2024-05-01T09:00:00Z', '', 'test.didSomething', 'test', '1', '{}', '${GENESIS}', '${hash}')`);
    await record(3);
    expect(await verifyChain(db)).toMatchObject({ events: 4, broken: null });
  });

  test("is that of the database for fields with line feeds, of several bytes, and absent", async () => {
    await tamper("TRUNCATE workspace.audit_event");
    await owner.query(
      `INSERT INTO workspace.audit_event (at, actor_id, actor_name, action, subject_type, subject_id, data)
       VALUES (now(), NULL, E'A\nB', 'C', '港', '😀', '{}'), (now(), '', 'A', E'B\nC', '粤', '-', '{}')`,
    );
    expect(await verifyChain(db)).toMatchObject({ events: 2, broken: null });
  });
});

describe("the audit log", () => {
  test("is read from the newest event on, page by page, and by action", async () => {
    await record(AUDIT_PAGE, "test.filled");
    const admin = callerAs(cast.admin, db);
    const first = await admin.audit.list({});
    expect(first.events).toHaveLength(AUDIT_PAGE);
    expect(first.events[0]?.sequence).toBe(12 + AUDIT_PAGE);
    expect(first.choices.actions).toEqual(["test.didSomething", "test.filled"]);
    const second = await admin.audit.list({ before: first.next ?? 0 });
    expect(second.events.map((event) => event.sequence)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect(second.next).toBeNull();
    const filtered = await admin.audit.list({ action: "test.didSomething" });
    expect(filtered.events).toHaveLength(12);
    expect(filtered.events[0]).toMatchObject({ actorName: "", subject: { type: "test", id: "12" } });
  });

  test.each(everybody.filter((person) => person.role !== "ADMINISTRATOR"))(
    "does not exist for $name",
    async (person) => {
      await expect(callerAs(person, db).audit.list({})).rejects.toMatchObject({ code: "NOT_FOUND" });
    },
  );
});

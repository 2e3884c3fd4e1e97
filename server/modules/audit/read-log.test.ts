import { beforeAll, describe, expect, test } from "vitest";
import { inTransaction } from "@/server/db/transaction";
import { fixedClock } from "@/server/kernel/clock";
import { callerAs } from "@/server/testing/caller-as";
import { cast, everybody } from "@/server/testing/cast";
import { countedStatements } from "@/server/testing/counted-statements";
import { testDatabase } from "@/server/testing/database";
import { actorFor, createCast } from "@/server/testing/factories";
import { readCsv } from "../spreadsheet/csv";
import { type AuditFilter, auditAddressSchema, REGISTER } from "./audit.schema";
import { AUDIT_COLUMNS, exportAuditEvents } from "./export-events";
import { recordAuditEvent } from "./record";

const { workspace: db, urls } = await testDatabase();
const clock = fixedClock("2031-03-09T08:00:00Z");

interface Told {
  by?: keyof typeof cast;
  at: string;
  action: string;
  subject: [type: string, id: string];
  words?: string;
}

/** Evening in London is the next day in Guangdong and Hong Kong. */
const LOG: Told[] = [
  { at: "2031-03-01T01:00:00Z", action: "test.began", subject: ["agency", "a"] },
  { at: "2031-03-01T15:59:59Z", by: "hkOfficer", action: "test.changed", subject: ["agency", "a"] },
  { at: "2031-03-01T16:00:00Z", by: "gdOfficer", action: "test.changed", subject: ["agency", "b"] },
  { at: "2031-03-02T09:00:00Z", by: "hkOfficer", action: "test.changed", subject: ["account", "a"] },
  {
    at: "2031-03-03T09:00:00Z",
    by: "hkOfficer",
    action: "test.ended",
    subject: ["agency", "a"],
    words: "=1+1",
  },
];

beforeAll(async () => {
  await createCast(db);
  await inTransaction(db, async (tx) => {
    for (const { by, at, action, subject, words = "" } of LOG)
      await recordAuditEvent(tx, by ? actorFor(cast[by]) : null, new Date(at), {
        action,
        subject: { type: subject[0], id: subject[1] },
        data: { words },
      });
  });
});

const idOf = (person: keyof typeof cast) => actorFor(cast[person]).accountId;
const read = (filter: AuditFilter) => callerAs(cast.admin, db).audit.list(filter);
const cases: [string, AuditFilter, number[]][] = [
  ["one person's", { person: idOf("hkOfficer") }, [5, 4, 2]],
  ["what the register did by itself", { person: REGISTER }, [1]],
  ["those about one kind of thing", { subjectType: "agency" }, [5, 3, 2, 1]],
  [
    "those about one thing, and not another of the same id",
    { subjectType: "agency", subjectId: "a" },
    [5, 2, 1],
  ],
  ["those from a day on, as it begins in Guangdong and Hong Kong", { from: "2031-03-02" }, [5, 4, 3]],
  ["those up to the end of a day", { to: "2031-03-01" }, [2, 1]],
  ["all of them from the first day that there is", { from: "0001-01-01" }, [5, 4, 3, 2, 1]],
  ["none up to the first day that there is", { to: "0001-01-01" }, []],
  ["those of one day", { from: "2031-03-02", to: "2031-03-02" }, [4, 3]],
  ["those of one action and one person", { action: "test.changed", person: idOf("gdOfficer") }, [3]],
  ["none where nobody did", { person: idOf("gdIpaMember") }, []],
];

describe("the audit log shows", () => {
  test.each(cases)("%s", async (_, filter, expected) => {
    const { events } = await read(filter);
    expect(events.map(({ sequence }) => sequence)).toEqual(expected);
  });

  test("what one may choose from: its actions, what they are about, and everybody who has an account", async () => {
    const { choices } = await read({});
    expect(choices.actions).toEqual(["test.began", "test.changed", "test.ended"]);
    expect(choices.subjectTypes).toEqual(["account", "agency"]);
    expect(choices.people.map(({ email }) => email).toSorted()).toEqual(
      everybody.map(({ email }) => email).toSorted(),
    );
  });

  test("whom an event is about, who is no part of it: a person by the account, or by the invitation where there is none yet", async () => {
    const invited = { name: "Invited", email: "invited@agency.example" };
    const { id } = await db.invitation.create({
      data: {
        ...{ ...invited, locale: "en", role: "ADMINISTRATOR", tokenHash: "a".repeat(64) },
        ...{ createdAt: clock.now(), expiresAt: new Date("2031-03-10T08:00:00Z") },
      },
    });
    const { name, email } = cast.gdIpaMember;
    const person = { type: "account", id: idOf("gdIpaMember") };
    await inTransaction(db, async (tx) => {
      for (const subject of [person, { type: "invitation", id }])
        await recordAuditEvent(tx, null, clock.now(), { action: "test.concerned", subject });
    });
    const { events } = await read({ action: "test.concerned" });
    expect(events.map(({ concerns, data }) => ({ concerns, data }))).toEqual([
      { concerns: invited, data: {} },
      { concerns: { name, email }, data: {} },
    ]);
    const [other] = (await read({ action: "test.began" })).events;
    expect(other?.concerns).toBeNull();
  });

  test("a page by as many statements whatever is asked for", async () => {
    const context = { clock, address: "192.0.2.1", requestId: "test" };
    const ask = (filter: AuditFilter) =>
      countedStatements(urls.workspace, (counting) =>
        callerAs(cast.admin, counting, context.clock).audit.list(filter),
      );
    expect(await ask({})).toBe(await ask({ subjectType: "agency", subjectId: "a", from: "2031-03-01" }));
  });
});

test("what was mistyped in an address is not asked for", () => {
  const typed = {
    person: "",
    from: "yesterday",
    to: "2031-02-30",
    before: "-1",
    subjectId: ["a", "b"],
    action: "a.b",
  };
  expect(auditAddressSchema.parse(typed)).toEqual({ action: "a.b" });
});

async function exported(filter: AuditFilter): Promise<string> {
  let text = "";
  for await (const lines of await exportAuditEvents(actorFor(cast.admin), filter, { db, clock }))
    text += lines;
  return text;
}

describe("the audit log as a sheet", () => {
  test("has what the filter lets through, oldest first, each event whole, and is itself on record", async () => {
    const filter = { subjectType: "agency", subjectId: "a" };
    const [header, ...rows] = readCsv(await exported(filter));
    expect(header).toEqual([...AUDIT_COLUMNS]);
    expect(rows.map(([sequence]) => sequence)).toEqual(["1", "2", "5"]);
    const event = await db.auditEvent.findUniqueOrThrow({ where: { sequence: 2 } });
    expect(rows[1]).toEqual([
      "2",
      "2031-03-01T15:59:59.000Z",
      idOf("hkOfficer"),
      cast.hkOfficer.name,
      "test.changed",
      "agency",
      "a",
      JSON.stringify(event.data),
      event.previousHash,
      event.hash,
    ]);
    expect(await db.auditEvent.findFirst({ where: { action: "audit.exportEvents" } })).toMatchObject({
      actorId: idOf("admin"),
      data: filter,
    });
  });

  test("has no cell that a spreadsheet would calculate", async () => {
    const hostile = actorFor({ ...cast.admin, name: "=HYPERLINK(1)" });
    await inTransaction(db, (tx) =>
      recordAuditEvent(tx, hostile, clock.now(), {
        action: "test.attacked",
        subject: { type: "@test", id: "+1" },
      }),
    );
    const [, line] = (await exported({ action: "test.attacked" })).split("\r\n");
    expect(line).toContain(",'=HYPERLINK(1),test.attacked,'@test,'+1,");
  });

  test("has every event once where there are more than are read at a time", async () => {
    await inTransaction(db, async (tx) => {
      for (let n = 0; n < 1001; n += 1)
        await recordAuditEvent(tx, null, clock.now(), {
          action: "test.many",
          subject: { type: "test", id: "1" },
        });
    });
    const [, ...rows] = readCsv(await exported({ action: "test.many" }));
    expect(new Set(rows.map(([sequence]) => sequence)).size).toBe(1001);
    expect(rows).toHaveLength(1001);
  });

  test.each(everybody.filter(({ role }) => role !== "ADMINISTRATOR"))(
    "does not exist for $name",
    async (person) => {
      const attempt = exportAuditEvents(actorFor(person), {}, { db, clock });
      await expect(attempt).rejects.toMatchObject({ kind: "notFound" });
    },
  );
});

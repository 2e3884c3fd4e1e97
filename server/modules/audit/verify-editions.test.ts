import { beforeEach, expect, test } from "vitest";
import { inTransaction } from "@/server/db/transaction";
import { testDatabase } from "@/server/testing/database";
import { canonicalBytes, digestOf } from "../publication/digest";
import { recordAuditEvent } from "./record";
import { verifyEditions } from "./verify-editions";

const { workspace: db, owner } = await testDatabase();
const AT = new Date("2024-05-01T09:00:00Z");
const content = canonicalBytes({ title: "合作项目摘要" });
const digest = digestOf(content);

/** As somebody with every right in the database would tamper: with the triggers off. */
async function tamper(statement: string, values: unknown[] = []): Promise<void> {
  const client = await owner.connect();
  await client.query("SET session_replication_role = replica");
  await client.query(statement, values);
  await client.query("RESET session_replication_role");
  client.release();
}

async function manifest(change: object): Promise<Uint8Array> {
  const { sequence, hash } = await db.auditEvent.findFirstOrThrow({ orderBy: { sequence: "desc" } });
  const endorsement = { office: "SECRETARIAT", subject: "SUMMARY", at: AT.toISOString() };
  return canonicalBytes({
    format: "co-operation-register/manifest/1",
    period: "2023",
    edition: 1,
    provenance: "ENDORSED_HERE",
    publishedAt: AT.toISOString(),
    content: { file: "edition.json", sha256: digest, bytes: content.length },
    endorsements: ["GUANGDONG", "HONG_KONG"].map((side) => ({ side, ...endorsement })),
    auditHead: { sequence: Number(sequence), hash },
    sourceDocument: null,
    ...change,
  });
}

beforeEach(async () => {
  await tamper("TRUNCATE published.edition, workspace.audit_event CASCADE");
  await inTransaction(db, (tx) =>
    recordAuditEvent(tx, null, AT, {
      action: "publication.publishEdition",
      subject: { type: "reportingPeriod", id: "p" },
      data: { period: "2023", edition: 1, digest },
    }),
  );
  await tamper(
    `INSERT INTO published.edition (id, period_slug, number, starts_on, ends_on, provenance, published_at, digest, content, manifest)
     VALUES ('e', '2023', 1, '2023-01-01', '2023-12-31', 'ENDORSED_HERE', $1, $2, $3, $4)`,
    [AT, digest, Buffer.from(content), Buffer.from(await manifest({}))],
  );
});

const faults = async () => (await verifyEditions(db)).broken;

test("an edition holds whose bytes, digest, manifest and audit event agree", async () => {
  expect(await verifyEditions(db)).toEqual({ editions: 1, broken: [] });
});

test("one byte changed by hand is found", async () => {
  await tamper("ALTER TABLE published.edition DROP CONSTRAINT IF EXISTS edition_digest");
  await tamper("UPDATE published.edition SET content = set_byte(content, 12, get_byte(content, 12) # 1)");
  expect(await faults()).toEqual([{ period: "2023", number: 1, fault: "bytes" }]);
});

test("other bytes with a digest that fits them are found, because nobody published them", async () => {
  const other = canonicalBytes({ title: "另一份" });
  await tamper("UPDATE published.edition SET content = $1, digest = $2", [
    Buffer.from(other),
    digestOf(other),
  ]);
  expect(await faults()).toEqual([{ period: "2023", number: 1, fault: "unrecorded" }]);
});

test.each([
  ["names another place in the audit chain", { auditHead: { sequence: 9, hash: "a".repeat(64) } }],
  ["names another digest", { content: { file: "edition.json", sha256: "a".repeat(64), bytes: 9 } }],
  ["names another edition", { edition: 2 }],
  ["is of another form", { format: "something else" }],
])("a manifest that %s is found", async (_, change) => {
  await tamper("UPDATE published.edition SET manifest = $1", [Buffer.from(await manifest(change))]);
  expect(await faults()).toEqual([{ period: "2023", number: 1, fault: "manifest" }]);
});

test("an edition that was published and is there no more is found", async () => {
  await tamper("DELETE FROM published.edition");
  expect(await faults()).toEqual([{ period: "2023", number: 1, fault: "missing" }]);
});

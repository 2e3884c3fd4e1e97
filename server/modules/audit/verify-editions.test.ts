import { beforeAll, expect, test } from "vitest";
import { endorsingDesk } from "@/server/testing/endorsing-desk";
import { publishPeriod } from "@/server/testing/published-edition";
import { tamperWith } from "@/server/testing/tamper";
import { canonicalBytes, digestOf } from "../publication/digest";
import type { EditionFault } from "./edition-fault";
import { verifyChain } from "./verify-chain";
import { keptHeads, verifyEditions } from "./verify-editions";

let slug: string;
let isDamaged = false;

const { database, desk } = await endorsingDesk();

beforeAll(async () => {
  slug = await publishPeriod(database.workspace, desk);
});

const edition = () => database.workspace.edition.findFirstOrThrow({ where: { periodSlug: slug } });
const faults = async () => (await verifyEditions(database.workspace)).broken;
const json = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes));

/** Does `statement` by hand, says what is found, and puts the edition back as it was. */
async function faultAfter(
  statement: string,
  values: readonly unknown[] = [],
): Promise<EditionFault | undefined> {
  expect(isDamaged).toBe(false);
  isDamaged = true;
  const tables = ["edition", "progress_update", "figure"];
  for (const table of tables)
    await tamperWith(database.owner, `CREATE TABLE kept_${table} AS TABLE published.${table}`);
  await tamperWith(database.owner, statement, values);
  const [found] = await faults();
  for (const table of [...tables].reverse())
    await tamperWith(database.owner, `DELETE FROM published.${table}`);
  for (const table of tables) {
    await tamperWith(database.owner, `INSERT INTO published.${table} SELECT * FROM kept_${table}`);
    await tamperWith(database.owner, `DROP TABLE kept_${table}`);
  }
  isDamaged = false;
  expect(found === undefined || (found.period === slug && found.number === 1)).toBe(true);
  return found?.fault;
}

test("an edition holds whose bytes, digest, manifest, lists, audit extract and audit event agree", async () => {
  expect(await verifyEditions(database.workspace)).toEqual({ editions: 1, broken: [] });
});

test("one byte changed by hand is found", async () => {
  const change = "UPDATE published.edition SET content = set_byte(content, 12, get_byte(content, 12) # 1)";
  expect(await faultAfter(change)).toBe("bytes");
});

test("other bytes with a digest that fits them are found, because nobody published them", async () => {
  const other = canonicalBytes({ title: "另一份" });
  const change = "UPDATE published.edition SET content = $1, digest = $2";
  expect(await faultAfter(change, [Buffer.from(other), digestOf(other)])).toBe("unrecorded");
});

test.each([
  ["names another place in the audit chain", { auditHead: { sequence: 9, hash: "a".repeat(64) } }],
  ["names another digest", { content: { file: "edition.json", sha256: "a".repeat(64), bytes: 9 } }],
  ["names another edition", { edition: 2 }],
  ["names another time of publication", { publishedAt: "2031-01-01T00:00:00.000Z" }],
  ["is of another form", { format: "something else" }],
])("a manifest that %s is found", async (_, change) => {
  const manifest = Buffer.from(canonicalBytes({ ...json((await edition()).manifest), ...change }));
  expect(await faultAfter("UPDATE published.edition SET manifest = $1", [manifest])).toBe("manifest");
});

test("a manifest that tells of an endorsement at another time is found, because the audit extract tells otherwise", async () => {
  const manifest = json((await edition()).manifest);
  manifest.endorsements[0].at = "2020-01-01T00:00:00.000Z";
  const bytes = Buffer.from(canonicalBytes(manifest));
  expect(await faultAfter("UPDATE published.edition SET manifest = $1", [bytes])).toBe("extract");
});

test.each([
  [
    "with one byte changed",
    "set_byte(audit_extract, length(audit_extract) - 40, get_byte(audit_extract, length(audit_extract) - 40) # 1)",
  ],
  ["that lacks its end", "substring(audit_extract FROM 1 FOR length(audit_extract) - 10)"],
  ["that is gone", "NULL"],
])("an audit extract %s is found", async (_, extract) => {
  expect(await faultAfter(`UPDATE published.edition SET audit_extract = ${extract}`)).toBe("extract");
});

test.each([
  [
    "a title in the list of projects",
    `UPDATE published.progress_update SET title = '{"en": "Other"}' WHERE number = 2`,
  ],
  ["whether a project is new", "UPDATE published.progress_update SET is_new = NOT is_new WHERE number = 1"],
  ["a figure by a millionth", "UPDATE published.figure SET value = value + 0.000001"],
  ["the currency of a figure", "UPDATE published.figure SET currency = 'HKD'"],
  ["a figure that is taken out", "DELETE FROM published.figure"],
  [
    "a figure that is put in twice",
    `INSERT INTO published.figure (edition_id, update_number, position, value, kind, currency, qualifier, label)
     SELECT edition_id, update_number, 7, value, kind, currency, qualifier, label FROM published.figure`,
  ],
  ["a project that is taken out", "DELETE FROM published.progress_update WHERE number = 2"],
  ["the day on which the period ends", "UPDATE published.edition SET ends_on = ends_on + 1"],
])("%s, other than the edition's bytes say, is found", async (_, change) => {
  expect(await faultAfter(change)).toBe("lists");
});

test("an edition that was published and is there no more is found", async () => {
  expect(await faultAfter("DELETE FROM published.edition")).toBe("missing");
});

test("a chain that was cut off at its end is found by the heads that the manifests keep", async () => {
  await tamperWith(database.owner, "CREATE TABLE kept_event AS TABLE workspace.audit_event");
  await tamperWith(
    database.owner,
    "DELETE FROM workspace.audit_event WHERE sequence >= (SELECT max(sequence) - 1 FROM workspace.audit_event)",
  );
  const { workspace } = database;
  const alone = await verifyChain(workspace);
  expect(alone.broken).toBeNull();
  const sequence = alone.events + 1;
  const broken = { sequence, kind: "missing" };
  expect(await verifyChain(workspace, await keptHeads(workspace))).toMatchObject({ broken });
  await tamperWith(database.owner, "DELETE FROM workspace.audit_event");
  await tamperWith(database.owner, "INSERT INTO workspace.audit_event SELECT * FROM kept_event");
  expect(await verifyChain(workspace, await keptHeads(workspace))).toMatchObject({ broken: null });
});

test("a chain that was cut off and written on is found too", async () => {
  const { workspace } = database;
  const before = await verifyChain(workspace);
  await tamperWith(
    database.owner,
    "DELETE FROM workspace.audit_event WHERE sequence = (SELECT max(sequence) FROM workspace.audit_event)",
  );
  await database.owner.query(
    `INSERT INTO workspace.audit_event (at, actor_name, action, subject_type, subject_id, data)
     VALUES (now(), '', 'test.somethingElse', 'test', '1', '{}')`,
  );
  expect((await verifyChain(workspace)).broken).toBeNull();
  expect(await verifyChain(workspace, await keptHeads(workspace))).toMatchObject({
    broken: { sequence: before.events, kind: "rewritten" },
  });
});

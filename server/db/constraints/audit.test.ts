import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { insertInto, refusalOf } from "../../testing/refusal";
import { testAppendOnly } from "./append-only";
import { commit, openScene, people, rows } from "./scene";

const scene = await openScene();

const event = (row: Record<string, unknown> = {}) =>
  insertInto("workspace.audit_event", { ...rows.event, ...row });

interface EventRow {
  sequence: string;
  at: Date;
  person_salt: string;
  actor_id: string | null;
  actor_name: string;
  action: string;
  subject_type: string;
  subject_id: string;
  data: string;
  previous_hash: string;
  hash: string;
}

async function chain(): Promise<EventRow[]> {
  const { rows: events } = await scene.as.workspace.query<EventRow>(
    "SELECT sequence, at, person_salt, actor_id, actor_name, action, subject_type, subject_id, data::text AS data, previous_hash, hash FROM workspace.audit_event ORDER BY sequence",
  );
  return events;
}

function hashOfFields(...fields: (string | null)[]): string {
  const lengths = fields.map((field) =>
    field === null ? "-" : `${Buffer.from(field, "utf8").length}:${field}`,
  );
  return createHash("sha256").update(lengths.join(""), "utf8").digest("hex");
}

/** The hash of an event, computed without the database. */
function hashOf(row: EventRow): string {
  const { action, subject_type, subject_id, data } = row;
  const person = hashOfFields(row.person_salt, row.actor_id, row.actor_name);
  const content = hashOfFields(row.at.toISOString(), person, action, subject_type, subject_id, data);
  return hashOfFields(row.previous_hash, row.sequence, content);
}

function expectUnbroken(events: readonly EventRow[]): void {
  expect(events.map(({ sequence }) => Number(sequence))).toEqual(events.map((_, index) => index + 1));
  expect(events.map(({ hash }) => hash)).toEqual(events.map(hashOf));
  const before = ["0".repeat(64), ...events.slice(0, -1).map(({ hash }) => hash)];
  expect(events.map(({ previous_hash }) => previous_hash)).toEqual(before);
}

describe("audit_event_chain on workspace.audit_event", () => {
  test("sets sequence, previous hash and hash itself, whatever the writer says", async () => {
    const forged = {
      sequence: 40,
      person_salt: "known",
      previous_hash: "f".repeat(64),
      hash: "f".repeat(64),
    };
    await commit(scene.as.workspace, [event(forged), event({ actor_id: null, actor_name: "" })]);
    const events = await chain();
    expect(events).toHaveLength(2);
    expectUnbroken(events);
    expect(new Set(events.map(({ person_salt }) => person_salt.replaceAll(/[0-9a-f]/g, "x")))).toEqual(
      new Set(["xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx"]),
    );
  });

  test("has no gap where a transaction was given up", async () => {
    expect(await refusalOf(scene.as.workspace, [event()])).toBeNull();
    await commit(scene.as.workspace, [event()]);
    expectUnbroken(await chain());
  });

  test("tells apart what would read alike if the fields just followed one another", async () => {
    const { rows: hashed } = await scene.as.workspace.query<Record<string, string>>(
      `SELECT workspace.with_lengths(E'A\nB', 'C')::text AS one, workspace.with_lengths('A', E'B\nC')::text AS other,
         workspace.with_lengths('A', NULL)::text AS none, workspace.with_lengths('A', '')::text AS empty,
         workspace.with_lengths('A', '-')::text AS hyphen, workspace.with_lengths('A-')::text AS shorter`,
    );
    expect(new Set(Object.values(hashed[0] ?? {})).size).toBe(6);
  });

  test("does not depend on the time zone and the language of the session", async () => {
    const abroad = ["SET LOCAL TIME ZONE 'Asia/Hong_Kong'", "SET LOCAL DateStyle = 'German'"];
    await commit(scene.as.workspace, [...abroad, event({ at: "2031-12-31T23:59:59.999Z" })]);
    expectUnbroken(await chain());
  });

  test("is without gap and each event holds the hash of the one before, with twenty writers at once", async () => {
    const before = (await chain()).length;
    const writers = Array.from({ length: 20 }, (_, writer) =>
      commit(
        scene.as.workspace,
        [1, 2, 3].map((turn) => event({ actor_id: people.gd, data: { writer, turn } })),
      ),
    );
    await Promise.all(writers);
    const events = await chain();
    expect(events).toHaveLength(before + 60);
    expectUnbroken(events);
  });
});

testAppendOnly(scene, "append_only", [
  {
    table: "workspace.audit_event",
    row: [event()],
    attempts: [
      "UPDATE workspace.audit_event SET actor_name = 'nobody'",
      "DELETE FROM workspace.audit_event",
      "TRUNCATE workspace.audit_event",
    ],
  },
]);

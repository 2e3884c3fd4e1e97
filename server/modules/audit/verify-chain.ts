import { createHash } from "node:crypto";
import type { WorkspaceDb } from "@/server/db/workspace-client";

/** An audit event as the chain sees it; `data` as the text that PostgreSQL makes of it. */
export interface ChainedEvent {
  sequence: bigint;
  at: Date;
  actorId: string | null;
  actorName: string;
  action: string;
  subjectType: string;
  subjectId: string;
  data: string;
  previousHash: string;
  hash: string;
}

export const GENESIS = "0".repeat(64);

/** A field behind its length in bytes of UTF-8, so that no two lists of fields read alike; a hyphen where there is none. */
function withLength(field: string | null): string {
  return field === null ? "-" : `${Buffer.byteLength(field)}:${field}`;
}

/**
 * The hash that an event must have: SHA-256, in hexadecimal, of its fields, each with its length, in the order of the trigger
 * `workspace.audit_event_chain`, which this repeats so that the trigger need not be believed.
 */
export function eventHash(event: Omit<ChainedEvent, "hash">): string {
  const { previousHash, sequence, at, actorId, actorName, action, subjectType, subjectId, data } = event;
  const fields = [
    previousHash,
    sequence.toString(),
    at.toISOString(),
    actorId,
    actorName,
    action,
    subjectType,
    subjectId,
    data,
  ];
  return createHash("sha256").update(fields.map(withLength).join("")).digest("hex");
}

export type BreakKind = "missing" | "detached" | "altered";

export interface ChainBreak {
  /** Of the first event that is not as it was written, or of the one that should stand there. */
  sequence: number;
  /** No event with this number; it does not hold the hash of the one before; its own hash is another's. */
  kind: BreakKind;
}

/** What is wrong with `event` as the link after the one with `sequence` and `hash`; null if nothing. */
export function breakAt(event: ChainedEvent, before: { sequence: bigint; hash: string }): ChainBreak | null {
  const expected = before.sequence + 1n;
  if (event.sequence !== expected) return { sequence: Number(expected), kind: "missing" };
  const sequence = Number(event.sequence);
  if (event.previousHash !== before.hash) return { sequence, kind: "detached" };
  return eventHash(event) === event.hash ? null : { sequence, kind: "altered" };
}

const BATCH = 1000;

function readBatch(db: WorkspaceDb, after: bigint): Promise<ChainedEvent[]> {
  return db.$queryRaw<ChainedEvent[]>`
    SELECT sequence, at, actor_id AS "actorId", actor_name AS "actorName", action, subject_type AS "subjectType",
      subject_id AS "subjectId", data::text AS data, previous_hash AS "previousHash", hash
    FROM workspace.audit_event WHERE sequence > ${after} ORDER BY sequence LIMIT ${BATCH}::int`;
}

export interface ChainReport {
  events: number;
  /** The hash of the newest event that is sound. */
  head: string;
  broken: ChainBreak | null;
}

/** Goes along the whole chain and stops at the first link that does not hold. */
export async function verifyChain(db: WorkspaceDb): Promise<ChainReport> {
  let before = { sequence: 0n, hash: GENESIS };
  for (;;) {
    const events = await readBatch(db, before.sequence);
    for (const event of events) {
      const broken = breakAt(event, before);
      if (broken) return { events: Number(before.sequence), head: before.hash, broken };
      before = { sequence: event.sequence, hash: event.hash };
    }
    if (events.length < BATCH) return { events: Number(before.sequence), head: before.hash, broken: null };
  }
}
